import type { IngestOutcome } from '../model/index.js'
import type { Store } from '../store/index.js'
import { storeDocument, type ReadDocument } from './storeDocument.js'

interface Waiting {
  readonly read: ReadDocument
  readonly done: (outcome: IngestOutcome) => void
  readonly failed: (error: unknown) => void
}

/** A group takes no further article after so many milliseconds, so that nobody waits for the lock much longer. */
const GROUP_TIME = 25
const MOST = 100

/**
 * Stores articles in groups, a transaction each, since a durable commit costs as much as ten articles. Each is
 * acknowledged after its group's commit. Where one fails, the others are stored without it.
 */
export class GroupWriter {
  #queue: Waiting[] = []
  #isWriting = false

  constructor(
    readonly store: Store,
    readonly clock: () => Date,
  ) {}

  /** Resolves once the article is durably stored. */
  put(read: ReadDocument): Promise<IngestOutcome> {
    return new Promise((done, failed) => {
      this.#queue.push({ read, done, failed })
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
      await new Promise((next) => setImmediate(next))
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

  #transact(group: readonly Waiting[]): Promise<IngestOutcome[]> {
    return this.store.write(async (tx) => {
      const started = performance.now()
      const outcomes: IngestOutcome[] = []
      for (const { read } of group) {
        outcomes.push(await storeDocument(tx, read, this.clock()))
        if (performance.now() - started > GROUP_TIME) break
      }
      return outcomes
    })
  }
}
