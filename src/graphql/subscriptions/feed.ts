import { newsRange, type Reader } from '../../store/index.js'

/** Milliseconds between looks at the database, while anybody waits. */
const EVERY = 200

/**
 * Tells when the database has news, whichever process wrote them. It looks only while somebody waits, and once for all
 * who do.
 */
export class Feed {
  readonly #waiting = new Map<() => void, number>()
  #timer: NodeJS.Timeout | null = null

  constructor(readonly reader: Reader) {}

  /** Resolves once there is news after this number, or when told to stop. */
  until(seq: number, stop: AbortSignal): Promise<void> {
    if (stop.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const wake = () => {
        this.#waiting.delete(wake)
        stop.removeEventListener('abort', wake)
        resolve()
      }
      this.#waiting.set(wake, seq)
      stop.addEventListener('abort', wake)
      this.#timer ??= setTimeout(() => void this.#look(), EVERY)
    })
  }

  async #look(): Promise<void> {
    try {
      const { newest } = await newsRange(this.reader)
      for (const [wake, seq] of this.#waiting) if (seq < newest) wake()
    } catch {
      // The database is being closed, or is busy: whoever waits is stopped, or told at the next look.
    }
    this.#timer = this.#waiting.size > 0 ? setTimeout(() => void this.#look(), EVERY) : null
  }
}
