/** Choices made one after another from a list of numbers: the shorter and smaller the list, the simpler what is chosen. */
export class Choices {
  #next = 0

  constructor(private readonly numbers: readonly number[]) {}

  /** A whole number from 0 to below `count`; 0 when the list is used up. */
  below(count: number): number {
    return (this.numbers[this.#next++] ?? 0) % count
  }

  of<T>(values: readonly T[]): T {
    if (values.length === 0) throw new Error('There is nothing to choose from.')
    return values[this.below(values.length)]!
  }

  /** True once in so many times, but not when the list is used up. */
  oneIn(times: number): boolean {
    return this.below(times) === times - 1
  }
}
