import slips from '../lexicon/slips.json' with { type: 'json' }
import type { Token } from '../types.js'

const SAYING: ReadonlySet<string> = new Set(slips.saying)

/** Whoever says something has so many words at most. */
const REACH = 30

/**
 * "Facebook will leave Canada, the minister said": where the parser takes the saying for what hangs on the clause before the
 * comma, it is the other way about, since behind the comma stands who says it and nothing else.
 */
export function sayingBehind(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lemma, upos }, i) => upos === 'VERB' && SAYING.has(lemma) && isTurned(tokens, i))
  if (at < 0) return tokens
  const top = tokens[at]?.head ?? -1
  const comma = commaBefore(tokens, at, top)
  return tokens.map((token, i) => {
    if (i === at) return { ...token, ...hung(-1, 'root') }
    if (i === top) return { ...token, ...hung(at, 'ccomp') }
    // All of the words before the comma are those of what was said.
    return token.head === at && NOUN.test(token.upos) && i > top && i < comma
      ? { ...token, ...(token.relation === 'obl' ? { head: top } : hung(top, 'obj')) }
      : token
  })
}

const NOUN = /^(?:NOUN|PROPN)$/

const hung = (head: number, relation: string) => ({ head, deprel: relation, relation })

function isTurned(tokens: readonly Token[], at: number): boolean {
  const said = tokens[at]
  const top = said?.head ?? -1
  if (!said || top < 0 || top > at || tokens[top]?.deprel !== 'root') return false
  if (!/^(?:obj|ccomp|conj|dep|parataxis)$/.test(said.relation)) return false
  const subject = tokens.findIndex((token, i) => i > top && i < at && token.head === at && token.relation === 'nsubj')
  const comma = commaBefore(tokens, at, top)
  if (subject < 0 || comma < 0 || comma > subject) return false
  return !tokens.some(({ head, relation }, i) => head === at && (i > at ? SAID : JOINING).test(relation))
}

/** What stands behind a verb that says it, and what joins a clause to another one. */
const SAID = /^(?:obj|ccomp|xcomp)$/
const JOINING = /^(?:mark|cc)$/

/** The comma before who says it, where no clause begins in between; -1 where there is none. */
function commaBefore(tokens: readonly Token[], at: number, top: number): number {
  for (let i = at - 1; i > Math.max(top, at - REACH); i--) {
    const token = tokens[i]
    if (token?.text === ',') return i
    if (/^(?:VERB|AUX|SCONJ)$/.test(token?.upos ?? '')) return -1
  }
  return -1
}
