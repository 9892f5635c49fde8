import { minimise } from './maximum-entropy.js'

/** Something that is so or not, its features with how much of each it has, and how much it counts. */
export interface Weighted {
  readonly features: ReadonlyMap<string, number>
  readonly target: boolean
  readonly weight: number
}

/** Features seen less often are left out. */
const LEAST = 15
const STEPS = 100

/** Logistic regression over features with values, at the optimum of its loss and half of `l2` times the squared weights (that of "bias" is free). Deterministic. */
export function fitWeighted(examples: readonly Weighted[], l2: number): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of examples) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = ['bias', ...[...counts].filter(([, n]) => n >= LEAST).map(([name]) => name)]
  const index = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features, target, weight }) => {
    const known = [...features].flatMap(([name, value]) => {
      const at = index.get(name)
      return at === undefined ? [] : [[at, value] as const]
    })
    return {
      ids: Int32Array.from([0, ...known.map(([at]) => at)]),
      values: Float64Array.from([1, ...known.map(([, value]) => value)]),
      target: target ? 1 : 0,
      weight,
    }
  })
  const weights = minimise((at, gradient) => lossOf(at, gradient, rows, l2), names.length, STEPS)
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]))
}

interface Row {
  readonly ids: Int32Array
  readonly values: Float64Array
  readonly target: number
  readonly weight: number
}

function lossOf(at: Float64Array, gradient: Float64Array, rows: readonly Row[], l2: number): number {
  let loss = 0
  for (let i = 0; i < at.length; i++) {
    const w = i === 0 ? 0 : (at[i] as number)
    gradient[i] = l2 * w
    loss += (l2 * w * w) / 2
  }
  for (const { ids, values, target, weight } of rows) {
    let sum = 0
    for (let k = 0; k < ids.length; k++) sum += (at[ids[k] as number] as number) * (values[k] as number)
    loss += weight * (Math.max(sum, 0) + Math.log1p(Math.exp(-Math.abs(sum))) - target * sum)
    const error = weight * (1 / (1 + Math.exp(-sum)) - target)
    for (let k = 0; k < ids.length; k++) {
      const i = ids[k] as number
      gradient[i] = (gradient[i] as number) + error * (values[k] as number)
    }
  }
  return loss
}
