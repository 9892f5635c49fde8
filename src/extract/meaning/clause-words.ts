import type { LocalActorId } from '../../model/index.js'
import { MONTHS, WEEKDAYS } from '../calendar.js'
import type { Frame } from './frame.js'
import { actorOf, isPassive, ownerOf, subjectOf } from './participants.js'
import type { Reading } from './reading.js'
import { kidsOf, lemmaOf, markerOf, relation, subtree, tokenAt, type Tree } from './trees.js'

/** More words than these tell no clause from another. */
const MOST = 16

/** What another paper's report of the same act is known by. */
export interface ClauseWords {
  /** Who does it as the sentence has it: who buys, though the seller gives; of "a Greek vessel fired", Greece. */
  readonly doer: LocalActorId | null
  /** The other content words of the clause, by lemma, in reading order and each once; neither the verb nor when it was. */
  readonly words: readonly string[]
}

/** Who does what a verb says, and the words of its clause. */
export function clauseWords(reading: Reading, tree: Tree, at: number, frame: Frame): ClauseWords {
  const phrase = doerAt(tree, at)
  const named = phrase === null ? frame.subject : actorOf(reading.voices, tree, phrase)
  const owner = named === null && phrase !== null ? ownerOf(reading.voices, tree, phrase) : null
  return { doer: named ?? owner, words: wordsOf(reading, tree, at, named === null ? null : phrase) }
}

function wordsOf({ content }: Reading, tree: Tree, at: number, but: number | null): string[] {
  const own = new Set(kidsOf(tree, at))
  const inside = subtree(tree, at, (kid) => kid !== but && !(own.has(kid) && BESIDE.has(relation(tokenAt(tree, kid)))))
  const words = inside.flatMap((token) =>
    token !== at && content.has(tree, token) && isContent(tree, token) ? [wordAt(tree, token)] : [],
  )
  return [...new Set(words)].slice(0, MOST)
}

/** Clauses that say something else. */
const BESIDE = new Set(['conj', 'advcl', 'parataxis', 'punct', 'discourse', 'vocative'])

/** The phrase of whoever does it, as "the army" or "by the army". */
function doerAt(tree: Tree, at: number): number | null {
  if (!isPassive(tree, at)) return subjectOf(tree, at)
  return kidsOf(tree, at).find((kid) => markerOf(tree, kid) === 'by') ?? null
}

const CONTENT = new Set(['NOUN', 'PROPN', 'VERB', 'ADJ', 'NUM'])
const WHEN = new RegExp(
  `^(?:${WEEKDAYS}|${MONTHS}|today|yesterday|tomorrow|day|week|weekend|month|year|last|next|past|recent)$`,
  'i',
)

function isContent(tree: Tree, at: number): boolean {
  const token = tokenAt(tree, at)
  return CONTENT.has(token.upos) && !WHEN.test(lemmaOf(token)) && /[\p{L}\p{N}]/u.test(token.lower)
}

/** A name begins with a capital, which tells it from what may be said in other words. */
function wordAt(tree: Tree, at: number): string {
  const token = tokenAt(tree, at)
  return token.upos === 'PROPN' ? token.text : lemmaOf(token)
}
