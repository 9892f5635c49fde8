import type { Knot } from '../../src/extract/statements/weights.js'

/** A statement that was chosen: its score, and whether an annotator has it. */
export interface Outcome {
  readonly score: number
  readonly right: boolean
}

const BINS = 12

/**
 * How scores become chances: outcomes in bins of equal size, pooled until shares rise with scores (isotonic regression by
 * pooling adjacent violators, Ayer et al. 1955).
 */
export function fitCalibration(outcomes: readonly Outcome[]): Knot[] {
  const sorted = [...outcomes].sort((a, b) => a.score - b.score)
  const pools: { n: number; score: number; right: number }[] = []
  for (let bin = 0; bin < BINS; bin++) {
    const own = sorted.slice((bin * sorted.length) / BINS, ((bin + 1) * sorted.length) / BINS)
    if (own.length === 0) continue
    pools.push({
      n: own.length,
      score: own.reduce((sum, o) => sum + o.score, 0),
      right: own.filter((o) => o.right).length,
    })
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before && before.right / before.n >= last.right / last.n;
    ) {
      pools.splice(-2, 2, { n: before.n + last.n, score: before.score + last.score, right: before.right + last.right })
      last = pools.at(-1)
      before = pools.at(-2)
    }
  }
  const round = (x: number) => Math.round(x * 1000) / 1000
  return pools.map(({ n, score, right }): Knot => [round(score / n), round(right / n)])
}
