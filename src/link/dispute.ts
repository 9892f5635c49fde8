import {
  disputeId,
  type Dispute,
  type DisputeKind,
  type DisputeReason,
  type DisputeSide,
  type DisputeStatus,
  type LinkedProposition,
  type Stance,
} from '../model/index.js'
import { compare, datesOf } from './dates.js'
import type { Standing } from './episodes.js'
import { explanationOf } from './explanations.js'
import { OPPOSED, SAID } from './keys.js'
import { byTime, type Meeting, type Some } from './meetings.js'
import { questionOf, type NameOf } from './question.js'
import { oppositeOf } from './things.js'

/** What an episode is formed from. */
export interface Episode {
  readonly key: string
  readonly kind: DisputeKind
  /** In the order said. */
  readonly run: readonly Standing[]
  readonly meetings: readonly Meeting[]
}

/** Forms one dispute; null where the episode has only one side left, or its sides never met within it. */
export function toDispute({ key, kind, run, meetings }: Episode, nameOf: NameOf): Dispute | null {
  const [first, second, ...more] = sidesOf(run)
  const earliest = run[0]?.proposition
  if (!first || !second || !earliest) return null
  const own = within(run, meetings)
  const [reason, ...others] = reasonsOf(own)
  if (!reason) return null
  return {
    id: disputeId(kind, key, earliest.statementId),
    key,
    kind,
    status: statusOf(run),
    question: questionOf(kind, withDoer(towards(asked(run) ?? earliest, run), run), nameOf),
    sides: [first, second, ...more],
    ...datesOf(run.map((s) => s.proposition)),
    confidence: Math.round(1000 * Math.max(...own.map((m) => m.accepted.confidence))) / 1000,
    reasons: [reason, ...others],
  }
}

/**
 * Where a whole statement is replied to or opposed, the question is about that statement; else it is in the words of those
 * who say that something is so where others deny it, since "will close" is denied by "will not close".
 */
const asked = (run: readonly Standing[]): LinkedProposition | undefined =>
  run.find(({ proposition: p, stance }) => {
    const isFor = stance === 'ASSERTS' || stance === 'FOR'
    return isFor && (WHOLE.has(p.predicate) || oppositeOf(p.objectText) !== null)
  })?.proposition ?? run.find(({ proposition: p }) => oppositeOf(p.objectText) === null)?.proposition

/** "Crossed the border into Inari" and "crossed into Inari": of an act done to nothing, another may tell where it leads. */
const towards = (p: LinkedProposition, run: readonly Standing[]): LinkedProposition =>
  WHOLE.has(p.predicate) || p.objectText !== null || p.recipientId !== null
    ? p
    : (run.find(({ proposition }) => proposition.recipientId !== null)?.proposition ?? p)

/** Who does it may be told by the other side alone: "the factory in Leeds will be closed", "we will not close it". */
const withDoer = (p: LinkedProposition, run: readonly Standing[]): LinkedProposition => ({
  ...p,
  agentId: p.agentId ?? run.find(({ proposition }) => proposition.agentId !== null)?.proposition.agentId ?? null,
})

const WHOLE: ReadonlySet<string> = new Set([SAID, OPPOSED])

const STANCE_ORDER: readonly Stance[] = ['ASSERTS', 'FOR', 'VALUE', 'DENIES', 'AGAINST']

function sidesOf(run: readonly Standing[]): DisputeSide[] {
  const sides = new Map<
    string,
    { stance: Stance; value: string | null; principals: Set<string>; statements: Set<string> }
  >()
  for (const { proposition, stance, yields } of run) {
    const value = stance === 'VALUE' ? valueText(proposition) : null
    const name = `${stance}|${value ?? ''}`
    const side = sides.get(name) ?? { stance, value, principals: new Set<string>(), statements: new Set<string>() }
    sides.set(name, side)
    if (proposition.principalId && !yields && !onlyJoins(proposition)) side.principals.add(proposition.principalId)
    side.statements.add(proposition.statementId)
  }
  return [...sides.values()]
    .sort((a, b) => STANCE_ORDER.indexOf(a.stance) - STANCE_ORDER.indexOf(b.stance))
    .map((s) => ({
      stance: s.stance,
      value: s.value,
      principalIds: [...s.principals],
      statementIds: [...s.statements],
    }))
}

/** Whether the quarrel of a text is rather that of others: its words stand on a side, and its principal is not named there. */
const onlyJoins = ({ predicate, certainty }: LinkedProposition) => predicate === OPPOSED && certainty !== 'CERTAIN'

function valueText({ value }: LinkedProposition): string | null {
  if (!value) return null
  const bound = { EXACT: '', AT_LEAST: 'at least ', AT_MOST: 'at most ', ABOUT: 'about ' }[value.bound]
  return bound + value.value
}

/**
 * RETRACTED or CONCEDED where a side took its position back and has not gone back to it since; else CONTESTED, since both
 * sides have statements here.
 */
function statusOf(run: readonly Standing[]): DisputeStatus {
  const yielded = run.filter((s) => s.yields && !run.some((later) => takesBack(later, s))).at(-1)
  if (!yielded) return 'CONTESTED'
  return yielded.proposition.statementKind === 'RETRACTION' ? 'RETRACTED' : 'CONCEDED'
}

/** Whether the same principal stands on the other side again, after yielding. */
const takesBack = (later: Standing, yielded: Standing) =>
  later.stance !== yielded.stance &&
  later.proposition.principalId === yielded.proposition.principalId &&
  later.proposition.effectiveAt > yielded.proposition.effectiveAt

/** What of the meetings lies within a run. */
function within(run: readonly Standing[], meetings: readonly Meeting[]): Meeting[] {
  const statements = new Set(run.map((s) => s.proposition.statementId))
  const standing = (met: Some) => met.filter((p) => statements.has(p.statementId))
  return meetings.flatMap(({ ones, others, accepted }) => {
    const [[one, ...more], [other, ...rest]] = [standing(ones), standing(others)]
    return one && other ? [{ ones: [one, ...more], others: [other, ...rest], accepted } as const] : []
  })
}

function reasonsOf(meetings: readonly Meeting[]): DisputeReason[] {
  const byRule = new Map<string, Set<LinkedProposition>>()
  for (const { ones, others, accepted } of meetings) {
    const met = byRule.get(accepted.rule) ?? new Set()
    byRule.set(accepted.rule, met)
    for (const p of [...ones, ...others]) met.add(p)
  }
  return [...byRule]
    .sort((a, b) => compare(a[0], b[0]))
    .map(([rule, met]) => ({
      rule,
      explanation: explanationOf(rule),
      statementIds: [...new Set([...met].sort(byTime).map((p) => p.statementId))],
    }))
}
