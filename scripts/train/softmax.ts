import { WIKINEWS_ANNOTATED } from './wikinews.js'

/** One thing to be told apart by its binary features. */
export interface Example {
  readonly label: string
  readonly features: readonly string[]
  /** How much it counts; 1 where it is not told. */
  readonly weight?: number
}

export interface Softmax {
  readonly classes: readonly string[]
  readonly rows: ReadonlyMap<string, Float64Array>
}

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
