import type { LinkedProposition } from '../model/index.js'

const DAY = 86_400_000
/** After so many days without a statement a dispute is over; what comes later is another episode. */
export const EPISODE_DAYS = 180

/** Order of code units, the same everywhere. */
export const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Calendar distance; undated ones are near everything. */
export function daysBetween(a: string, b: string): number {
  return a === '' || b === '' ? 0 : Math.abs(Date.parse(a) - Date.parse(b)) / DAY
}

/** Which stretch of half a year a date falls in. */
export const periodOf = (date: string) => (date === '' ? '' : Math.floor(Date.parse(date) / DAY / EPISODE_DAYS))

/** First and last effective date; null while all are undated. */
export function datesOf(propositions: readonly LinkedProposition[]): {
  openedAt: string | null
  lastActivityAt: string | null
} {
  const dates = propositions
    .map((p) => p.effectiveAt)
    .filter((d) => d !== '')
    .sort()
  return { openedAt: dates[0] ?? null, lastActivityAt: dates.at(-1) ?? null }
}
