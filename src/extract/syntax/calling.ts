import type { Token } from '../types.js'

/** "The European Union called on Georgia to stop": no participle where nothing helps it, and whoever calls is no patient. */
export function callingActive(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex((token, i) => isCalling(tokens, token, i))
  if (at < 0) return tokens
  return tokens.map((token, i): Token => {
    if (i === at) return { ...token, xpos: 'VBD' }
    return token.head === at && token.deprel === 'nsubj:pass' ? { ...token, deprel: 'nsubj' } : token
  })
}

function isCalling(tokens: readonly Token[], { lower, xpos, deprel }: Token, at: number): boolean {
  if (lower !== 'called' || xpos !== 'VBN' || deprel !== 'root') return false
  if (!/^(?:on|upon|for)$/.test(tokens[at + 1]?.lower ?? '')) return false
  return !tokens.some(({ head, relation }) => head === at && relation === 'aux')
}
