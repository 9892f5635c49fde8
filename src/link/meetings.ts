import type { LinkedProposition } from '../model/index.js'
import { decide, type Accepted } from './decide.js'
import { compare, mayKnowOf, periodOf } from './dates.js'
import { isClass, OPPOSED, SAID } from './keys.js'
import type { NameOf } from './question.js'
import { nounOf, oppositeOf } from './things.js'
import { isWordKey } from './words.js'

/** A hot key is compared by so many statements of each principal, polarity, value and period, so that cost stays bounded. */
const GROUP_LIMIT = 4

/** One proposition or more. */
export type Some = readonly [LinkedProposition, ...LinkedProposition[]]

/** Propositions that stand against each other, each of the ones against each of the others, and why. */
export interface Meeting {
  readonly ones: Some
  readonly others: Some
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

/**
 * All of different principals that stand against each other. A pair that shares several keys meets under the first. What
 * is alike is decided once, so that a busy key costs what the different things said under it do.
 */
export function meetingsOf(key: string, group: readonly LinkedProposition[], nameOf: NameOf): Meeting[] {
  const said = alike(representatives(group), isWordKey(key))
  return said.flatMap((ones, i) => {
    const [one] = ones
    const isMet = meetsBefore(one, key)
    // What it is decided for a like reason against is one meeting.
    const met = new Map<string, Meeting & { others: [LinkedProposition, ...LinkedProposition[]] }>()
    for (const alikes of said.slice(i + 1)) {
      const [another] = alikes
      if (one.principalId === another.principalId || !mayMeet(one, another) || isMet(another)) continue
      const decision = decide({ one, other: another, nameOf })
      if (decision.kind === null) continue
      const [[first, ...more], [other, ...rest]] = [inTime(ones, another), inTime(alikes, one)]
      if (!first || !other) continue
      const why = `${decision.kind} ${decision.rule} ${decision.confidence} ${decision.stances[0]} ${more.length}`
      const before = met.get(why)
      if (before) before.others.push(other, ...rest)
      else met.set(why, { accepted: decision, ones: [first, ...more], others: [other, ...rest] })
    }
    return [...met.values()]
  })
}

/** Of those that are alike but for when they were said, those said late enough to speak of what another dates. */
const inTime = (alikes: Some, dated: LinkedProposition) => alikes.filter((p) => mayKnowOf(p, dated))

/** Without a look at the rest: one says so and the other not, or both give figures, or one replies to what another says. */
const mayMeet = (one: LinkedProposition, other: LinkedProposition) =>
  one.polarity !== other.polarity ||
  (one.value !== null && other.value !== null) ||
  one.predicate === SAID ||
  other.predicate === SAID

/** Whether another shares a key that comes before this one, keys being in order. */
function meetsBefore({ keys }: LinkedProposition, key: string): (other: LinkedProposition) => boolean {
  const earlier = keys.slice(0, keys.indexOf(key))
  return (other) => earlier.some((k) => other.keys.includes(k))
}

/** Those of principals, by all that `decide` looks at, in the order first said. */
function alike(propositions: readonly LinkedProposition[], byWords: boolean): Some[] {
  const groups = new Map<string, [LinkedProposition, ...LinkedProposition[]]>()
  for (const p of propositions) {
    if (p.principalId === null) continue
    const content = contentOf(p, byWords)
    const group = groups.get(content)
    if (group) group.push(p)
    else groups.set(content, [p])
  }
  return [...groups.values()]
}

function contentOf(p: LinkedProposition, byWords: boolean): string {
  // A reply is to one statement, and figures are held against those of the same days.
  const own = p.predicate === SAID ? p.statementId : p.value ? p.effectiveAt : ''
  const { principalId, statementKind, predicate, agentId, recipientId, object, polarity, certainty, tense } = p
  const said = [principalId, statementKind, predicate, agentId, recipientId, object, polarity, certainty, tense]
  const { measure, value, bound } = p.value ?? {}
  const thing = [oppositeOf(p.objectText) !== null, object === null ? '' : nounOf(p.objectText)]
  // Of things of a known class only what is met by words is compared by them.
  const words = byWords || (object !== null && !isClass(object)) ? p.words : []
  return [own, ...said, ...thing, ...words, p.conditional, p.from, p.until, measure, value, bound, ...p.keys].join('\n')
}

function representatives(group: readonly LinkedProposition[]): LinkedProposition[] {
  const counts = new Map<string, number>()
  return group.filter((p) => {
    // The sides of one text are no hot key, and whoever reads a dispute is to find all of them.
    if (p.predicate === OPPOSED) return true
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
    for (let up = parent.get(at); up && up !== at; up = parent.get(at)) {
      // Halving the way on each visit keeps all ways short.
      parent.set(at, parent.get(up) ?? up)
      at = up
    }
    return at
  }
  for (const { ones, others } of meetings) {
    for (const p of [...ones, ...others]) {
      if (!parent.has(p)) parent.set(p, p)
      parent.set(root(p), root(ones[0]))
    }
  }
  const parts = new Map<LinkedProposition, Meeting[]>()
  for (const meeting of meetings) {
    const at = root(meeting.ones[0])
    const part = parts.get(at)
    if (part) part.push(meeting)
    else parts.set(at, [meeting])
  }
  return [...parts.values()]
}
