import { availableParallelism } from 'node:os'
import type { SourceText } from '../extract/index.js'
import { NewsError, type Extraction } from '../model/index.js'
import { ExtractThread, type Reading } from './extractThread.js'
import type { Job } from './extractWorker.js'
import type { UnreadText } from './ingester.js'
import type { LinkedText } from './linkedText.js'

/** Reads texts in threads of their own, so that the thread that serves and stores is never held up. */
export interface ExtractPool {
  /**
   * What a text says.
   * @throws {NewsError} EXTRACTION_FAILED where the reader fails on it, or takes longer than the patience
   */
  extract(source: SourceText): Promise<Extraction>
  /**
   * The same, linked with itself.
   * @throws {NewsError} as `extract` does
   */
  read(source: UnreadText): Promise<LinkedText>
  /** Ends the threads; what they still read is given up. */
  close(): Promise<void>
}

const PATIENCE = 120_000
/** So many texts a thread has at once, and more where these are short: storing holds this thread up while it reads them. */
const AHEAD = 4
const CHARACTERS_AHEAD = 8_000

/** A pool of as many threads as there are cores, each started when it is first needed. */
export function createExtractPool({ size = availableParallelism(), patience = PATIENCE } = {}): ExtractPool {
  const threads = new Set<ExtractThread>()
  const queue: Reading[] = []
  let isClosed = false

  const start = () => {
    const thread: ExtractThread = new ExtractThread(patience, handOut, (unread) => {
      threads.delete(thread)
      queue.unshift(...unread)
      if (isClosed) giveUp()
      else handOut()
    })
    threads.add(thread)
    return thread
  }
  const giveUp = () => {
    for (const { failed } of queue.splice(0)) failed(closed())
  }
  const leastBusy = () => {
    const [least] = [...threads].sort((a, b) => a.characters - b.characters)
    return threads.size < size && (least?.load ?? 1) > 0 ? start() : least
  }
  function handOut() {
    while (queue.length > 0) {
      const thread = leastBusy()
      if (!thread || (thread.load >= AHEAD && thread.characters >= CHARACTERS_AHEAD)) return
      thread.give(queue.shift() as Reading)
    }
  }
  const doJob = (job: Job) =>
    new Promise<unknown>((done, failed) => {
      if (isClosed) failed(closed())
      else queue.push({ job, done, failed })
      handOut()
    })
  return {
    // A worker answers each kind of job with what belongs to it.
    extract: (source) => doJob({ kind: 'extract', source }) as Promise<Extraction>,
    read: (source) => doJob({ kind: 'read', source }) as Promise<LinkedText>,
    async close() {
      isClosed = true
      giveUp()
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}

const closed = () => new NewsError('EXTRACTION_FAILED', 'The reader has been closed.')
