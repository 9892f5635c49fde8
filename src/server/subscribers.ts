/** Subscriptions of one caller, over all its connections to this process. */
const MOST_EACH = 100

/** Counts the subscriptions that each caller has open. */
export class Subscribers {
  readonly #open = new Map<string, number>()

  /** Begins one; answers how to end it, once, or null where the caller has too many. */
  enter(caller: string): (() => void) | null {
    const open = this.#open.get(caller) ?? 0
    if (open >= MOST_EACH) return null
    this.#open.set(caller, open + 1)
    let ended = false
    return () => {
      if (ended) return
      ended = true
      const left = (this.#open.get(caller) ?? 1) - 1
      if (left > 0) this.#open.set(caller, left)
      else this.#open.delete(caller)
    }
  }

  /** All that are open now. */
  get size(): number {
    return [...this.#open.values()].reduce((sum, open) => sum + open, 0)
  }
}
