import type { Span } from '../../model/index.js'
import { MONTHS, WEEKDAYS } from '../calendar.js'
import type { Attribution, Token, TokenRef } from '../types.js'
import { pronounOf } from './pronoun-words.js'
import type { NameMention } from './mention.js'
import { isEtAl, isNominal } from './nominal-words.js'
import { organisationNoun, titleOf } from './titles.js'
import { dependent, type Tree } from './tree.js'

const TIME = new RegExp(
  `^(?:${WEEKDAYS}|[Yy]esterday|[Tt]oday|[Tt]omorrow|week|weekend|month|year|day|days|night|morning|evening|afternoon|time|date|moment|${MONTHS}|\\d+)$`,
)

/** True for the words of time that stand before a subject: "Tuesday, the ministry". */
export function isTime(token: Token | undefined): boolean {
  return token !== undefined && TIME.test(token.text)
}

/** True where a token may be somebody who speaks, judged by the word alone. */
export function maySpeak(tree: Tree, names: readonly NameMention[], at: number): boolean {
  const token = tree.tokens[at]
  if (!token || isTime(token)) return false
  if (names.some((n) => n.start <= at && at < n.end)) return true
  const word = token.text.toLowerCase()
  if (/^(?:he|she|they|it|i|we|you|who)$/.test(word) || pronounOf(word)) return true
  if (/^(?:some|many|others|several|one|those|both|most)$/.test(word)) return true
  if (titleOf(word) || organisationNoun(word) || isEtAl(tree.tokens, at) || endsAge(tree.tokens, at)) return true
  return SORTS.some((sort) => isNominal(sort, word))
}

/** The "old" of "the 22-year-old". */
const endsAge = (tokens: readonly Token[], at: number) =>
  tokens[at]?.lower === 'old' && tokens[at - 1]?.text === '-' && tokens[at - 2]?.lower === 'year'

const SORTS = ['documents', 'groups', 'single', 'companies', 'media', 'countries', 'governments', 'bodies'] as const

/**
 * The subject of a reporting word, where none was given or the one given cannot speak ("this", "the date"): by the parse,
 * else the name or pronoun right beside the word. Null where there is none outside the content.
 */
export function speakerBeside(tree: Tree, names: readonly NameMention[], attribution: Attribution): TokenRef | null {
  const { cue } = attribution
  if (!cue) return null
  const inContent = (at: number) => {
    const token = tree.tokens[at]
    return token !== undefined && attribution.spans.some((s) => token.start < s.end && s.start < token.end)
  }
  const usable = (at: number) => maySpeak(tree, names, at) && !inContent(at)
  const sentence = cue.at.sentence
  const subject = subjectOf(tree, cue.at.token)
  if (subject !== null && usable(subject)) return { sentence, token: subject }
  const near = [...sides(tree.tokens, cue.at.token)]
  const beside = near.find((at) => usable(at) && isNameOrPronoun(tree, names, at)) ?? null
  const found = beside ?? (attribution.source ? narrator(tree, names, attribution.spans) : null)
  return found === null ? null : { sentence, token: found }
}

/**
 * Who acts in the words around a content that has no cue ("Graham called it '...'"): the name or pronoun before a verb that
 * is nearest before the content, else the first after it.
 */
export function narrator(tree: Tree, names: readonly NameMention[], spans: readonly Span[]): number | null {
  const { tokens } = tree
  const first = spans[0]?.start ?? 0
  const last = spans.at(-1)?.end ?? 0
  let after: number | null = null
  let before: number | null = null
  let quoted = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    if (/^(?:“|``)$/.test(token.text)) quoted = true
    else if (/^(?:”|'')$/.test(token.text)) quoted = false
    else if (token.text === '"') quoted = !quoted
    if (quoted || spans.some((s) => token.start < s.end && s.start < token.end)) continue
    if (!acts(tree, at) || !isNameOrPronoun(tree, names, at) || !maySpeak(tree, names, at)) continue
    if (token.end <= first) before = at
    else if (token.start >= last) after ??= at
  }
  return before ?? after
}

/** True where a verb follows, or the parse has it as a subject. */
function acts(tree: Tree, at: number): boolean {
  if (tree.tokens[at]?.deprel === 'nsubj') return true
  let next = at + 1
  while (tree.tokens[next]?.upos === 'ADV' && next - at < 4) next++
  return /^(?:VERB|AUX)$/.test(tree.tokens[next]?.upos ?? '')
}

/** The subject of a verb or of the verb it is joined to. */
function subjectOf(tree: Tree, verb: number): number | null {
  let at = verb
  for (let steps = 0; steps < 3; steps++) {
    const subject = dependent(tree, at, 'nsubj') ?? dependent(tree, at, 'obl:agent')
    if (subject !== null) return subject
    const token = tree.tokens[at]
    if (!token || token.head < 0 || !/^(?:conj|xcomp|advcl|parataxis)/.test(token.deprel)) return null
    at = token.head
  }
  return null
}

function isNameOrPronoun(tree: Tree, names: readonly NameMention[], at: number): boolean {
  return names.some((n) => n.start <= at && at < n.end) || pronounOf(tree.tokens[at]?.text ?? '') !== null
}

/** Places next to a word, the nearer first, left before right, over adverbs and auxiliaries. */
function* sides(tokens: readonly Token[], at: number): Generator<number> {
  let left = at - 1
  while (left >= 0 && at - left < 4 && /^(?:ADV|AUX|PART)$/.test(tokens[left]?.upos ?? '')) left--
  yield left
  yield at + 1
  let right = at + 1
  while (right - at < 6 && /^(?:DET|ADJ|NOUN)$/.test(tokens[right]?.upos ?? '')) right++
  yield right
}
