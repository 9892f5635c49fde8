import { DENYING } from '../denying.js'
import answering from '../lexicon/answering.json' with { type: 'json' }
import type { Token } from '../types.js'

const CLAIMS: ReadonlySet<string> = new Set(answering.said)

/**
 * ", a figure Israel rejects": the parser may take both nouns for the subject, and the verb for one of the clause before. The
 * claim stands beside that clause, and the verb tells who rejects it. Tokens without such a slip are given back as they are.
 */
export function denyingClaims(tokens: Token[]): Token[] {
  let mended = tokens
  for (const [at, token] of tokens.entries()) {
    if (token.deprel !== 'nsubj' || !isClaimApart(tokens, at)) continue
    const verb = tokens[token.head]
    if (!verb || token.head < at + 2 || !DENYING.has(verb.lemma) || !hasSubject(tokens, at, token.head)) continue
    if (mended === tokens) mended = [...tokens]
    const clause = verb.head >= 0 && verb.head < at ? verb.head : at - 3
    mended[at] = { ...token, head: clause, deprel: 'appos', relation: 'appos' }
    mended[token.head] = { ...verb, head: at, deprel: 'acl:relcl', relation: 'acl' }
  }
  return mended
}

/** A claim behind a comma and "a". */
const isClaimApart = (tokens: readonly Token[], at: number) =>
  at > 2 &&
  CLAIMS.has(tokens[at]?.lemma ?? '') &&
  /^an?$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens[at - 2]?.text === ','

/** Somebody else between the claim and the verb. */
const hasSubject = (tokens: readonly Token[], claim: number, verb: number) =>
  tokens.slice(claim + 1, verb).some(({ head, deprel }) => head === verb && deprel === 'nsubj')
