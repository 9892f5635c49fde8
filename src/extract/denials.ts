import type { ExtractedStatement, Proposition, StatementKind } from '../model/index.js'
import { mapped } from './mapped.js'

/** What a negative statement may look like before what it answers is seen. */
const MAY_DENY: ReadonlySet<StatementKind> = new Set(['CLAIM', 'PREDICTION', 'PROMISE', 'OPINION'])
/** Kinds that say nothing is so. */
const ASKS: ReadonlySet<StatementKind> = new Set(['QUESTION', 'DEMAND'])

/**
 * A statement that something is not so is a DENIAL where, in the same text, somebody else says that it is ("We will not
 * sell tanks" is a promise alone, and a denial after "China will sell tanks"), or where whoever says so denies the same in
 * other words.
 */
export function recogniseDenials(statements: readonly ExtractedStatement[]): ExtractedStatement[] {
  const asserted = new Map<string, ExtractedStatement[]>()
  const denied = new Map<string, ExtractedStatement[]>()
  for (const s of statements)
    for (const p of s.propositions) {
      const known =
        p.polarity === 'NEGATIVE' ? (s.kind === 'DENIAL' ? denied : null) : ASKS.has(s.kind) ? null : asserted
      if (known && !p.conditional) for (const key of keysOf(p)) known.set(key, [...(known.get(key) ?? []), s])
    }
  return mapped(statements, (s) => {
    if (s.polarity !== 'NEGATIVE' || !MAY_DENY.has(s.kind)) return s
    const answered = s.propositions.some(
      (p) =>
        p.polarity === 'NEGATIVE' &&
        !p.conditional &&
        keysOf(p).some(
          (key) =>
            (asserted.get(key) ?? []).some((other) => holder(other) !== holder(s)) ||
            (denied.get(key) ?? []).some((other) => holder(other) === holder(s)),
        ),
    )
    return answered ? { ...s, kind: 'DENIAL' } : s
  })
}

const holder = (s: ExtractedStatement) => s.onBehalfOf ?? s.speaker

/** Same act, same doer, same side of time, and something done or somebody it is done to in common. */
function keysOf({ predicate, agent, recipient, object, tense }: Proposition): string[] {
  if (agent === null) return []
  const act = `${predicate}|${agent}|${tense === 'FUTURE' ? 'FUTURE' : 'REAL'}`
  return [...(object === null ? [] : [`${act}|o:${object}`]), ...(recipient === null ? [] : [`${act}|r:${recipient}`])]
}
