import type { Random } from './random.js'

export interface Sample {
  readonly features: readonly string[]
  /** Wanted output, 0 to 1. */
  readonly target: number
  readonly weight?: number
}

/** Logistic regression by AdaGrad (Duchi et al. 2011) with L2; features seen less than `least` times are left out. */
export function fitLogistic(
  samples: readonly Sample[],
  random: Random,
  { epochs = 12, rate = 0.15, l2 = 2e-5, least = 3 } = {},
): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of samples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  const index = new Map([...counts].filter(([, n]) => n >= least).map(([f], i) => [f, i]))
  const rows = samples.map((s) => ({
    ids: Int32Array.from(s.features.flatMap((f) => index.get(f) ?? [])),
    target: s.target,
    weight: s.weight ?? 1,
  }))
  const w = new Float64Array(index.size)
  const g = new Float64Array(index.size).fill(1e-4)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const { ids, target, weight } of random.shuffled(rows)) {
      let sum = 0
      for (const i of ids) sum += w[i] as number
      const error = weight * (1 / (1 + Math.exp(-sum)) - target)
      for (const i of ids) {
        const gradient = error + l2 * (w[i] as number)
        g[i] = (g[i] as number) + gradient * gradient
        w[i] = (w[i] as number) - (rate * gradient) / Math.sqrt(g[i])
      }
    }
  const weights = new Map<string, number>()
  for (const [f, i] of index) {
    const rounded = Math.round((w[i] as number) * 100) / 100
    if (rounded !== 0) weights.set(f, rounded)
  }
  return weights
}
