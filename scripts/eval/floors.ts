import { readFileSync } from 'node:fs'
import type { Figures } from './measure.js'

/** A row of the table: a figure, what is needed, the goal, and below what it must never fall again. */
export interface Row {
  readonly name: string
  readonly label: string
  readonly needed: number | null
  readonly goal: number | null
  /** What others reach on the same set and scorer. */
  readonly others: string
  /** The worst that is let through; null where nothing is held yet. */
  readonly floor: number | null
  /** Less is better. */
  readonly less?: boolean
}

const FILE = new URL('../../bench/eval.json', import.meta.url)

/** The rows of bench/eval.json, in the order they are printed. */
export const readRows = (): readonly Row[] => (JSON.parse(readFileSync(FILE, 'utf8')) as { figures: Row[] }).figures

/** Whether a figure is at least as good as a mark. */
export const reaches = (value: number, mark: number, less = false): boolean => (less ? value <= mark : value >= mark)

/** A sentence for each figure that fell below its floor. */
export function fallen(figures: Figures, rows = readRows()): string[] {
  return rows.flatMap(({ name, label, floor, less }) => {
    const value = figures[name]
    if (floor === null || value === undefined || reaches(value, floor, less)) return []
    return [`${label.trim()} (${name}): ${value}, where ${floor} is held.`]
  })
}
