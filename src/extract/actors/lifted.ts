import type { Source, Token } from '../types.js'
import { SEEN } from './documents-seen.js'
import { organisationNoun, titleOf } from './titles.js'

/**
 * "A source close to the club said", "a memo reviewed by Reuters says", "Norland's foreign ministry, which was there, said": where
 * the source was taken for the last name before the verb, the noun that this name only tells more of.
 */
export function lifted(tokens: readonly Token[], source: Source): Source {
  const last = tokens.findIndex(({ end }) => end === source.span.end)
  if (tokens[last + 1]?.xpos === 'POS') return owned(tokens, source, last)
  const first = tokens.findIndex(({ start }) => start === source.span.start)
  const before = first > 0 && /^(?:the|an?|his|her|their)$/i.test(tokens[first - 1]?.text ?? '') ? first - 1 : first
  const [link, preposition] = [tokens[before - 2], tokens[before - 1]]
  // "A letter, seen by Reuters, said".
  const at = tokens[before - 3]?.text === ',' ? before - 4 : before - 3
  const noun = tokens[at]
  if (!noun || !link || !preposition || !(noun.upos === 'NOUN' || isSomebody(noun.lower))) return source
  const isSeen = preposition.lower === 'by' && SEEN.test(link.lower)
  const isNear =
    at === before - 3 &&
    /^(?:to|with)$/.test(preposition.lower) &&
    /^(?:close|loyal|familiar|allied|sympathetic)$/.test(link.lower)
  if (isNear) return reading(tokens, source, at, source.span.end)
  return isSeen ? reading(tokens, source, at) : source
}

/** "Official", "group", whatever the tagger thinks. */
const isSomebody = (word: string) => organisationNoun(word) !== null || titleOf(word) !== null

/** The noun whose owner was taken for it. */
function owned(tokens: readonly Token[], source: Source, owner: number): Source {
  const noun = tokens[owner]?.head ?? -1
  const { lower = '', deprel = '' } = tokens[noun] ?? {}
  return tokens[owner]?.deprel === 'nmod:poss' && noun > owner && deprel === 'nsubj' && isSomebody(lower)
    ? reading(tokens, source, noun)
    : source
}

/** A source that ends at a noun and begins where its words do. */
function reading(tokens: readonly Token[], { at, span }: Source, noun: number, end?: number): Source {
  let start = noun
  while (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[start - 1]?.upos ?? '')) start--
  const [from, to] = [tokens[start], tokens[noun]]
  return { at: { ...at, token: noun }, span: { start: from?.start ?? span.start, end: end ?? to?.end ?? span.end } }
}
