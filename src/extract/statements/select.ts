import type { CueNode } from './cue.js'
import { deniedAt } from './denied-at.js'
import type { Range } from './edges.js'
import { beforeFigure, figurePut } from './figures.js'
import type { Rule } from './proposal.js'
import { overlap, type Ranked } from './rank.js'
import { REPORTS } from './reports.js'
import { isOwnReport, isPerceived, isToldAgain } from './told-again.js'
import { isFiniteAt, type TextView } from './view.js'
import { mapped } from '../mapped.js'

/** Below this score a candidate is left out; the operating point is chosen on PolNeAR train. */
export const THRESHOLD = 0.395

/** Cuts that begin before a reporting verb: where words in quotation marks follow it, they are seldom all of it. */
const OPENING: ReadonlySet<Rule> = new Set(['fronted', 'around'])

/**
 * How much surer than the threshold a cut must be, chosen on PolNeAR train: half a paraphrase in quotation marks is hardly
 * ever the writer's own, a clause before "he said" without marks often is, and so are quoted words that no word brings in.
 */
function cautionOf({ cue, rule, quoted }: Ranked): number {
  const opens = OPENING.has(rule) && cue?.cueClass === 'VERB'
  if ((quoted === 'some' || quoted === 'most') && !opens) return -0.25
  if (quoted === 'all' && !cue) return 0.1
  return rule === 'fronted' && quoted === 'none' ? 0.15 : 0
}

/** The best cut of each cue, better ones first to choose; a cut that repeats a chosen one is left out. In reading order. */
export function select(view: TextView, ranked: readonly Ranked[], threshold = THRESHOLD): Ranked[] {
  const outers = ranked.filter((c) => c.score >= threshold && isOuter(c))
  const held = heldTokens(outers)
  const byCue = new Map(mapped(outers, (c) => [c.cue?.last ?? -1, c]))
  const likely = cutTails(view, ranked, threshold).filter((c) => c.score >= threshold + cautionOf(c))
  const believed = heldTokens(ranked.filter((c) => c.score >= threshold && isBelief(c)))
  const placed = mapped(likely, (c) => ({
    c,
    place:
      priority(c) -
      (isHeld(c, held) || isOwnReport(view, c, (last) => byCue.get(last)) ? HELD : 0) -
      (isThought(view, c, believed) ? THOUGHT : 0),
  }))
  const order = mapped(
    placed.sort((a, b) => b.place - a.place),
    ({ c }) => c,
  )
  const byToken = new Map<number, Ranked[]>()
  const takenCues = new Set<object>()
  const chosen: Ranked[] = []
  for (const candidate of order) {
    if (candidate.cue && takenCues.has(candidate.cue)) continue
    // "Reed said P, a charge the army rejects": P is what both hold.
    const isShared = candidate.cue !== null && deniedAt(view, candidate.cue.node) >= 0
    if (!isShared && clashes(candidate, byToken)) continue
    if (candidate.cue) takenCues.add(candidate.cue)
    chosen.push(candidate)
    if (isShared) continue
    for (const { from, to } of candidate.ranges)
      for (let i = from; i <= to; i++) {
        const here = byToken.get(i)
        if (here) here.push(candidate)
        else byToken.set(i, [candidate])
      }
  }
  const told = chosen.filter((c) => !isPerceived(c, byToken) && !isToldAgain(view, c, byToken))
  return told.sort(
    (a, b) => a.ranges[0].from - b.ranges[0].from || (b.ranges.at(-1)?.to ?? 0) - (a.ranges.at(-1)?.to ?? 0),
  )
}

/**
 * "The ministry said that P, KCNA reported": what the ministry said ends where the words of the outer report begin, whose
 * own content holds the ministry's cue. "The embassy declined the request and said that P": what it declined ends where
 * it says something else.
 */
function cutTails(view: TextView, ranked: readonly Ranked[], threshold: number): Ranked[] {
  const good = ranked.filter((c): c is Cued => c.cue !== null && c.score >= threshold)
  const outer = byPlace(good.filter(({ rule }) => rule === 'fronted'))
  const participles = byPlace(good.filter(({ cue }) => cue.participle === true))
  const further = byPlace(good.filter((c) => goesOn(view, c)))
  const figures = byPlace(good.filter(({ cue, ranges }) => ranges[0].from > cue.last && figurePut(view, cue.node) >= 0))
  const tails = tailsOf(ranked)
  return mapped(ranked, (c) => {
    const { cue } = c
    const last = c.ranges.at(-1)
    if (!cue || !last) return c
    const report = within(outer, last).find((o) => o.cue !== cue && holds(o, cue.node.index))
    const end =
      report?.ranges.at(-1)?.to ??
      participleStart(c, last, participles) ??
      furtherStart(cue, last, further, tails) ??
      beforeFigure(view, within(figures, last).find((p) => p.cue !== cue)?.cue.first, last.from)
    if (end === undefined || end < last.from) return c
    const [first, ...rest] = [...c.ranges.slice(0, -1), { from: last.from, to: Math.min(last.to, end) }]
    return first ? { ...c, ranges: [first, ...rest] } : c
  })
}

type Cued = Ranked & { readonly cue: CueNode }

const byPlace = (all: Cued[]) => all.sort((a, b) => a.cue.first - b.cue.first)

/** Those whose cue stands within a range, not at its start; `all` is in order of their cues. */
function within(all: readonly Cued[], { from, to }: Range): Cued[] {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle]?.cue.first ?? Infinity) > from) high = middle
    else low = middle + 1
  }
  let end = low
  while (end < all.length && (all[end]?.cue.last ?? Infinity) <= to) end++
  return all.slice(low, end)
}

