import type { Judged } from './wikinews.js'

const BINS = 10

/** One bin of the reliability table; shares are 0 to 1. */
export interface Bin {
  readonly from: number
  readonly n: number
  readonly predicted: number
  readonly observed: number
}

/** Ten bins of confidence: what was predicted against what was found (Guo et al. 2017). Empty bins are left out. */
export function reliability(judged: readonly Judged[]): Bin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const own = judged.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === i)
    const predicted = own.reduce((sum, { confidence }) => sum + confidence, 0) / (own.length || 1)
    return { from: i / BINS, n: own.length, predicted, observed: own.filter((o) => o.right).length / (own.length || 1) }
  }).filter(({ n }) => n > 0)
}

/** Expected calibration error in points, 0 to 100. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { n }) => sum + n, 0)
  return 100 * bins.reduce((sum, b) => sum + (b.n / (all || 1)) * Math.abs(b.predicted - b.observed), 0)
}
