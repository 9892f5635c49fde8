import { MONTHS_BUT_MAY, WEEKDAYS } from '../calendar.js'
import sources from '../lexicon/sources.json' with { type: 'json' }
import type { ParsedText, Sentence, Token, TokenRef } from '../types.js'
import { mapped } from '../mapped.js'

/** A sentence with its dependents listed by head, so that phrases can be cut out of it. */
export interface Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly dependents: readonly (readonly number[])[]
}

/** The trees of a text, one a sentence. */
export function treesOf(parsed: ParsedText): Tree[] {
  return mapped(parsed.sentences, (sentence) => {
    const dependents: number[][] = mapped(sentence.tokens, () => [])
    sentence.tokens.forEach((token, at) => dependents[token.head]?.push(at))
    return { sentence, tokens: sentence.tokens, dependents }
  })
}

/** The first dependent in the given relation (subtypes included). */
export function dependent(tree: Tree, at: number, ...relations: readonly string[]): number | null {
  const list = tree.dependents[at] ?? []
  return list.find((d) => relations.includes(tree.tokens[d]?.deprel ?? '')) ?? null
}

/** True where `at` hangs on `head`, directly or over a few others. */
export function hangsOn(tree: Tree, at: number, head: number): boolean {
  let up = at
  for (let steps = 0; steps < CLIMB; steps++) {
    if (up === head) return true
    const next = tree.tokens[up]?.head ?? -1
    if (next < 0) return false
    up = next
  }
  return false
}

const CLIMB = 10

/** The head of a range of tokens: the one whose own head lies outside. */
export function headOf(tree: Tree, start: number, end: number): number {
  for (let at = start; at < end; at++) {
    const head = tree.tokens[at]?.head ?? -1
    if (head < start || head >= end) return at
  }
  return end - 1
}

/** The token at a place, or null. */
export function tokenAt(parsed: ParsedText, at: TokenRef): Token | null {
  return parsed.sentences[at.sentence]?.tokens[at.token] ?? null
}

const BEFORE_HEAD = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'PRON', 'ADV', 'SYM', 'VERB'])
const LONGEST_BEFORE = 24
const LONGEST_AFTER = 16

/** First token of the noun phrase before its head: articles, adjectives, compounds and possessors. */
export function phraseStart(tree: Tree, head: number): number {
  let start = head
  while (start > 0 && head - start < LONGEST_BEFORE) {
    const before = tree.tokens[start - 1]
    if (!before) break
    // "Chilean military authorities": an adjective right before belongs, whatever the parse says.
    if (!hangsOn(tree, start - 1, head) && !(before.upos === 'ADJ' && before.xpos === 'JJ')) break
    const inside =
      (BEFORE_HEAD.has(before.upos) && before.lower !== 'to') ||
      before.text === '-' ||
      before.upos === 'CCONJ' ||
      inPossessor(tree, start - 1, head)
    if (!inside || (before.upos === 'VERB' && !/^(?:amod|compound)$/.test(before.deprel))) break
    start--
  }
  while (start < head && tree.tokens[start]?.upos === 'CCONJ') start++
  // "At least 12 people".
  const isBound = /^(?:least|most)$/.test(tree.tokens[start]?.lower ?? '') && tree.tokens[start - 1]?.lower === 'at'
  return isBound ? start - 1 : start
}

/** "President of the Senate's office": prepositions belong where they stand inside a possessor. */
function inPossessor(tree: Tree, at: number, head: number): boolean {
  const up = tree.tokens[at]?.head ?? -1
  return (
    up >= 0 &&
    up < head &&
    tree.tokens[at]?.upos === 'ADP' &&
    at > 0 &&
    (tree.tokens[up]?.deprel ?? '').startsWith('nmod') &&
    hangsOn(tree, up, head)
  )
}

/** One past the last token of the noun phrase with its "of ...", "from ...", "at ..." complements, relative clauses left out. */
export function phraseEnd(tree: Tree, head: number): number {
  let end = head + 1
  const stop = Math.min(tree.tokens.length, head + LONGEST_AFTER)
  while (end < stop) {
    const token = tree.tokens[end]
    if (!token || !hangsOn(tree, end, head) || !mayFollow(tree, end, head)) break
    end++
  }
  while (end > head + 1 && /^(?:ADP|DET|CCONJ|PUNCT)$/.test(tree.tokens[end - 1]?.upos ?? '')) end--
  return end
}

const COMPLEMENT = /^(?:of|from|for|at|in|within|with|close|behind)$/
const CALENDAR = new RegExp(`^(?:${WEEKDAYS}|yesterday|today|${MONTHS_BUT_MAY})$`)

function mayFollow(tree: Tree, at: number, head: number): boolean {
  const token = tree.tokens[at]
  if (!token) return false
  if (/^(?:VERB|AUX|SCONJ|PUNCT)$/.test(token.upos) && token.text !== '-') return false
  if (token.xpos.startsWith('W') && token.text !== 'WHO') return false
  if (CALENDAR.test(token.text)) return false
  if (at === head + 1) return COMPLEMENT.test(token.text) && !tellsInWhat(tree, token)
  if (token.upos === 'ADP' && !COMPLEMENT.test(token.text)) return false
  // A second person joined by "and" is another phrase; two places after "from" are one.
  if (token.upos === 'CCONJ')
    return (
      tree.tokens[tree.tokens[token.head]?.head ?? -1] !== tree.tokens[head] ||
      tree.tokens[token.head]?.deprel !== 'conj'
    )
  return true
}

const DOCUMENTS: ReadonlySet<string> = new Set(sources.documents)

/** "The ministry in a statement denied": what it was said in is no part of who said it. */
const tellsInWhat = ({ tokens }: Tree, { lower, head }: Token): boolean =>
  lower === 'in' && DOCUMENTS.has(tokens[head]?.lemma ?? '')

/** Index of the sentence that holds an offset. */
export function sentenceAt(trees: readonly Tree[], offset: number): number {
  let low = 0
  let high = trees.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((trees[middle]?.sentence.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
