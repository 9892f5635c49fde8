import {
  disputeId,
  type Dispute,
  type DisputeKind,
  type DisputeReason,
  type DisputeSide,
  type DisputeStatus,
  type LinkedProposition,
  type PositionChange,
  type Stance,
} from '../model/index.js'
import { datesOf } from './dates.js'
import { daysBetween, decide, type Accepted } from './decide.js'
import { EXPLANATIONS } from './explanations.js'
import { changesOf } from './position-changes.js'
import { questionOf, type NameOf } from './question.js'
import { unanswered } from './unanswered.js'

/** After so many days without a statement a dispute is over; what comes later is another episode. */
const EPISODE_DAYS = 180
/** A hot key is compared by its first statements of each principal and polarity, so that cost stays bounded. */
const GROUP_LIMIT = 12

export interface Found {
  readonly disputes: readonly Dispute[]
  readonly positionChanges: readonly (PositionChange & { readonly key: string })[]
}

interface Meeting {
  readonly one: LinkedProposition
  readonly other: LinkedProposition
  readonly accepted: Accepted
}

/**
 * Finds all disputes under `keys`: a pure function of the propositions that have one of them, whatever the order they
 * come in. A pair that shares several keys meets under the first, so that it makes one dispute.
 */
export function findDisputes(
  propositions: readonly LinkedProposition[],
  keys: readonly string[],
  nameOf: NameOf,
): Found {
  const disputes: Dispute[] = []
  const positionChanges: (PositionChange & { key: string })[] = []
  const groups = groupByKey(propositions)
  for (const key of [...new Set(keys)].sort()) {
    const group = (groups.get(key) ?? []).sort(byTime)
    const meetings = meetingsOf(key, representatives(group))
    const kinds = new Set(meetings.map((m) => m.accepted.kind))
    for (const kind of [...kinds].sort())
      for (const part of components(meetings.filter((m) => m.accepted.kind === kind)))
        disputes.push(...episodes(key, kind, part, group, nameOf))
    const met = new Set(meetings.flatMap((m) => [m.one.statementId, m.other.statementId]))
    disputes.push(...unanswered(key, group, met, nameOf))
    positionChanges.push(...changesOf(key, group, nameOf))
  }
  return { disputes: dropRepeats(disputes), positionChanges }
}

const byTime = (a: LinkedProposition, b: LinkedProposition) =>
  compare(a.effectiveAt, b.effectiveAt) || compare(a.statementId, b.statementId) || a.ordinal - b.ordinal
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function groupByKey(propositions: readonly LinkedProposition[]): Map<string, LinkedProposition[]> {
  const groups = new Map<string, LinkedProposition[]>()
  for (const p of propositions)
    for (const key of p.keys) {
      const group = groups.get(key)
      if (group) group.push(p)
      else groups.set(key, [p])
    }
  return groups
}

/** The earliest few of each principal, polarity and value. */
function representatives(group: readonly LinkedProposition[]): LinkedProposition[] {
  const counts = new Map<string, number>()
  return group.filter((p) => {
    const kind = `${p.principalId ?? ''}|${p.polarity}|${p.value?.value ?? ''}|${p.tense}`
    const n = (counts.get(kind) ?? 0) + 1
    counts.set(kind, n)
    return n <= GROUP_LIMIT
  })
}

function meetingsOf(key: string, group: readonly LinkedProposition[]): Meeting[] {
  const meetings: Meeting[] = []
  group.forEach((one, i) => {
    for (const other of group.slice(i + 1)) {
      if (one.principalId === null || other.principalId === null || one.principalId === other.principalId) continue
      if (one.statementId === other.statementId || one.keys.find((k) => other.keys.includes(k)) !== key) continue
      const decision = decide({ one, other })
      if (decision.kind !== null) meetings.push({ one, other, accepted: decision })
    }
  })
  return meetings
}

/** Meetings that hang together through a proposition. */
function components(meetings: readonly Meeting[]): Meeting[][] {
  const parent = new Map<LinkedProposition, LinkedProposition>()
  const root = (p: LinkedProposition): LinkedProposition => {
    let at = p
    for (let up = parent.get(at); up && up !== at; up = parent.get(at)) at = up
    return at
  }
  for (const { one, other } of meetings) {
    if (!parent.has(one)) parent.set(one, one)
    if (!parent.has(other)) parent.set(other, other)
    parent.set(root(one), root(other))
  }
  const parts = new Map<LinkedProposition, Meeting[]>()
  for (const m of meetings) parts.set(root(m.one), [...(parts.get(root(m.one)) ?? []), m])
  return [...parts.values()]
}

