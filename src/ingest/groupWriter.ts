import type { IngestOutcome } from '../model/index.js'
import type { Counts, Store } from '../store/index.js'
import { linkStored, meetActors, storeDocument, type ReadDocument, type Stored } from './storeDocument.js'

/** What became of an article, and how much it says. */
export interface Written extends Counts {
  readonly outcome: IngestOutcome
}

interface Waiting {
  readonly read: ReadDocument
  /** In the queue, or null where it did not come by it. */
  readonly place: number | null
  readonly done: (written: Written) => void
  readonly failed: (error: unknown) => void
}

/** Milliseconds that a group may take to be linked and committed: whoever comes meanwhile waits for as long. */
const LONGEST_END = 30
/** However long that takes, so much is left for storing articles, and however short it is, no more. */
const LEAST_WORK = 4
const MOST_WORK = 100
/** Milliseconds of storing after which a group ends where others wait, or did within the last second: they come again. */
const TURN = 10
const RECENTLY = 1_000
const MOST = 100
/** For as many articles a group waits while others are being read, and so many milliseconds at most. */
const ENOUGH = 24
const LONGEST_WAIT = 100
/** The actors of so many articles are looked up at once. */
const MET_AT_ONCE = 8
const NOTHING: Counts = { statements: 0, disputes: 0 }
/** Milliseconds between two groups where another process waits: time enough for it to take the lock. */
const GAP = 2

/**
 * Stores articles in groups, a transaction each, since a durable commit costs as much as ten articles; a group is linked as a
 * whole. Each is acknowledged after its group's commit. Where one fails, the others are stored without it.
 */
export class GroupWriter {
  #queue: Waiting[] = []
  /** How many are being read. */
  #coming = 0
  /** Asks again whether the group that gathers is large enough: one of them has come, or does not. */
  #reconsider: () => void = () => undefined
  #isWriting = false
  /** Milliseconds for storing the articles of a group, so that they are linked and committed in time. */
  #work = 20
  /** When others were last seen to wait. */
  #awaitedAt = -Infinity

  constructor(
    readonly store: Store,
    readonly clock: () => Date,
  ) {}

  /** Resolves once the article is durably stored, and rejects where it cannot be read. */
  async put(reading: Promise<ReadDocument>, place: number | null = null): Promise<Written> {
    this.#coming += 1
    const read = await reading.catch((error: unknown) => {
      this.#arrived()
      throw error
    })
    const written = new Promise<Written>((done, failed) => this.#queue.push({ read, place, done, failed }))
    this.#arrived()
    return written
  }

  #arrived(): void {
    this.#coming -= 1
    this.#reconsider()
    if (!this.#isWriting) void this.#drain()
  }

  async #drain(): Promise<void> {
    this.#isWriting = true
    // Those that come in the same turn make one group.
    await Promise.resolve()
    while (this.#queue.length > 0) {
      await this.#gather()
      const group = this.#queue.slice(0, MOST)
      const written = await this.#write(group)
      this.#queue = this.#queue.slice(written)
      await this.#pause()
    }
    this.#isWriting = false
  }

  /** Waits a while for what is being read: to end a group costs as much as to store some articles, however few it has. */
  #gather(): Promise<void> {
    return new Promise((go) => {
      const timer = setTimeout(go, LONGEST_WAIT)
      this.#reconsider = () => {
        if (this.#coming > 0 && this.#queue.length < ENOUGH) return
        clearTimeout(timer)
        go()
      }
      this.#reconsider()
    })
  }

  #isAwaited(): boolean {
    const isAwaited = this.store.isAwaited()
    if (isAwaited) this.#awaitedAt = performance.now()
    return isAwaited
  }

  /** Whether others want the lock too. */
  #isShared(): boolean {
    return this.#isAwaited() || performance.now() - this.#awaitedAt < RECENTLY
  }

  /** Other writers take their turn, and readers of this process. */
  async #pause(): Promise<void> {
    if (this.#isAwaited()) await new Promise((next) => setTimeout(next, GAP))
    else await new Promise((next) => setImmediate(next))
  }

  /** Writes what it can of a group; answers how many of it are dealt with. */
  async #write(group: readonly Waiting[]): Promise<number> {
    try {
      const outcomes = await this.#transact(group)
      await this.#tell(group.slice(0, outcomes.length), outcomes)
      return outcomes.length
    } catch (error) {
      if (group.length > 1) return this.#write(group.slice(0, 1))
      group[0]?.failed(error)
      return 1
    }
  }

  async #tell(written: readonly Waiting[], outcomes: readonly IngestOutcome[]): Promise<void> {
    const counts = await this.store.countsOf(written.map(({ read }) => read.id))
    outcomes.forEach((outcome, at) => {
      const { read, done } = written[at] as Waiting
      done({ outcome, ...(counts.get(read.id) ?? NOTHING) })
    })
  }

  async #transact(group: readonly Waiting[]): Promise<IngestOutcome[]> {
    const reads = group.map(({ read }) => read)
    let worked = 0
    let ended = 0
    let isFull = false
    const outcomes = await this.store.write(async (tx) => {
      const began = performance.now()
      const stored: Stored[] = []
      for (const [at, { read, place }] of group.entries()) {
        if (at % MET_AT_ONCE === 0) await meetActors(tx, reads.slice(at, at + MET_AT_ONCE))
        stored.push(await storeDocument(tx, read, this.clock()))
        if (place !== null) await tx.dequeue(place)
        ended = performance.now()
        worked = ended - began
        isFull = worked > this.#work
        if (isFull || (worked > TURN && this.#isShared())) break
      }
      await linkStored(tx, stored)
      return stored.map(({ outcome }) => outcome)
    })
    this.#learn(worked, performance.now() - ended, isFull)
    return outcomes
  }

  /** Quick to learn that the end of a group takes longer, slow to forget it. */
  #learn(worked: number, end: number, isFull: boolean): void {
    const wanted = (worked * LONGEST_END) / end
    if (end > LONGEST_END) this.#work = Math.max(LEAST_WORK, (this.#work + wanted) / 2)
    else if (isFull) this.#work = Math.min(MOST_WORK, this.#work + (wanted - this.#work) / 4)
  }
}
