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
  const readers = new Readers(size, patience)
  return {
    // A worker answers each kind of job with what belongs to it.
    extract: (source) => readers.take({ kind: 'extract', source }) as Promise<Extraction>,
    read: (source) => readers.take({ kind: 'read', source }) as Promise<LinkedText>,
    close: () => readers.close(),
  }
}

/** The threads, and the texts that none of them has yet. */
class Readers {
  readonly #threads = new Set<ExtractThread>()
  readonly #queue: Reading[] = []
  #isClosed = false

  constructor(
    readonly size: number,
    readonly patience: number,
  ) {}

  take(job: Job): Promise<unknown> {
    return new Promise((done, failed) => {
      if (this.#isClosed) failed(closed())
      else this.#queue.push({ job, done, failed })
      this.#handOut()
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    this.#giveUp()
    await Promise.all([...this.#threads].map((thread) => thread.end()))
  }

  #handOut(): void {
    while (this.#queue.length > 0) {
      const thread = this.#leastBusy()
      if (!thread || (thread.load >= AHEAD && thread.characters >= CHARACTERS_AHEAD)) return
      thread.give(this.#queue.shift() as Reading)
    }
  }

  /** A new one where all have something to do and there is room for it. */
  #leastBusy(): ExtractThread | undefined {
    const [least] = [...this.#threads].sort((a, b) => a.characters - b.characters)
    return this.#threads.size < this.size && (least?.load ?? 1) > 0 ? this.#start() : least
  }

  #start(): ExtractThread {
    const thread: ExtractThread = new ExtractThread(
      this.patience,
      () => this.#handOut(),
      (unread) => this.#onEnd(thread, unread),
    )
    this.#threads.add(thread)
    return thread
  }

  /** What a thread has not begun to read is read by others. */
  #onEnd(thread: ExtractThread, unread: readonly Reading[]): void {
    this.#threads.delete(thread)
    this.#queue.unshift(...unread)
    if (this.#isClosed) this.#giveUp()
    else this.#handOut()
  }

  #giveUp(): void {
    for (const { failed } of this.#queue.splice(0)) failed(closed())
  }
}

const closed = () => new NewsError('EXTRACTION_FAILED', 'The reader has been closed.')
