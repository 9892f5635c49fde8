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

/** Whether two are said so near each other that one dispute may hold both. */
export const isOfOneEpisode = (a: LinkedProposition, b: LinkedProposition): boolean =>
  daysBetween(a.effectiveAt, b.effectiveAt) <= EPISODE_DAYS

/** Whether the times that two propositions give for what they say meet; an end that is not given is open. */
export const timesOverlap = (a: LinkedProposition, b: LinkedProposition): boolean =>
  (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999')

/** Nobody tells in the past tense of what has its day only after he spoke; a day is left for where on earth it is. */
export const mayKnowOf = (said: LinkedProposition, of: LinkedProposition): boolean =>
  said.tense !== 'PAST' ||
  said.effectiveAt === '' ||
  of.from === null ||
  Date.parse(of.from) - Date.parse(said.effectiveAt) <= DAY

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

/** What is told in the order of time, cut where more than so many days lie between two. */
export function runsWithin<Told extends { readonly effectiveAt: string }>(
  inTime: readonly Told[],
  days: number,
): Told[][] {
  const runs: Told[][] = []
  for (const told of inTime) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && daysBetween(last.effectiveAt, told.effectiveAt) <= days) run.push(told)
    else runs.push([told])
  }
  return runs
}
