import type { Token } from '../types.js'
import { isBody } from './bodies.js'
import type { NameMention } from './mention.js'

/**
 * The nouns that a text calls an organisation by beside its name, in lower case, with those before them: "bakery chain" in "bakery
 * chain Goldcrust", in "Goldcrust, a bakery chain," and in "the bakery chain, Goldcrust,".
 */
export function calledBeside(tokens: readonly Token[], { start, end }: NameMention): string[] {
  const from = tokens[start - 1]?.text === 'based' && tokens[start - 2]?.xpos === 'HYPH' ? start - 3 : start
  const first = tokens[from - 1]?.text === ',' ? from - 2 : from - 1
  return [...run(tokens, first), ...(tokens[end]?.text === ',' ? run(tokens, nounBehind(tokens, end + 1)) : [])]
}

/** The noun at a place, where it is one for organisations, and the nouns right before it. */
function run(tokens: readonly Token[], last: number): string[] {
  if (!isCommon(tokens[last]) || !isBody(tokens[last]?.text.toLowerCase() ?? '')) return []
  const words: string[] = []
  for (let at = last; isCommon(tokens[at]) && last - at < 4; at--) words.push(tokens[at]?.text.toLowerCase() ?? '')
  return words
}

/** "A state-owned bakery chain based in the north": the last of the first nouns behind an article; -1 where none is there. */
function nounBehind(tokens: readonly Token[], article: number): number {
  if (!/^(?:an?|the)$/.test(tokens[article]?.text ?? '')) return -1
  let at = article + 1
  while (/^(?:ADJ|NOUN|PUNCT|VERB|PROPN)$/.test(tokens[at]?.upos ?? '') && tokens[at]?.text !== ',' && at - article < 7)
    at++
  return at - 1
}

const isCommon = (token: Token | undefined) => token !== undefined && /^NNS?$/.test(token.xpos)
