import type { ExtractedActor, ExtractedEvent, ExtractedStatement, LocalActorId } from '../model/index.js'
import { isAcronym } from './actors/capitals.js'
import type { Cast } from './types.js'

/**
 * The actors that a reader of the record meets, in the order given: those who bear a name, those who say, do or undergo what was
 * read, and the states and organisations they belong to. "Some of them", "a nominee" of whom nothing was read are left out.
 */
export function partakers(
  { actors, isNamed }: Pick<Cast, 'actors' | 'isNamed'>,
  statements: readonly ExtractedStatement[],
  events: readonly ExtractedEvent[],
): ExtractedActor[] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const kept = new Set<LocalActorId>()
  const keep = (id: LocalActorId | null): void => {
    if (id === null || kept.has(id)) return
    kept.add(id)
    const actor = byId.get(id)
    if (!actor) return
    keep(actor.country)
    for (const { organization } of actor.affiliations) keep(organization)
  }
  for (const statement of statements) for (const id of concernedBy(statement)) keep(id)
  for (const { participants } of events) for (const { actor } of participants) keep(actor)
  for (const actor of actors) if (isNamed(actor.id) && !isPassing(actor)) keep(actor.id)
  return actors.filter(({ id }) => kept.has(id))
}

/** "Sanity", once: a word with a capital, by which nothing is known, told or done. */
const isPassing = ({ kind, name, mentions, wikidataId }: ExtractedActor) =>
  kind === 'ORGANISATION' && wikidataId === null && mentions.length < 2 && !name.includes(' ') && !isAcronym(name)

function* concernedBy({ speaker, onBehalfOf, relayChain, propositions }: ExtractedStatement) {
  yield* [speaker, onBehalfOf, ...relayChain]
  for (const { agent, recipient, others, objectOf, objectAt } of propositions)
    yield* [agent, recipient, ...others, objectOf, objectAt]
}
