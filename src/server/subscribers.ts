import cluster from 'node:cluster'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Metrics } from './metrics.js'
import { Tally } from './tally.js'

/** Subscriptions of one caller, over all its connections to all workers. */
const MOST_EACH = 100
/** Milliseconds that the first process may take to answer; a worker that hears nothing counts alone. */
const PATIENCE = 1_000

/** What a worker tells the first process of a subscription. */
interface Told {
  readonly kind: 'subscription begins' | 'subscription ends'
  readonly id: string
  readonly caller: string
}
/** What the first process answers to one that begins. */
interface Verdict {
  readonly kind: 'subscription counted'
  readonly id: string
  readonly may: boolean
}

/** In the first of several processes: counts subscriptions for all that serve; those of a worker that ends are over. */
export function countSubscriptionsForWorkers(): void {
  const tally = new Tally(MOST_EACH)
  cluster.on('message', (worker, { kind, id, caller }: Told) => {
    if (kind === 'subscription ends') tally.end(caller, id)
    if (kind !== 'subscription begins') return
    const verdict: Verdict = { kind: 'subscription counted', id, may: tally.begin(caller, id, worker.id) }
    if (worker.isConnected()) worker.send(verdict)
  })
  // All that a worker said has come in once its channel is closed.
  cluster.on('disconnect', ({ id }) => {
    tally.forget(id)
  })
}

/** Counts the subscriptions that each caller has open; workers of one service count together. */
export class Subscribers {
  readonly #own = new Tally(MOST_EACH)
  readonly #first = cluster.isWorker ? new FirstTally() : null

  constructor(metrics: Metrics) {
    metrics.gauge('gainsay_subscriptions', 'Subscriptions that are open.', () => this.#own.size)
  }

  /** Begins one; answers how to end it, or null where the caller has too many. */
  async enter(caller: string): Promise<(() => void) | null> {
    const id = randomUUID()
    if (!this.#own.begin(caller, id)) return null
    const end = () => {
      this.#own.end(caller, id)
      this.#first?.end(caller, id)
    }
    if ((await this.#first?.begin(caller, id)) !== false) return end
    end()
    return null
  }
}

/** In a worker: the count that the first process keeps. */
class FirstTally {
  readonly #waiting = new Map<string, (may: boolean) => void>()

  constructor() {
    process.on('message', ({ kind, id, may }: Verdict) => {
      if (kind === 'subscription counted') this.#waiting.get(id)?.(may)
    })
  }

  /** Whether one may begin; null where nothing is heard in time. */
  async begin(caller: string, id: string): Promise<boolean | null> {
    const verdict = new Promise<boolean>((resolve) => this.#waiting.set(id, resolve))
    tell({ kind: 'subscription begins', id, caller })
    const heard = await Promise.race([verdict, sleep(PATIENCE, null, { ref: false })])
    this.#waiting.delete(id)
    return heard
  }

  end(caller: string, id: string): void {
    tell({ kind: 'subscription ends', id, caller })
  }
}

function tell(told: Told): void {
  if (process.connected) process.send?.(told)
}
