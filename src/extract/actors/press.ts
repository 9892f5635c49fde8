import type { Token } from '../types.js'
import type { NameMention } from './mention.js'
import { isNominal } from './nominal-words.js'

/** Whether a text calls a name an outlet: "newspaper Magyar Nemzet", "news agency ISNA", "The Bark, a magazine". */
export function isCalledPress(tokens: readonly Token[], { start, end }: NameMention): boolean {
  const first = tokens[start - 1]?.text === 'The' ? start - 1 : start
  if (isPress(tokens, first - 1)) return true
  if (isPress(tokens, end)) return true
  return tokens[end]?.text === ',' && /^an?$/.test(tokens[end + 1]?.text ?? '') && pressWithin(tokens, end + 2)
}

/** How many words may stand between an article and "newspaper": "a local weekly newspaper". */
const REACH = 4

function pressWithin(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + REACH; at++) {
    if (isPress(tokens, at)) return true
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.upos ?? '')) return false
  }
  return false
}

function isPress(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.text.toLowerCase() ?? ''
  if (word === 'agency') return /^(?:news|press)$/.test(tokens[at - 1]?.text.toLowerCase() ?? '')
  if (word === 'network') return /^(?:news|media|television|tv|radio)$/.test(tokens[at - 1]?.text.toLowerCase() ?? '')
  return isNominal('press', word)
}
