/** What decides when a feed is polled again. */
export interface PollResult {
  /** How many polls have failed one after another, this one included; 0 where it did not. */
  readonly failures: number
  /** Minutes for which the feed asks to be left alone. */
  readonly ttl: number | null
  /** Seconds for which its server calls the answer fresh. */
  readonly maxAge: number | null
  /** Seconds after which a server that is busy may be asked again. */
  readonly retryAfter: number | null
}

const MINUTE = 60_000
const USUAL = 15 * MINUTE
const SOONEST = 5 * MINUTE
const LATEST = 24 * 60 * MINUTE

/**
 * Milliseconds until a feed is polled again: a quarter of an hour, or as long as the feed asks for, at most a day; after
 * failures twice as long each time. Up to a tenth is added, so that feeds polled together drift apart.
 * @param random from 0 to 1
 */
export function waitBeforePoll({ failures, ttl, maxAge, retryAfter }: PollResult, random: number): number {
  const asked = Math.max(USUAL, (ttl ?? 0) * MINUTE, (maxAge ?? 0) * 1_000)
  const wait = failures === 0 ? asked : Math.max(SOONEST * 2 ** failures, (retryAfter ?? 0) * 1_000)
  return Math.round(Math.min(wait, LATEST) * (1 + random / 10))
}
