import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { SourceText } from '../extract/index.js'
import { NewsError, type Extraction } from '../model/index.js'
import type { Job, JobResult } from './extractWorker.js'

/** Reads texts in threads of their own, so that the thread that serves and stores is never held up. */
export interface ExtractPool {
  /**
   * What a text says.
   * @throws {NewsError} EXTRACTION_FAILED where the reader fails on it, or takes longer than the patience
   */
  extract(source: SourceText): Promise<Extraction>
  /** Ends the threads; what they still read is given up. */
  close(): Promise<void>
}

interface Waiting {
  readonly source: SourceText
  readonly done: (extraction: Extraction) => void
  readonly failed: (error: Error) => void
}

const PATIENCE = 120_000

/** A pool of as many threads as there are cores, each started when it is first needed. */
export function createExtractPool({ size = availableParallelism(), patience = PATIENCE } = {}): ExtractPool {
  const idle: Thread[] = []
  const threads = new Set<Thread>()
  const queue: Waiting[] = []
  let isClosed = false

  const next = () => {
    while (queue.length > 0 && (idle.length > 0 || threads.size < size)) {
      const thread = idle.pop() ?? start()
      const waiting = queue.shift()
      if (waiting) void run(thread, waiting)
    }
  }
  const start = () => {
    const thread = new Thread(patience)
    threads.add(thread)
    return thread
  }
  const run = async (thread: Thread, { source, done, failed }: Waiting) => {
    try {
      done(await thread.run(source))
    } catch (error) {
      failed(error as Error)
    }
    if (thread.lives) idle.push(thread)
    else threads.delete(thread)
    next()
  }
  return {
    extract: (source) =>
      new Promise((done, failed) => {
        if (isClosed) failed(closed())
        else queue.push({ source, done, failed })
        next()
      }),
    async close() {
      isClosed = true
      for (const { failed } of queue.splice(0)) failed(closed())
      await Promise.all([...threads].map((thread) => thread.end()))
    },
  }
}

const closed = () => new NewsError('EXTRACTION_FAILED', 'The reader has been closed.')

/** One thread, which reads one text at a time. */
class Thread {
  lives = true
  #jobs = 0
  readonly #worker: Worker

  constructor(readonly patience: number) {
    this.#worker = startWorker()
    this.#worker.once('exit', () => (this.lives = false))
    // The process may end while it waits for work.
    this.#worker.unref()
  }

  run(source: SourceText): Promise<Extraction> {
    const job: Job = { id: ++this.#jobs, source }
    this.#worker.ref()
    return new Promise<Extraction>((done, failed) => {
      const fail = (reason: string, cause?: unknown) => {
        failed(new NewsError('EXTRACTION_FAILED', `The article could not be read: ${reason}`, { cause }))
      }
      const stop = (reason: string, cause?: unknown) => {
        settle()
        this.lives = false
        void this.#worker.terminate()
        fail(reason, cause)
      }
      const onMessage = (result: JobResult) => {
        settle()
        if ('extraction' in result) done(result.extraction)
        else fail(result.failure)
      }
      const onError = (error: Error) => {
        stop(error.message, error)
      }
      const onExit = () => {
        stop('its reader ended.')
      }
      const timer = setTimeout(() => {
        stop(`it took longer than ${this.patience / 1000} seconds.`)
      }, this.patience)
      const settle = () => {
        clearTimeout(timer)
        this.#worker.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
      }
      this.#worker.on('message', onMessage).on('error', onError).on('exit', onExit)
      this.#worker.postMessage(job)
    })
  }

  async end(): Promise<void> {
    this.lives = false
    await this.#worker.terminate()
  }
}

/** Run from its source, as tests do, a thread needs tsx, which it does not take over from its parent. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./extractWorker.js', import.meta.url))
  const file = new URL('./extractWorker.ts', import.meta.url).href
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`
  return new Worker(start, { eval: true, execArgv: [] })
}
