import type { Token } from '../types.js'

/** Relations of what stands before a noun and tells which one. */
const MODIFIERS = new Set(['compound', 'nummod', 'amod', 'nmod', 'flat'])
const NOMINAL = new Set(['NOUN', 'PROPN', 'NUM'])

/**
 * Hangs on the verb what a comma parts from the noun behind it: in "shares fell in the United States, Olsen Bank data
 * showed" no States are of the data. "Norwegian, Danish and other officials" are one phrase, and stay.
 */
export function joinParted(tokens: Token[]): Token[] {
  const commas = tokens.flatMap(({ text }, i) => (text === ',' ? [i] : []))
  for (const comma of commas) {
    const at = partedBefore(tokens, comma)
    if (at < 0) continue
    const token = tokens[at] as Token
    const head = tokens[token.head]?.head ?? -1
    if (head >= 0) tokens[at] = { ...token, head, deprel: 'dep', relation: 'dep' }
  }
  return tokens
}

/** The noun whose phrase ends at a comma and hangs on a noun behind it, or -1. */
function partedBefore(tokens: readonly Token[], comma: number): number {
  let at = comma - 1
  while (at >= 0) {
    const token = tokens[at] as Token
    if (token.head > comma)
      return MODIFIERS.has(token.relation) && NOMINAL.has(token.upos) && !isListed(tokens, at) ? at : -1
    if (token.head < 0 || token.head >= at) return -1
    at = token.head
  }
  return -1
}

const isListed = (tokens: readonly Token[], at: number) =>
  tokens.some(({ head, relation }, i) => i > at && head === at && relation === 'conj')
