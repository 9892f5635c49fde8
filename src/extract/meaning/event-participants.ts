import type { ExtractedEvent, LocalActorId, ParticipantRole } from '../../model/index.js'
import { actorOf, actorsOf, isPassive, ownerOf, type Voices } from './participants.js'
import { LIGHT } from './predicates.js'
import { kidsBy, markerOf, phrasalLemma, relation, tokenAt, type Tree } from './trees.js'

/** Who takes part in an event, and where it is, by the words around the one that tells of it. */
export function participantsOf(voices: Voices, tree: Tree, at: number): ExtractedEvent['participants'] {
  const roles = new Map<LocalActorId, ParticipantRole>()
  const add = (actor: LocalActorId | null, role: ParticipantRole) => {
    if (actor !== null && !roles.has(actor)) roles.set(actor, role)
  }
  const passive = isPassive(tree, at)
  for (const kid of kidsBy(tree, at, 'nsubj'))
    for (const a of actorsOf(voices, tree, kid)) add(a, passive ? 'RECIPIENT' : 'AGENT')
  const objects = kidsBy(tree, at, 'obj', 'iobj')
  for (const kid of objects) for (const a of actorsOf(voices, tree, kid)) add(a, 'RECIPIENT')
  // "Egypt and Sudan held talks in Cairo": what a verb without a meaning of its own has is theirs.
  const verb = verbOf(tree, at)
  for (const kid of verb === null ? [] : kidsBy(tree, verb, 'nsubj'))
    for (const a of actorsOf(voices, tree, kid)) add(a, 'AGENT')
  for (const kid of [at, ...(verb === null ? [] : [verb])].flatMap((word) => kidsBy(tree, word, 'obl', 'nmod')))
    add(actorOf(voices, tree, kid), roleBehind(markerOf(tree, kid)))
  // "Met Sudan | in Cairo": the parser may hang the place on whoever is met there.
  for (const kid of objects.flatMap((object) => kidsBy(tree, object, 'nmod')))
    if (roleBehind(markerOf(tree, kid)) === 'PLACE') add(actorOf(voices, tree, kid), 'PLACE')
  add(ownerOf(voices, tree, at), 'AGENT')
  return [...roles].map(([actor, role]) => ({ actor, role }))
}

/** The verb that a noun is only the object of: "held | talks". */
function verbOf(tree: Tree, at: number): number | null {
  const token = tokenAt(tree, at)
  if (token.upos !== 'NOUN' || relation(token) !== 'obj' || token.head < 0) return null
  return LIGHT.verbs.has(phrasalLemma(tree, token.head)) && !isPassive(tree, token.head) ? token.head : null
}

function roleBehind(marker: string): ParticipantRole {
  if (marker === 'by' || marker === 'between') return 'AGENT'
  return ['in', 'at', 'near'].includes(marker) ? 'PLACE' : 'RECIPIENT'
}
