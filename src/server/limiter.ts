import cluster from 'node:cluster'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  RateLimiterCluster,
  RateLimiterClusterMaster,
  RateLimiterMemory,
  RateLimiterRes,
  type RateLimiterAbstract,
} from 'rate-limiter-flexible'
import { Refused } from './faults.js'

/** What any request costs beside its operation, broken ones and pages too. */
const REQUEST_COST = 10

/** Whoever has caused more cost in a minute than they may. */
export class RateLimited extends Refused {
  constructor(override readonly retryAfter: number) {
    super(429, 'RATE_LIMITED', `You have asked for more than a minute allows. Ask again in ${retryAfter} seconds.`)
  }
}

/** In the first of several processes: counts cost for all that serve. */
export function countCostForWorkers(): void {
  new RateLimiterClusterMaster()
}

/** Counts cost by caller, minute by minute; workers of one service count together. */
export class Limiter {
  readonly #counter: RateLimiterAbstract | null
  /** Counts alone while the first process does not answer. */
  readonly #alone: RateLimiterMemory | null

  /** @param perMinute cost a caller may cause in a minute; 0 is without limit */
  constructor(readonly perMinute: number) {
    const options = { points: perMinute, duration: 60, keyPrefix: 'cost' }
    this.#alone = perMinute === 0 ? null : new RateLimiterMemory(options)
    this.#counter =
      this.#alone && cluster.isWorker ? new RateLimiterCluster({ ...options, timeoutMs: 1_000 }) : this.#alone
  }

  /** Takes what any request costs, and its operation where that is known. Throws RateLimited where too little is left. */
  takeRequest(caller: string, cost = 0): Promise<void> {
    return this.take(caller, REQUEST_COST + cost)
  }

  /** Gives back what `takeRequest` took, where another way takes it again. */
  async giveRequestBack(caller: string, cost: number): Promise<void> {
    await this.#counter?.reward(caller, REQUEST_COST + cost)
  }

  /** Takes cost from what a caller has left. Throws RateLimited where that is too little. */
  async take(caller: string, cost: number): Promise<void> {
    try {
      await this.#consume(caller, cost)
    } catch (error) {
      if (error instanceof RateLimiterRes) throw new RateLimited(Math.max(1, Math.ceil(error.msBeforeNext / 1_000)))
      throw error
    }
  }

  /** The same, but waits for a minute in which there is enough. Throws RateLimited where no minute has that much. */
  async takeInTime(caller: string, cost: number): Promise<void> {
    for (;;)
      try {
        await this.take(caller, cost)
        return
      } catch (error) {
        if (!(error instanceof RateLimited) || cost > this.perMinute) throw error
        await sleep(error.retryAfter * 1_000, undefined, { ref: false })
      }
  }

  async #consume(caller: string, cost: number): Promise<void> {
    try {
      await this.#counter?.consume(caller, cost)
    } catch (error) {
      if (error instanceof RateLimiterRes) throw error
      await this.#alone?.consume(caller, cost)
    }
  }
}
