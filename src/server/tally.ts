/** Who has which subscriptions open, and in which worker. */
export class Tally {
  readonly #workers = new Map<string, Map<string, number>>()

  /** @param most subscriptions that one caller may have open */
  constructor(private readonly most: number) {}

  /** Counts one that begins; false, and not counted, where its caller has as many as may be. */
  begin(caller: string, id: string, worker = 0): boolean {
    const open = this.#workers.get(caller) ?? new Map<string, number>()
    if (open.size >= this.most) return false
    this.#workers.set(caller, open.set(id, worker))
    return true
  }

  /** Counts one no longer; nothing where it was not counted. */
  end(caller: string, id: string): void {
    const open = this.#workers.get(caller)
    open?.delete(id)
    if (open?.size === 0) this.#workers.delete(caller)
  }

  /** Counts none of a worker any longer. */
  forget(worker: number): void {
    for (const [caller, open] of this.#workers)
      for (const [id, holder] of open) if (holder === worker) this.end(caller, id)
  }

  /** All that are open. */
  get size(): number {
    return [...this.#workers.values()].reduce((sum, open) => sum + open.size, 0)
  }
}
