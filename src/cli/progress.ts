import type { WriteStream } from 'node:tty'

/** A line that counts articles, on a terminal only. */
export class Progress {
  private done = 0
  private readonly started = Date.now()
  private shown = 0

  constructor(private readonly stream: WriteStream) {}

  step(): void {
    this.done++
    const now = Date.now()
    if (!this.stream.isTTY || now - this.shown < 100) return
    this.shown = now
    const rate = this.done / Math.max(0.001, (now - this.started) / 1000)
    this.stream.write(`\r${this.done} articles, ${rate.toFixed(1)} a second`)
  }

  clear(): void {
    if (this.stream.isTTY && this.shown > 0) this.stream.write('\r\u001b[K')
  }
}
