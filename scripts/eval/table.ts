import { readRows, reaches, type Row } from './floors.js'
import type { Figures } from './measure.js'
import { calibrationError, type Bin } from './reliability.js'

/** Prints what was measured beside what is needed and what others reach, and the reliability of confidence. */
export function printTable(figures: Figures, bins: readonly Bin[], notes: readonly string[]): void {
  const cells = readRows().map((row) => cellsOf(row, figures[row.name]))
  const table = [['', 'measured', 'needed', 'goal', '', 'others'], ...cells]
  const widths = (table[0] ?? []).map((_, i) => Math.max(...table.map((row) => (row[i] ?? '').length)))
  for (const row of table)
    console.log(
      row
        .map((cell, i) => align(cell, widths[i] ?? 0, i))
        .join('  ')
        .trimEnd(),
    )
  console.log(
    `\nConfidence of Wikinews statements against what annotators have (error ${calibrationError(bins).toFixed(1)} points)`,
  )
  for (const { from, n, predicted, observed } of bins)
    console.log(
      `  ${from.toFixed(1)} to ${(from + 0.1).toFixed(1)}  ${String(n).padStart(5)} statements  said ${percent(predicted)}  right ${percent(observed)}`,
    )
  console.log(`\n${notes.join('\n')}`)
}

const percent = (x: number) => `${(100 * x).toFixed(1)}%`.padStart(6)
const align = (cell: string, width: number, column: number) =>
  column === 0 || column > 3 ? cell.padEnd(width) : cell.padStart(width)

function cellsOf({ label, needed, goal, others, less }: Row, value: number | undefined): string[] {
  const mark = (x: number | null) => (x === null ? '' : String(x))
  if (value === undefined) return [label, '-', mark(needed), mark(goal), '', others]
  const standing =
    goal !== null && reaches(value, goal, less)
      ? 'goal'
      : needed !== null && reaches(value, needed, less)
        ? 'yes'
        : needed === null
          ? ''
          : 'short'
  return [label, value.toFixed(1), mark(needed), mark(goal), standing, others]
}
