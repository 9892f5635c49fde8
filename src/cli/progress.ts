import type { WriteStream } from 'node:tty'

/** How often it is told: milliseconds, on a terminal and elsewhere. */
const ON_TERMINAL = 100
const ELSEWHERE = 30_000
const BAR = 24

/** How far a run is: a bar on a terminal, a line now and then elsewhere. */
export class Progress {
  #done = 0
  #read = 0
  #shownAt: number
  readonly #started: number

  /** @param total bytes that will be read, or null where that is not known */
  constructor(
    private readonly stream: Pick<WriteStream, 'isTTY' | 'write'>,
    private readonly total: number | null = null,
    private readonly clock: () => number = Date.now,
  ) {
    this.#started = clock()
    this.#shownAt = this.#started
  }

  /** So many bytes more have been read. */
  read(bytes: number): void {
    this.#read += bytes
  }

  /** One more article is dealt with. */
  step(): void {
    this.#done += 1
    const now = this.clock()
    if (now - this.#shownAt < (this.stream.isTTY ? ON_TERMINAL : ELSEWHERE)) return
    this.#shownAt = now
    const told = this.#told((now - this.#started) / 1_000)
    this.stream.write(this.stream.isTTY ? `\r${told}\u001b[K` : `${told}\n`)
  }

  /** Makes room for what else is printed. */
  clear(): void {
    if (this.stream.isTTY) this.stream.write('\r\u001b[K')
  }

  #told(seconds: number): string {
    const rate = this.#done / Math.max(0.001, seconds)
    const counted = `${this.#done.toLocaleString('en')} articles, ${rate.toFixed(1)} a second`
    if (this.total === null || this.total === 0 || this.#read === 0) return counted
    const share = Math.min(1, this.#read / this.total)
    const filled = Math.round(share * BAR)
    const bar = this.stream.isTTY ? `[${'='.repeat(filled)}${' '.repeat(BAR - filled)}] ` : ''
    return `${bar}${Math.floor(share * 100)}%, ${counted}, ${timeLeft((seconds / share) * (1 - share))}`
  }
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s left`
  const minutes = Math.ceil(seconds / 60)
  return minutes < 60 ? `${minutes} min left` : `${Math.floor(minutes / 60)} h ${minutes % 60} min left`
}
