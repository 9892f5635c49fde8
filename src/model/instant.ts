/** A moment as it is stored and compared: ISO 8601, UTC, with milliseconds ("2023-03-31T10:49:00.000Z"). */
export function toInstant(date: Date): string {
  return date.toISOString()
}
