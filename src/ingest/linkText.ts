import {
  affectedKeys,
  answeringKeys,
  findDisputes,
  isCopy,
  mergeEvents,
  publisherActor,
  SAME_EVENT_DAYS,
  withKnown,
  withoutSuppressed,
} from '../link/index.js'
import type { Dispute, LinkedProposition } from '../model/index.js'
import type { AffectedKeys, SketchedArticle, StoredText, Tx } from '../store/index.js'
import type { LinkedText } from './linkedText.js'

/** Stores what a new text says: who takes part, what they say, what is reported to happen. */
export async function storeLinked(tx: Tx, text: StoredText, linked: LinkedText): Promise<void> {
  const { actors, memberships, articleActors, statements, mentions } = linked
  const known = await tx.knownActors(actors.map(({ id }) => id))
  await tx.putActors(withKnown(actors, known), speakingIn(linked))
  await tx.putMemberships(text, memberships)
  await tx.putArticleActors(text, articleActors.values(), statements)
  await tx.putStatements(text, statements)
  await tx.putEventMentions(text, mentions)
}

/** How many statements of a text each actor speaks in. */
function speakingIn({ articleActors, statements }: LinkedText): Map<string, number> {
  const speaking = new Map<string, number>()
  const actorOf = new Map([...articleActors.values()].map(({ id, actorId }) => [id, actorId]))
  for (const { speaker } of statements) {
    const actor = speaker === null ? undefined : actorOf.get(speaker)
    if (actor !== undefined) speaking.set(actor, (speaking.get(actor) ?? 0) + 1)
  }
  return speaking
}

/** The actor a publisher's printed name means. */
export async function resolvePublisher(tx: Tx, name: string): Promise<string> {
  const known = await tx.knownActors([publisherActor(name).id])
  const actor = publisherActor(name, known)
  if (known.length === 0 || !actor.aliases.includes(name))
    await tx.putActors([{ ...actor, aliases: [...actor.aliases, name] }])
  return actor.id
}

/** Forms the events and disputes of these keys anew, out of all that is current under them. */
export async function relink(tx: Tx, { events, propositions: changed }: AffectedKeys): Promise<void> {
  await tx.replaceEvents(mergeEvents(await tx.eventMentionsNear(events, SAME_EVENT_DAYS)))
  const near = new Map<string, LinkedProposition>()
  await addKnown(tx, near, changed)
  const keys = affectedKeys(changed, [...near.values()])
  await addKnown(tx, near, beyond(keys, changed))
  await addKnown(tx, near, beyond(answeringKeys(keys, [...near.values()]), keys))
  const propositions = [...near.values()]
  const names = await tx.actorNames([...new Set(propositions.flatMap(actorsIn))])
  const found = findDisputes(propositions, keys, (id) => names.get(id) ?? null)
  const suppressions = await tx.suppressionsOf([...new Set(found.disputes.flatMap(statementsIn))])
  await tx.replaceDisputes(keys, withoutSuppressed(found.disputes, suppressions))
  await tx.replacePositionChanges(keys, found.positionChanges)
}

/** Finds which articles carry substantially the same text as this one now. */
export async function findCopies(tx: Tx, own: SketchedArticle): Promise<void> {
  await tx.putSketch(own)
  const candidates = await tx.articlesSharing(own)
  const copies = candidates.filter((candidate) => isCopy(own, candidate))
  await tx.replaceCopies(
    own.articleId,
    copies.map((copy) => copy.articleId),
  )
}

/** Adds what is known under these keys to what was read before, each once. */
async function addKnown(tx: Tx, known: Map<string, LinkedProposition>, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return
  for (const p of await tx.propositionsByKey(keys)) known.set(`${p.statementId} ${p.ordinal}`, p)
}

function beyond(keys: readonly string[], read: readonly string[]): string[] {
  const before = new Set(read)
  return keys.filter((key) => !before.has(key))
}

const statementsIn = ({ sides }: Dispute) => sides.flatMap(({ statementIds }) => statementIds)

const actorsIn = ({ principalId, speakerId, agentId, recipientId }: LinkedProposition) =>
  [principalId, speakerId, agentId, recipientId].filter((id) => id !== null)
