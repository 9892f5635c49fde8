import { WIKINEWS_ANNOTATED } from './wikinews.js'

/** One thing to be told apart by its binary features. */
export interface Example {
  readonly label: string
  readonly features: readonly string[]
  /** How much it counts beside others; 1 where nothing is said. */
  readonly weight?: number
}

export interface Softmax {
  readonly classes: readonly string[]
  readonly rows: ReadonlyMap<string, Float64Array>
}

const EPOCHS = 40
const RATE = 0.25
const DECAY = 0.0015
const MINIMUM = 2

/** Multinomial logistic regression by AdaGrad with L2 decay; deterministic: no shuffling beyond a fixed stride. */
export function trainSoftmax(examples: readonly Example[], decay = DECAY, epochs = EPOCHS): Softmax {
  const classes = [...new Set(examples.map((e) => e.label))].sort()
  const counts = new Map<string, number>()
  for (const e of examples) for (const f of new Set(e.features)) counts.set(f, (counts.get(f) ?? 0) + 1)
  const rows = new Map<string, Float64Array>()
  const squares = new Map<string, Float64Array>()
  for (const [f, n] of counts)
    if (n >= MINIMUM) (rows.set(f, new Float64Array(classes.length)), squares.set(f, new Float64Array(classes.length)))
  const stride = coprime(examples.length)
  for (let step = 0; step < epochs * examples.length; step++) {
    const e = examples[(step * stride) % examples.length]
    if (e) update(e, classes, rows, squares, decay)
  }
  return { classes, rows }
}

function update(
  e: Example,
  classes: readonly string[],
  rows: Map<string, Float64Array>,
  squares: Map<string, Float64Array>,
  decay: number,
) {
  const p = probabilities(classes.length, e.features, rows)
  for (const f of e.features) {
    const row = rows.get(f)
    const square = squares.get(f)
    if (!row || !square) continue
    for (let c = 0; c < classes.length; c++) {
      const gradient = (e.weight ?? 1) * ((p[c] ?? 0) - (classes[c] === e.label ? 1 : 0)) + decay * (row[c] ?? 0)
      square[c] = (square[c] ?? 0) + gradient * gradient
      row[c] = (row[c] ?? 0) - (RATE * gradient) / Math.sqrt((square[c] ?? 0) + 1)
    }
  }
}

function probabilities(n: number, features: readonly string[], rows: ReadonlyMap<string, Float64Array>): number[] {
  const scores = Array.from({ length: n }, () => 0)
  for (const f of features) {
    const row = rows.get(f)
    if (row) for (let c = 0; c < n; c++) scores[c] = (scores[c] ?? 0) + (row[c] ?? 0)
  }
  const top = Math.max(...scores)
  const powers = scores.map((s) => Math.exp(s - top))
  const sum = powers.reduce((a, b) => a + b, 0)
  return powers.map((x) => x / sum)
}

/** The likeliest class. */
export function scoreSoftmax({ classes, rows }: Softmax, features: readonly string[]): string {
  const p = probabilities(classes.length, features, rows)
  return classes[p.indexOf(Math.max(...p))] ?? ''
}

const coprime = (n: number) => {
  for (let k = Math.max(2, Math.floor(n * 0.618)); ; k++) if (gcd(k, n) === 1) return k
}
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** The weights file: a header, the classes, and one text of "feature<TAB>class:weight,..." lines, which loads fast and types cheaply; smaller weights than `least` are left out. */
export function packSoftmax(
  name: string,
  { classes, rows }: Softmax,
  { least = 0.05, sources = WIKINEWS_ANNOTATED } = {},
): string {
  const lines = [...rows].flatMap(([feature, row]) => {
    const cells = [...row].flatMap((w, c) => (Math.abs(w) >= least ? `${c}:${w.toFixed(least < 0.01 ? 3 : 2)}` : []))
    return cells.length > 0 && !feature.includes('\t') && !feature.includes('\n')
      ? `${feature}\t${cells.join(',')}`
      : []
  })
  const header = {
    name,
    version: 1,
    sources,
    licence: 'CC-BY-2.5',
  }
  return `${JSON.stringify({ ...header, classes, rows: lines.join('\n') })}\n`
}
