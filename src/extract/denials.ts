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
  const asserted = byKey(statements, 'POSITIVE', ({ kind }) => !ASKS.has(kind))
  const denied = byKey(statements, 'NEGATIVE', ({ kind }) => kind === 'DENIAL')
  return mapped(statements, (s) => {
    if (s.polarity !== 'NEGATIVE' || !MAY_DENY.has(s.kind)) return s
    const denies = keysIn(s, 'NEGATIVE').some(
      (key) =>
        (asserted.get(key) ?? []).some((other) => holder(other) !== holder(s)) ||
        (denied.get(key) ?? []).some((other) => holder(other) === holder(s)),
    )
    return denies ? { ...s, kind: 'DENIAL' } : s
  })
}

/** Statements that say or deny something without a condition, by what it is. */
function byKey(
  statements: readonly ExtractedStatement[],
  polarity: Proposition['polarity'],
  counts: (statement: ExtractedStatement) => boolean,
): ReadonlyMap<string, readonly ExtractedStatement[]> {
  const found = new Map<string, ExtractedStatement[]>()
  for (const s of statements)
    if (counts(s)) for (const key of keysIn(s, polarity)) found.set(key, [...(found.get(key) ?? []), s])
  return found
}

const keysIn = ({ propositions }: ExtractedStatement, polarity: Proposition['polarity']): string[] =>
  propositions.filter((p) => p.polarity === polarity && !p.conditional).flatMap(keysOf)

const holder = (s: ExtractedStatement) => s.onBehalfOf ?? s.speaker

/** Same act, same doer, same side of time, and something done or somebody it is done to in common. */
function keysOf({ predicate, agent, recipient, object, tense }: Proposition): string[] {
  if (agent === null) return []
  const act = `${predicate}|${agent}|${tense === 'FUTURE' ? 'FUTURE' : 'REAL'}`
  return [...(object === null ? [] : [`${act}|o:${object}`]), ...(recipient === null ? [] : [`${act}|r:${recipient}`])]
}
