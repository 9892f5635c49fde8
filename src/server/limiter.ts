import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Refused } from './faults.js'

/** Whoever has caused more cost in a minute than they may. */
export class RateLimited extends Refused {
  constructor(override readonly retryAfter: number) {
    super(429, 'RATE_LIMITED', `You have asked for more than a minute allows. Ask again in ${retryAfter} seconds.`)
  }
}

/** Counts cost by caller, minute by minute. In memory: each serving process counts for itself. */
export class Limiter {
  readonly #counter: RateLimiterMemory | null

  /** @param perMinute cost a caller may cause in a minute; 0 is without limit */
  constructor(readonly perMinute: number) {
    this.#counter = perMinute === 0 ? null : new RateLimiterMemory({ points: perMinute, duration: 60 })
  }

  /** Takes cost from what a caller has left. Throws RateLimited where that is too little. */
  async take(caller: string, cost: number): Promise<void> {
    try {
      await this.#counter?.consume(caller, cost)
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new RateLimited(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)))
      throw error
    }
  }
}
