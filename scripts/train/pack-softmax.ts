import type { Softmax } from './maximum-entropy.js'

const ANNOTATED =
  'English Wikinews 2019-2020, texts CC BY 2.5, annotated for this project; articles written for it (scripts/train/articles)'

/** The weights file: a header, the classes, and one text of "feature<TAB>class:weight,..." lines, which loads fast and types cheaply; smaller weights than `least` are left out. */
export function packSoftmax(
  name: string,
  { classes, rows }: Softmax,
  { least = 0.05, sources = ANNOTATED } = {},
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
