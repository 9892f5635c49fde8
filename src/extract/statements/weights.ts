import shipped from '../weights/ranker.json' with { type: 'json' }

/** A knot of the calibration: cuts that score so are right so often. Both 0 to 1. */
export type Knot = readonly [score: number, share: number]

/** What ranking learned: logistic weights of both passes by feature, and how scores become chances. */
export interface RankerWeights {
  readonly first: ReadonlyMap<string, number>
  readonly second: ReadonlyMap<string, number>
  /** Rising in score and in share; at least one. */
  readonly calibration: readonly Knot[]
}

export const SHIPPED: RankerWeights = {
  first: new Map(Object.entries(shipped.first)),
  second: new Map(Object.entries(shipped.second)),
  calibration: shipped.calibration.map(([score = 0, share = 0]): Knot => [score, share]),
}

/** The chance that a cut with this score is a statement, by straight lines between the knots. 0 to 1. */
export function calibrate(score: number, knots: readonly Knot[]): number {
  let before: Knot = [0, 0]
  for (const knot of knots) {
    if (score <= knot[0]) return interpolate(score, before, knot)
    before = knot
  }
  return interpolate(score, before, [1, 1])
}

function interpolate(score: number, [x0, y0]: Knot, [x1, y1]: Knot): number {
  return x1 <= x0 ? y1 : y0 + ((score - x0) / (x1 - x0)) * (y1 - y0)
}
