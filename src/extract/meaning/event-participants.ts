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
  const carriers = verb === null ? carriedBy(tree, at) : [verb]
  const phrases = [at, ...carriers].flatMap((word) => phrasesOf(tree, word))
  for (const kid of phrases) add(actorOf(voices, tree, kid), roleBehind(markerOf(tree, kid)))
  // "Met Sudan | in Cairo", "sold tanks | to Kuwait": the parser may hang on what stands before it what the act has.
  for (const kid of [...objects, ...phrases].flatMap((before) => phrasesOf(tree, before))) {
    const marker = markerOf(tree, kid)
    if (BEHIND_OTHERS.has(marker)) add(actorOf(voices, tree, kid), roleBehind(marker))
  }
  add(ownerOf(voices, tree, at), 'AGENT')
  return [...roles].map(([actor, role]) => ({ actor, role }))
}

/** What says who did it of what a noun tells: "the sanctions | imposed by the union". */
const carriedBy = (tree: Tree, at: number): number[] =>
  tokenAt(tree, at).upos === 'NOUN' ? kidsBy(tree, at, 'acl').filter((kid) => isPassive(tree, kid)) : []

/** Phrases behind a word, but not whose it is: "Egypt's sale | to Sudan". */
const phrasesOf = (tree: Tree, at: number): number[] =>
  kidsBy(tree, at, 'obl', 'nmod').filter((kid) => tokenAt(tree, kid).deprel !== 'nmod:poss')

const BEHIND_OTHERS = new Set(['in', 'at', 'near', 'to', 'on', 'against', 'by'])

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
