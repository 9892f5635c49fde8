/** A moment as it is stored and compared: ISO 8601, UTC, to the second ("2023-03-31T10:49:00Z"). */
export function toInstant(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`
}
