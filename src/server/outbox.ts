/** Milliseconds that an answer is held at most, before the next one sends it. */
const LONGEST_HELD = 1

/**
 * Sends the answers of one turn of the event loop at its end, one straight after the other. Writing to a socket whose
 * reader sleeps wakes it, which costs more than a small answer does; of writes that follow each other only the first pays.
 */
export class Outbox {
  #held: (() => void)[] = []
  #since = 0

  /** Sends an answer in this turn; `send` does not throw. */
  add(send: () => void): void {
    if (this.#held.push(send) === 1) {
      this.#since = performance.now()
      setImmediate(() => this.#flush())
    } else if (performance.now() - this.#since > LONGEST_HELD) this.#flush()
  }

  #flush(): void {
    const held = this.#held
    this.#held = []
    for (const send of held) send()
  }
}
