import type { LinkedProposition } from '../model/index.js'

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
