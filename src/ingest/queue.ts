import { NewsError, type Document } from '../model/index.js'
import { lastQueued, nextQueued, type Store } from '../store/index.js'
import type { Ingested, Ingester } from './ingester.js'

/** More than so many articles are not kept waiting: whoever sends them is told to come back. */
const MOST_WAITING = 1_000
/** As many are read and stored at once. */
const AT_ONCE = 64

/** Too many articles wait to be stored. */
export class QueueFull extends NewsError {
  constructor() {
    super('QUEUE_FULL', `${MOST_WAITING} articles wait to be stored. Send this one again in a minute.`)
  }
}

/** Articles that are handed in one by one, each kept in the database until it is dealt with. */
export interface Queue {
  /**
   * Keeps the article, then ingests it; resolves once it is durably stored.
   * @throws {QueueFull} where too many wait; nothing of it is kept then
   * @throws {NewsError} where it is refused
   */
  hand(document: Document): Promise<Ingested>
  /** Ingests what an earlier process left; refused articles are told and dropped. */
  resume(onRefused?: (error: unknown) => void): Promise<void>
}

export function createQueue(store: Store, ingester: Ingester): Queue {
  let waiting = 0
  let running = 0
  const turns: (() => void)[] = []
  const deal = async (document: Document, place: number): Promise<Ingested> => {
    if (running >= AT_ONCE) await new Promise<void>((turn) => turns.push(turn))
    running += 1
    try {
      return await ingester.ingest(document, place)
    } catch (error) {
      // What is refused is refused for good; what meets a fault of the disk stays for the next start.
      if (error instanceof NewsError && !error.code.startsWith('DATABASE_'))
        await store.write((tx) => tx.dequeue(place))
      throw error
    } finally {
      running -= 1
      turns.shift()?.()
    }
  }
  return {
    async hand(document) {
      if (waiting >= MOST_WAITING) throw new QueueFull()
      waiting += 1
      try {
        return await deal(document, await store.write((tx) => tx.enqueue(document)))
      } finally {
        waiting -= 1
      }
    },
    async resume(onRefused = () => undefined) {
      // What is handed in from now on is dealt with by whoever hands it in.
      const last = await lastQueued(store.reader)
      let queued = await nextQueued(store.reader, 0)
      for (; queued && queued.id <= last; queued = await nextQueued(store.reader, queued.id))
        await deal(queued.document, queued.id).catch(onRefused)
    },
  }
}
