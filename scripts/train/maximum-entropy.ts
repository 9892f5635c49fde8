import type { Example, Softmax } from './softmax.js'

const LEAST = 3
const HISTORY = 8

/**
 * Multinomial logistic regression with an L2 penalty of half the squared weights for `c` times the loss, at its optimum:
 * L-BFGS (Liu and Nocedal 1989) with backtracking, over the whole set at each step. Features seen less than three times
 * are left out. Where there is a prior of the same classes, the penalty is on how far weights are from it (Chelba and
 * Acero 2004): what other texts tell holds until these say otherwise. Deterministic.
 */
export function trainMaximumEntropy(
  examples: readonly Example[],
  c: number,
  { steps = 120, prior }: { steps?: number; prior?: Softmax } = {},
): Softmax {
  const classes = [...new Set(examples.map((e) => e.label))].sort()
  const n = classes.length
  if (prior && prior.classes.join() !== classes.join())
    throw new Error('A prior must have the classes of the examples.')
  const index = indexOf(examples, prior)
  const data = packed(examples, classes, index, c)
  const from = new Float64Array(index.size * n)
  for (const [f, row] of prior?.rows ?? []) from.set(row, (index.get(f) ?? 0) * n)
  const moved = minimise((x, gradient) => lossOf(plus(x, from, 1), x, gradient, data, n), from.length, steps)
  const w = plus(moved, from, 1)
  return { classes, rows: new Map([...index].map(([f, i]) => [f, w.slice(i * n, (i + 1) * n)])) }
}

/** Features that are seen often enough, here or by the prior, by number. */
function indexOf(examples: readonly Example[], prior: Softmax | undefined): Map<string, number> {
  const counts = new Map<string, number>()
  for (const e of examples) for (const f of new Set(e.features)) counts.set(f, (counts.get(f) ?? 0) + 1)
  const seen = [...counts].flatMap(([f, n]) => (n >= LEAST ? [f] : []))
  return new Map([...new Set([...seen, ...(prior?.rows.keys() ?? [])])].map((f, i) => [f, i]))
}

/** Examples as runs of feature numbers, one behind the other: what is walked a thousand times should lie close together. */
interface Packed {
  readonly ids: Int32Array
  /** Where the run of each example begins, and where the last ends. */
  readonly starts: Int32Array
  readonly labels: Int32Array
  /** How much the loss of each counts. */
  readonly weights: Float64Array
}

function packed(
  examples: readonly Example[],
  classes: readonly string[],
  index: ReadonlyMap<string, number>,
  c: number,
): Packed {
  const runs = examples.map((e) => [...new Set(e.features.flatMap((f) => index.get(f) ?? []))])
  const starts = new Int32Array(examples.length + 1)
  runs.forEach((run, i) => (starts[i + 1] = (starts[i] ?? 0) + run.length))
  return {
    ids: Int32Array.from(runs.flat()),
    starts,
    labels: Int32Array.from(examples, (e) => classes.indexOf(e.label)),
    weights: Float64Array.from(examples, ({ weight = 1 }) => c * weight),
  }
}

/** Writes the gradient at a point and gives the value there. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number

// Plain loops from here on: closures and spreads in these cost a hundred times what the sums do.

function lossOf(
  w: Float64Array,
  moved: Float64Array,
  gradient: Float64Array,
  { ids, starts, labels, weights }: Packed,
  n: number,
): number {
  let loss = dot(moved, moved) / 2
  gradient.set(moved)
  const p = new Float64Array(n)
  for (let e = 0; e < labels.length; e++) {
    const [from, to, y] = [starts[e] as number, starts[e + 1] as number, labels[e] as number]
    const weight = weights[e] as number
    p.fill(0)
    for (let i = from; i < to; i++) {
      const row = (ids[i] as number) * n
      for (let k = 0; k < n; k++) p[k] = (p[k] as number) + (w[row + k] as number)
    }
    loss += weight * errorsOf(p, y)
    for (let i = from; i < to; i++) {
      const row = (ids[i] as number) * n
      for (let k = 0; k < n; k++) gradient[row + k] = (gradient[row + k] as number) + weight * (p[k] as number)
    }
  }
  return loss
}

/** The loss of one example; scores become what is too much of each class. */
function errorsOf(p: Float64Array, y: number): number {
  let top = -Infinity
  for (const score of p) top = Math.max(top, score)
  let sum = 0
  for (const score of p) sum += Math.exp(score - top)
  const loss = top + Math.log(sum) - (p[y] as number)
  for (let k = 0; k < p.length; k++) p[k] = Math.exp((p[k] as number) - top) / sum - (k === y ? 1 : 0)
  return loss
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

function plus(a: Float64Array, b: Float64Array, t: number): Float64Array {
  const sum = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) sum[i] = (a[i] as number) + t * (b[i] as number)
  return sum
}

/** The least of a smooth convex function, by L-BFGS with backtracking. */
export function minimise(objective: Objective, size: number, steps: number): Float64Array {
  let at: Float64Array = new Float64Array(size)
  let gradient: Float64Array = new Float64Array(size)
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
  let q: Float64Array = gradient.map((x) => -x)
  const alphas: number[] = []
  for (const { s, y, rho } of [...history].reverse()) {
    const alpha = rho * dot(s, q)
    alphas.unshift(alpha)
    q = plus(q, y, -alpha)
  }
  const last = history.at(-1)
  if (last) {
    const scale = dot(last.s, last.y) / dot(last.y, last.y)
    q = q.map((x) => x * scale)
  }
  history.forEach(({ s, y, rho }, i) => {
    q = plus(q, s, (alphas[i] ?? 0) - rho * dot(y, q))
  })
  return q
}
