/** A generator of numbers that is the same for the same seed (mulberry32). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from 0 to below `count`. */
  below(count: number): number {
    return Math.floor(this.next() * count)
  }

  of<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)]
    if (value === undefined) throw new Error('There is nothing to choose from.')
    return value
  }

  /** True this often. */
  chance(share: number): boolean {
    return this.next() < share
  }

  /** 1 or more, `mean` on average, seldom many (geometric). */
  few(mean: number): number {
    return 1 + Math.floor(Math.log(1 - this.next()) / Math.log(1 - 1 / mean))
  }

  /** A place from 0 to below `count`, the first far more often than the last (Zipf with exponent 1, by inversion). */
  zipf(count: number): number {
    return Math.min(count - 1, Math.floor(Math.pow(count + 1, this.next())) - 1)
  }
}
