import type { LocalActorId } from '../../model/index.js'
import { actorOf, type Voices } from './participants.js'
import type { PredicateClass } from './predicates.js'
import { kidsBy, markerOf, type Tree } from './trees.js'

/** Acts whose object stands behind a preposition, and harm, with what people come to it in. */
const GOVERNED = new Set(['INTERFERE in', 'INTERFERE with', 'AGREE to', 'DIE in', 'KILL in', 'INJURE in', 'KNOW about'])

export const governs = ({ predicate }: PredicateClass, marker: string) => GOVERNED.has(`${predicate} ${marker}`)

const HARMS = new Set(['KILL', 'INJURE'])

/** Whether a happening may be said to do it: a strike kills, and whoever ordered it. */
export const harms = (meaning: PredicateClass | null) => meaning !== null && HARMS.has(meaning.predicate)

/** What an act is done to, or what it comes of, behind a preposition: "meddle in its election", "died in the flood". */
export const isThing = (meaning: PredicateClass, marker: string, actor: LocalActorId | null) =>
  governs(meaning, marker) || (actor === null && ['with', 'of', 'for'].includes(marker))

/** Prepositions of where something is. */
export const PLACES = new Set(['in', 'at', 'near', 'inside', 'across', 'within'])

/** "In the bombing in Kirkuk": where the thing is, there the act is. */
export const placesOf = (voices: Voices, tree: Tree, thing: number): LocalActorId[] =>
  kidsBy(tree, thing, 'nmod')
    .filter((kid) => PLACES.has(markerOf(tree, kid)))
    .flatMap((kid) => actorOf(voices, tree, kid) ?? [])

/** Where something goes that is done to nobody: "flew over Estonia", "crossed into Lebanon"; the preposition and who that is. */
export function goalOf(voices: Voices, tree: Tree, at: number): { marker: string; actor: LocalActorId } | null {
  if (kidsBy(tree, at, 'obj', 'aux:pass', 'cop').length > 0) return null
  for (const kid of kidsBy(tree, at, 'obl')) {
    const marker = markerOf(tree, kid)
    const actor = GOALS.has(marker) ? actorOf(voices, tree, kid) : null
    if (actor !== null) return { marker, actor }
  }
  return null
}

const GOALS = new Set(['over', 'into', 'through', 'across'])
