import type { Candidate } from './features.js'
import type { Rule } from './proposal.js'
import type { RankerWeights } from './weights.js'
import { mapped } from '../mapped.js'

export interface Ranked extends Candidate {
  /** Chance that the cut is a statement's content, 0 to 1. */
  readonly score: number
}

/** Logistic regression on two passes: the second sees how a candidate stands against its rivals. */
export function rank(candidates: readonly Candidate[], weights: Pick<RankerWeights, 'first' | 'second'>): Ranked[] {
  const { places, numbers } = pairedOf(weights)
  const sums = new Float64Array(candidates.length)
  const once = mapped(candidates, (c, i) => {
    let first = 0
    let second = 0
    for (const feature of c.features) {
      const place = places.get(feature)
      if (place === undefined) continue
      first += numbers[place] as number
      second += numbers[place + 1] as number
    }
    sums[i] = second
    return scored(c, c.features, chanceOf(first))
  })
  const twice = mapped(once, (c, i) => {
    let sum = sums[i] as number
    for (const feature of rivalry(c, i, once)) sum += weights.second.get(feature) ?? 0
    const chance = chanceOf(sum)
    return scored(c, c.features, Math.max(chance, leastOf(c, chance)))
  })
  return agree(twice)
}

/** The weights of both passes beside each other, so that a feature is looked up once for both. */
interface PairedWeights {
  /** Where the two weights of a feature are. */
  readonly places: ReadonlyMap<string, number>
  readonly numbers: Float64Array
}

const paired = new WeakMap<object, PairedWeights>()

function pairedOf(weights: Pick<RankerWeights, 'first' | 'second'>): PairedWeights {
  let both = paired.get(weights)
  if (!both) paired.set(weights, (both = pair(weights)))
  return both
}

function pair({ first, second }: Pick<RankerWeights, 'first' | 'second'>): PairedWeights {
  const names = [...new Set([...first.keys(), ...second.keys()])]
  const places = new Map(names.map((name, i) => [name, 2 * i]))
  const numbers = Float64Array.from(names.flatMap((name) => [first.get(name) ?? 0, second.get(name) ?? 0]))
  return { places, numbers }
}

/** A candidate with a score. Written out, since objects made alike are read fastest, and spreading one makes others. */
export function scored(
  { cue, rule, ranges, source, quoted, answers }: Candidate,
  features: readonly string[],
  score: number,
): Ranked {
  return { cue, rule, ranges, source, features, quoted, answers, score }
}

/** "repeated its claim that P": where a noun and the verb that governs it bring in the same words, each may be right. */
function agree(ranked: readonly Ranked[]): Ranked[] {
  const nouns = new Map<string, number>()
  for (const c of ranked) if (c.cue?.cueClass === 'NOUN' && c.cue.first < c.cue.last) nouns.set(placeOf(c), c.score)
  return mapped(ranked, (c) => {
    const noun = c.cue?.cueClass === 'VERB' && c.rule === 'after-that' ? nouns.get(placeOf(c)) : undefined
    return noun === undefined ? c : scored(c, c.features, 1 - (1 - c.score) * (1 - noun))
  })
}

const placeOf = ({ ranges }: Candidate) => ranges.map(({ from, to }) => `${from}-${to}`).join()

/** Cuts that marks and layout settle are taken whatever the wording: how news writes them, the annotated texts hardly show. */
const LEAST: Partial<Record<Rule, number>> = {
  turn: 0.9,
  item: 0.7,
  headline: 0.7,
  block: 0.6,
  'quote-before': 0.6,
  'quote-split': 0.6,
}

/** Of several ways to cut an answer the one that ranking likes best stays the best. */
function leastOf({ rule, features, answers }: Candidate, chance: number): number {
  if (answers) return rule === 'relative' || rule === 'fronted' ? 0.65 : 0.5 + 0.2 * chance
  return rule === 'colon' && features.includes('headline') ? 0.6 : (LEAST[rule] ?? 0)
}

export function logistic(features: readonly string[], weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const f of features) sum += weights.get(f) ?? 0
  return chanceOf(sum)
}

const chanceOf = (sum: number) => 1 / (1 + Math.exp(-sum))

const NEIGHBOURS = 60

/** Features from the first pass: the score, the place among the same cue's cuts, and how others overlap it. Candidates are in reading order of their cues. */
export function rivalry(own: Ranked, index: number, all: readonly Ranked[]): string[] {
  let better = 0
  let bestOther = 0
  let holder = 0
  let held = 0
  let same = 0
  const from = Math.max(0, index - NEIGHBOURS)
  const to = Math.min(all.length, index + NEIGHBOURS)
  for (let j = from; j < to; j++) {
    const other = all[j]
    if (!other || j === index) continue
    if (other.cue === own.cue && own.cue !== null) {
      if (other.score > own.score) better++
      continue
    }
    const shared = overlap(own, other)
    if (shared <= 0) continue
    bestOther = Math.max(bestOther, other.score)
    const a = size(own)
    const b = size(other)
    if (shared === a && b > a) holder = Math.max(holder, other.score)
    if (shared === b && a > b) held = Math.max(held, other.score)
    if (shared * 2 > a + b - shared) same = Math.max(same, other.score)
  }
  const bin = (x: number) => Math.round(x * 8)
  const place = better === 0 ? 'first' : better === 1 ? 'second' : 'later'
  return [
    `own=${bin(own.score)}`,
    `place=${place}`,
    `place=${place}&own=${bin(own.score)}`,
    `other=${bin(bestOther)}`,
    `holder=${bin(holder)}`,
    `held=${bin(held)}`,
    `same=${bin(same)}`,
    `same=${bin(same)}&own=${bin(own.score)}`,
    `holder=${bin(holder)}&${own.rule}`,
    `same=${bin(same)}&${own.rule}`,
  ]
}

const size = (c: Candidate) => c.ranges.reduce((n, r) => n + r.to - r.from + 1, 0)

/** How many tokens two candidates share. */
export function overlap(a: Candidate, b: Candidate): number {
  let n = 0
  for (const r of a.ranges)
    for (const s of b.ranges) n += Math.max(0, Math.min(r.to, s.to) - Math.max(r.from, s.from) + 1)
  return n
}