function episodes(
  key: string,
  kind: DisputeKind,
  meetings: readonly Meeting[],
  group: readonly LinkedProposition[],
  nameOf: NameOf,
): Dispute[] {
  const stances = stancesOf(meetings)
  // Statements that only restate a side's position join it.
  for (const p of group) {
    if (stances.has(p.statementId) || p.conditional) continue
    const like = meetings.flatMap(({ one, other, accepted }) => [
      [one, accepted.stances[0]] as const,
      [other, accepted.stances[1]] as const,
    ])
    const same = like.find(
      ([q]) =>
        q.principalId === p.principalId &&
        q.polarity === p.polarity &&
        q.tense === p.tense &&
        q.statementKind === p.statementKind &&
        q.value?.value === p.value?.value &&
        q.agentId === p.agentId &&
        q.recipientId === p.recipientId,
    )
    if (same) stances.set(p.statementId, { proposition: p, stance: same[1] })
  }
  const all = [...stances.values()]
    .filter((s): s is Standing => s !== null)
    .sort((a, b) => byTime(a.proposition, b.proposition))
  const runs: Standing[][] = []
  for (const standing of all) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && daysBetween(last.proposition.effectiveAt, standing.proposition.effectiveAt) <= EPISODE_DAYS)
      run.push(standing)
    else runs.push([standing])
  }
  return runs.flatMap((run) => toDispute(key, kind, run, meetings, nameOf) ?? [])
}

interface Standing {
  readonly proposition: LinkedProposition
  readonly stance: Stance
}

/** Each statement's stance; null for one that would stand on two sides. */
function stancesOf(meetings: readonly Meeting[]): Map<string, Standing | null> {
  const stances = new Map<string, Standing | null>()
  const put = (p: LinkedProposition, stance: Stance) => {
    const before = stances.get(p.statementId)
    if (before === undefined) stances.set(p.statementId, { proposition: p, stance })
    else if (before && (before.stance !== stance || before.proposition.value?.value !== p.value?.value))
      stances.set(p.statementId, null)
  }
  for (const { one, other, accepted } of meetings) {
    put(one, accepted.stances[0])
    put(other, accepted.stances[1])
  }
  return stances
}

function toDispute(
  key: string,
  kind: DisputeKind,
  run: readonly Standing[],
  meetings: readonly Meeting[],
  nameOf: NameOf,
): Dispute | null {
  const [first, second, ...more] = sidesOf(run)
  const earliest = run[0]?.proposition
  if (!first || !second || !earliest) return null
  const inRun = new Set(run.map((s) => s.proposition.statementId))
  const reasons = reasonsOf(meetings.filter((m) => inRun.has(m.one.statementId) && inRun.has(m.other.statementId)))
  const [reason, ...others] = reasons
  if (!reason) return null
  return {
    id: disputeId(kind, key, earliest.statementId),
    key,
    kind,
    status: statusOf(run),
    question: questionOf(kind, earliest, nameOf),
    sides: [first, second, ...more],
    ...datesOf(run.map((s) => s.proposition)),
    confidence: Math.round(1000 * Math.max(...meetings.map((m) => m.accepted.confidence))) / 1000,
    reasons: [reason, ...others],
  }
}

const STANCE_ORDER: readonly Stance[] = ['ASSERTS', 'FOR', 'VALUE', 'DENIES', 'AGAINST']

function sidesOf(run: readonly Standing[]): DisputeSide[] {
  const sides = new Map<
    string,
    { stance: Stance; value: string | null; principals: Set<string>; statements: Set<string> }
  >()
  for (const { proposition, stance } of run) {
    const value = stance === 'VALUE' ? valueText(proposition) : null
    const name = `${stance}|${value ?? ''}`
    const side = sides.get(name) ?? { stance, value, principals: new Set<string>(), statements: new Set<string>() }
    sides.set(name, side)
    if (proposition.principalId) side.principals.add(proposition.principalId)
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

function valueText({ value }: LinkedProposition): string | null {
  if (!value) return null
  const bound = { EXACT: '', AT_LEAST: 'at least ', AT_MOST: 'at most ', ABOUT: 'about ' }[value.bound]
  return bound + value.value
}

/** CONCEDED or RETRACTED where a side's latest word is that; else CONTESTED, since both sides have statements here. */
function statusOf(run: readonly Standing[]): DisputeStatus {
  const kinds = new Set(run.map((s) => s.proposition.statementKind))
  if (kinds.has('RETRACTION')) return 'RETRACTED'
  return kinds.has('CONCESSION') ? 'CONCEDED' : 'CONTESTED'
}

function reasonsOf(meetings: readonly Meeting[]): DisputeReason[] {
  const byRule = new Map<string, Set<string>>()
  for (const { one, other, accepted } of meetings) {
    const ids = byRule.get(accepted.rule) ?? new Set<string>()
    byRule.set(accepted.rule, ids.add(one.statementId).add(other.statementId))
  }
  return [...byRule]
    .sort((a, b) => compare(a[0], b[0]))
    .map(([rule, ids]) => ({ rule, explanation: EXPLANATIONS[rule] ?? rule, statementIds: [...ids] }))
}

/** The same statements against each other under several propositions of theirs are one dispute: the surest one. */
function dropRepeats(disputes: readonly Dispute[]): Dispute[] {
  const best = new Map<string, Dispute>()
  for (const d of disputes) {
    const name = JSON.stringify([d.kind, d.sides.map((s) => [...s.statementIds].sort())])
    const other = best.get(name)
    if (!other || d.confidence > other.confidence || (d.confidence === other.confidence && d.id < other.id))
      best.set(name, d)
  }
  return [...best.values()]
}