/** "said that P, alleging that Q": P ends before the comma; the participle goes on with the speaker. */
function participleStart(c: Ranked, last: Range, participles: readonly Cued[]): number | undefined {
  const next = within(participles, last).find(
    (p) => p.cue !== c.cue && last.from < p.cue.first - 1 && p.ranges[0].from > p.cue.last,
  )
  return next ? next.cue.first - 2 : undefined
}

/** "And said that P": a verb that is joined to another, and has no subject between. */
const goesOn = (view: TextView, { cue: { node, last }, ranges }: Cued) =>
  node.token.deprel === 'conj' && view.nodes[node.left]?.token.upos === 'CCONJ' && ranges[0].from > last

/** The last word before "and said", where the verb is joined to the cue, or a cut of the same cue ends there too. */
function furtherStart(
  cue: CueNode,
  last: Range,
  further: readonly Cued[],
  tails: ReadonlySet<string>,
): number | undefined {
  const next = within(further, last).find(
    ({ cue: { node } }) =>
      node.left - 1 > last.from && (node.head === cue.node.index || tails.has(`${cue.first}-${node.left - 1}`)),
  )
  return next ? next.cue.node.left - 1 : undefined
}

/** Where a cue's cuts end before a verb that goes on with its speaker. */
const tailsOf = (ranked: readonly Ranked[]) =>
  new Set(
    ranked
      .filter(({ rule }) => rule === 'to-the-tail')
      .map(({ cue, ranges }) => `${cue?.first ?? -1}-${ranges.at(-1)?.to ?? -1}`),
  )

const holds = (c: Ranked, index: number) => c.ranges.some((r) => r.from <= index && index <= r.to)

/** Whether all that `outer` reports is that the other reports something: both stay, and become a relay. */
function reportsOther(outer: Ranked, inner: Ranked): boolean {
  const cue = inner.cue?.node
  if (!outer.source || !inner.source || !cue || cue.quote >= 0 || !passesOn(outer) || !isReport(inner)) return false
  if (!holds(outer, cue.index)) return false
  // Its head hangs on the outer cue, or, where the parser erred, it begins with the inner speaker and cue.
  return !holds(outer, cue.head) || cue.index - outer.ranges[0].from <= BEGINNING
}

const BEGINNING = 6

/** Whether a cut is itself a report of words spoken or written, not of a belief, a plan or a finding. */
export const isReport = ({ cue }: Ranked) => cue?.cueClass === 'VERB' && REPORTS.has(cue.lemma)

/** What the police found, where officials say that they found it, is first of all said by the officials. */
const HELD = 0.3

/** "Police believe the firm reported a loss": what somebody is thought to have told, in no words of their own, is thought. */
const THOUGHT = 0.8

const isBelief = ({ cue, rule, ranges }: Ranked) =>
  /^(?:believe|think|suspect|fear|know)$/.test(cue?.lemma ?? '') &&
  /^(?:clause|to-the-end|after-that)$/.test(rule) &&
  ranges[0].from > (cue?.last ?? Infinity)

const isThought = (view: TextView, { cue, quoted, ranges }: Ranked, believed: ReadonlySet<number>) =>
  cue?.cueClass === 'VERB' &&
  quoted === 'none' &&
  believed.has(cue.node.index) &&
  !ranges.some(({ from, to }) => view.nodes.slice(from, to + 1).some(({ index }) => isFiniteAt(view, index)))

const isOuter = (c: Ranked) => c.cue?.cueClass === 'ACCORDING' || (isReport(c) && (c.rule !== 'fronted' || c.answers))

/** Whether a word that reports no speech stands in what another reports. */
const isHeld = (c: Ranked, held: ReadonlySet<number>) => c.cue !== null && !isReport(c) && held.has(c.cue.node.index)

function heldTokens(outers: readonly Ranked[]): Set<number> {
  const held = new Set<number>()
  for (const { cue, rule, ranges } of outers)
    for (const { from, to } of ranges) {
      const first = rule === 'fronted' ? from : Math.max(from, (cue?.last ?? 0) + 1)
      for (let i = first; i <= to; i++) held.add(i)
    }
  return held
}

/** Of cuts alike, one with a cue says more than a bare quotation, and a possessor ("North Korea's statements") more than a verb. */
function priority(candidate: Ranked): number {
  const { cue, score, rule } = candidate
  if (!cue) return score - 0.3
  // "“The operation is continuing, since P”": what is quoted is said by whoever is quoted, unless it reports in turn.
  if (cue.node.quote >= 0) return score - 0.8
  return cue.possessed && rule === 'noun-clause' ? score + 0.5 : score
}

/** Shares more than half of what both cover with one that was chosen, or cuts across it, or stands alone inside it. */
function clashes(candidate: Ranked, byToken: ReadonlyMap<number, readonly Ranked[]>): boolean {
  const size = (c: Ranked) => c.ranges.reduce((n, r) => n + r.to - r.from + 1, 0)
  const cue = candidate.cue
  const all = new Set<Ranked>()
  for (const { from, to } of candidate.ranges)
    for (let i = from; i <= to; i++) for (const other of byToken.get(i) ?? []) all.add(other)
  for (const other of all) {
    const shared = overlap(candidate, other)
    const a = size(candidate)
    const b = size(other)
    if ((shared === b && reportsOther(candidate, other)) || (shared === a && reportsOther(other, candidate))) continue
    if (shared * 2 > a + b - shared) return true
    if (shared > 0 && shared < a && shared < b) return true
    if (!cue && shared > 0) return true
  }
  return false
}

/** Whether what a cut holds may be somebody else's report: "KCNA reported that the ministry said", "according to KCNA, the ministry said". */
export const passesOn = (c: Ranked) => isReport(c) || c.cue?.cueClass === 'ACCORDING' || c.cue?.cueClass === 'NOUN'
