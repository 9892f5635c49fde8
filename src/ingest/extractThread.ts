import { Worker } from 'node:worker_threads'
import { NewsError } from '../model/index.js'
import type { Job, JobResult } from './extractWorker.js'

/** A text to be read, and whom to tell. */
export interface Reading {
  readonly job: Job
  readonly done: (result: unknown) => void
  readonly failed: (error: Error) => void
}

/**
 * One thread, which reads what it is given one text after another: the next ones lie there while the one before is read, so
 * that it never waits until this thread, which may be storing, finds time to hand it another.
 */
export class ExtractThread {
  readonly #worker: Worker
  /** The first is being read. */
  readonly #held: Reading[] = []
  #characters = 0
  #timer: NodeJS.Timeout | undefined

  /**
   * @param patience milliseconds that one text may take
   * @param onAnswer called after each text
   * @param onEnd called when it ends, with what it has not begun to read
   */
  constructor(
    readonly patience: number,
    onAnswer: () => void,
    readonly onEnd: (unread: readonly Reading[]) => void,
  ) {
    this.#worker = startWorker()
    // The process may end while it waits for work.
    this.#worker.unref()
    this.#worker.on('message', (result: JobResult) => {
      const reading = this.#held.shift()
      this.#characters -= reading?.job.source.text.length ?? 0
      this.#watch()
      if ('result' in result) reading?.done(result.result)
      else reading?.failed(failure(result.failure))
      onAnswer()
    })
    this.#worker.on('error', (error) => {
      this.#stop(error.message, error)
    })
    this.#worker.on('exit', () => {
      this.#stop('its reader ended.')
    })
  }

  /** How many texts it has, the one that is being read among them. */
  get load(): number {
    return this.#held.length
  }

  /** How many characters they have. */
  get characters(): number {
    return this.#characters
  }

  give(reading: Reading): void {
    this.#held.push(reading)
    this.#characters += reading.job.source.text.length
    this.#worker.postMessage(reading.job)
    if (this.#held.length === 1) this.#watch()
  }

  async end(): Promise<void> {
    this.#stop('its reader was closed.')
    await this.#worker.terminate()
  }

  /** Looks at the clock for the text that comes next. */
  #watch(): void {
    clearTimeout(this.#timer)
    if (this.#held.length === 0) {
      this.#worker.unref()
      return
    }
    this.#worker.ref()
    this.#timer = setTimeout(() => {
      this.#stop(`it took longer than ${this.patience / 1000} seconds.`)
    }, this.patience)
  }

  #stop(reason: string, cause?: unknown): void {
    clearTimeout(this.#timer)
    this.#worker.removeAllListeners()
    // What a thread that is ended still throws is of no concern.
    this.#worker.on('error', () => undefined)
    void this.#worker.terminate()
    const [reading, ...unread] = this.#held.splice(0)
    reading?.failed(failure(reason, cause))
    this.onEnd(unread)
  }
}

const failure = (reason: string, cause?: unknown) =>
  new NewsError('EXTRACTION_FAILED', `The article could not be read: ${reason}`, { cause })

/** Run from its source, as tests do, a thread needs tsx, which it does not take over from its parent. */
function startWorker(): Worker {
  if (!import.meta.url.endsWith('.ts')) return new Worker(new URL('./extractWorker.js', import.meta.url))
  const file = new URL('./extractWorker.ts', import.meta.url).href
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file)}) })`
  return new Worker(start, { eval: true, execArgv: [] })
}
