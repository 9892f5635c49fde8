import type { LinkedProposition } from '../model/index.js'
import { decide, type Accepted } from './decide.js'
import { compare, periodOf } from './dates.js'

/** A hot key is compared by so many statements of each principal, polarity, value and period, so that cost stays bounded. */
const GROUP_LIMIT = 4

/** Two propositions that stand against each other, and why. */
export interface Meeting {
  readonly one: LinkedProposition
  readonly other: LinkedProposition
  readonly accepted: Accepted
}

export const byTime = (a: LinkedProposition, b: LinkedProposition) =>
  compare(a.effectiveAt, b.effectiveAt) || compare(a.statementId, b.statementId) || a.ordinal - b.ordinal

/** The propositions under each key, in the order said. */
export function groupByKey(propositions: readonly LinkedProposition[]): Map<string, LinkedProposition[]> {
  const groups = new Map<string, LinkedProposition[]>()
  for (const p of [...propositions].sort(byTime))
    for (const key of p.keys) {
      const group = groups.get(key)
      if (group) group.push(p)
      else groups.set(key, [p])
    }
  return groups
}

/** All pairs of different principals that stand against each other. A pair that shares several keys meets under the first. */
export function meetingsOf(key: string, group: readonly LinkedProposition[]): Meeting[] {
  const meetings: Meeting[] = []
  const few = representatives(group)
  few.forEach((one, i) => {
    for (const other of few.slice(i + 1)) {
      if (one.principalId === null || other.principalId === null || one.principalId === other.principalId) continue
      if (one.statementId === other.statementId || firstShared(one, other) !== key) continue
      const decision = decide({ one, other })
      if (decision.kind !== null) meetings.push({ one, other, accepted: decision })
    }
  })
  return meetings
}

/** Keys are in order. */
const firstShared = (one: LinkedProposition, other: LinkedProposition) => one.keys.find((k) => other.keys.includes(k))

function representatives(group: readonly LinkedProposition[]): LinkedProposition[] {
  const counts = new Map<string, number>()
  return group.filter((p) => {
    const kind = [p.principalId, p.polarity, p.value?.value, p.tense, periodOf(p.effectiveAt)].join('|')
    const n = (counts.get(kind) ?? 0) + 1
    counts.set(kind, n)
    return n <= GROUP_LIMIT
  })
}

/** Meetings that hang together through a proposition. */
export function components(meetings: readonly Meeting[]): Meeting[][] {
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
  for (const m of meetings) {
    const part = parts.get(root(m.one))
    if (part) part.push(m)
    else parts.set(root(m.one), [m])
  }
  return [...parts.values()]
}
