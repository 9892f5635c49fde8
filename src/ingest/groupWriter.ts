import type { IngestOutcome } from '../model/index.js'
import type { Store } from '../store/index.js'
import { storeDocument, type ReadDocument } from './storeDocument.js'

interface Waiting {
  readonly read: ReadDocument
  /** In the queue, or null where it did not come by it. */
  readonly place: number | null
  readonly done: (outcome: IngestOutcome) => void
  readonly failed: (error: unknown) => void
}

/** Milliseconds that a group may hold the lock: nobody waits for it much longer. */
const LONGEST_HOLD = 36
/** However long what follows the last article takes, so much is left for articles. */
const LEAST_WORK = 8
const MOST = 100
/** Milliseconds for others between two groups: time enough for a writer that waits to take the lock. */
const GAP = 2

/**
 * Stores articles in groups, a transaction each, since a durable commit costs as much as ten articles. Each is
 * acknowledged after its group's commit. Where one fails, the others are stored without it.
 */
export class GroupWriter {
  #queue: Waiting[] = []
  #isWriting = false
  /** Milliseconds from the last article of a group to its commit: on average, lately. */
  #closing = 10

  constructor(
    readonly store: Store,
    readonly clock: () => Date,
  ) {}

  /** Resolves once the article is durably stored. */
  put(read: ReadDocument, place: number | null = null): Promise<IngestOutcome> {
    return new Promise((done, failed) => {
      this.#queue.push({ read, place, done, failed })
      if (!this.#isWriting) void this.#drain()
    })
  }

  async #drain(): Promise<void> {
    this.#isWriting = true
    // Those that come in the same turn make one group.
    await Promise.resolve()
    while (this.#queue.length > 0) {
      const group = this.#queue.slice(0, MOST)
      const written = await this.#write(group)
      this.#queue = this.#queue.slice(written)
      // Other writers take their turn, and readers of this process.
      await new Promise((next) => setTimeout(next, GAP))
    }
    this.#isWriting = false
  }

  /** Writes what it can of a group; answers how many of it are dealt with. */
  async #write(group: readonly Waiting[]): Promise<number> {
    try {
      const outcomes = await this.#transact(group)
      outcomes.forEach((outcome, at) => group[at]?.done(outcome))
      return outcomes.length
    } catch (error) {
      if (group.length > 1) return this.#write(group.slice(0, 1))
      group[0]?.failed(error)
      return 1
    }
  }

  async #transact(group: readonly Waiting[]): Promise<IngestOutcome[]> {
    const until = Math.max(LEAST_WORK, LONGEST_HOLD - this.#closing)
    let worked = 0
    const outcomes = await this.store.write(async (tx) => {
      const started = performance.now()
      const stored: IngestOutcome[] = []
      for (const { read, place } of group) {
        stored.push(await storeDocument(tx, read, this.clock()))
        if (place !== null) await tx.dequeue(place)
        worked = performance.now()
        if (worked - started > until) break
      }
      return stored
    })
    const closing = performance.now() - worked
    // Quick to learn that it takes longer, slow to forget.
    this.#closing += (closing - this.#closing) / (closing > this.#closing ? 2 : 8)
    return outcomes
  }
}
