import type { Example, Softmax } from './softmax.js'

const LEAST = 3
const HISTORY = 8

/**
 * Multinomial logistic regression with an L2 penalty of half the squared weights for `c` times the loss, at its optimum:
 * L-BFGS (Liu and Nocedal 1989) with backtracking, over the whole set at each step. Features seen less than three times
 * are left out. Deterministic.
 */
export function trainMaximumEntropy(examples: readonly Example[], c: number, steps = 120): Softmax {
  const classes = [...new Set(examples.map((e) => e.label))].sort()
  const counts = new Map<string, number>()
  for (const e of examples) for (const f of new Set(e.features)) counts.set(f, (counts.get(f) ?? 0) + 1)
  const index = new Map([...counts].filter(([, n]) => n >= LEAST).map(([f], i) => [f, i]))
  const data = examples.map((e) => ({
    ids: Int32Array.from(new Set(e.features.flatMap((f) => index.get(f) ?? []))),
    y: classes.indexOf(e.label),
  }))
  const w = minimise((x, gradient) => lossOf(x, gradient, data, classes.length, c), index.size * classes.length, steps)
  const rows = [...index].map(([f, i]) => [f, w.slice(i * classes.length, (i + 1) * classes.length)] as const)
  return { classes, rows: new Map(rows) }
}

type Objective = (at: Float64Array, gradient: Float64Array) => number

function lossOf(
  w: Float64Array,
  gradient: Float64Array,
  data: readonly { ids: Int32Array; y: number }[],
  n: number,
  c: number,
): number {
  let loss = 0
  w.forEach((x, i) => {
    gradient[i] = x
    loss += (x * x) / 2
  })
  const p = new Float64Array(n)
  for (const { ids, y } of data) {
    p.fill(0)
    for (const id of ids) for (let k = 0; k < n; k++) p[k] = (p[k] as number) + (w[id * n + k] as number)
    const top = Math.max(...p)
    const sum = p.reduce((total, x) => total + Math.exp(x - top), 0)
    loss += c * (top + Math.log(sum) - (p[y] as number))
    for (let k = 0; k < n; k++) p[k] = c * (Math.exp((p[k] as number) - top) / sum - (k === y ? 1 : 0))
    for (const id of ids)
      for (let k = 0; k < n; k++) gradient[id * n + k] = (gradient[id * n + k] as number) + (p[k] as number)
  }
  return loss
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0)
const plus = (a: Float64Array, b: Float64Array, t: number) => a.map((x, i) => x + t * (b[i] as number))

function minimise(objective: Objective, size: number, steps: number): Float64Array {
  let at = new Float64Array(size)
  let gradient = new Float64Array(size)
  let value = objective(at, gradient)
  const history: { s: Float64Array; y: Float64Array; rho: number }[] = []
  for (let step = 0; step < steps; step++) {
    const direction = descent(gradient, history)
    const slope = dot(direction, gradient)
    const next = new Float64Array(size)
    let length = history.length === 0 ? 1 / Math.max(1, Math.sqrt(dot(gradient, gradient))) : 1
    let to = plus(at, direction, length)
    let reached = objective(to, next)
    while (reached > value + 1e-4 * length * slope && length > 1e-8) {
      length /= 2
      to = plus(at, direction, length)
      reached = objective(to, next)
    }
    const s = plus(to, at, -1)
    const y = plus(next, gradient, -1)
    const curvature = dot(s, y)
    if (value - reached < 1e-6 * Math.abs(value) || curvature <= 0) return to
    history.push({ s, y, rho: 1 / curvature })
    if (history.length > HISTORY) history.shift()
    at = to
    gradient = next
    value = reached
  }
  return at
}

/** The two-loop recursion: minus the gradient, bent by what the last steps showed of the curvature. */
function descent(
  gradient: Float64Array,
  history: readonly { s: Float64Array; y: Float64Array; rho: number }[],
): Float64Array {
  let q = gradient.map((x) => -x)
  const alphas: number[] = []
  for (const { s, y, rho } of [...history].reverse()) {
    const alpha = rho * dot(s, q)
    alphas.unshift(alpha)
    q = plus(q, y, -alpha)
  }
  const last = history.at(-1)
  if (last) q = q.map((x) => x * (dot(last.s, last.y) / dot(last.y, last.y)))
  history.forEach(({ s, y, rho }, i) => {
    q = plus(q, s, (alphas[i] ?? 0) - rho * dot(y, q))
  })
  return q
}
