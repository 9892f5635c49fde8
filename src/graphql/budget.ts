import { NewsError } from '../model/index.js'

/** An operation that asks for more than a request may. */
export class OperationTooLarge extends NewsError {
  constructor(limit: number) {
    super(
      'OPERATION_TOO_LARGE',
      `The operation takes more than ${limit} rows. Ask for smaller pages, or for fewer lists within lists.`,
    )
  }
}

/**
 * Rows that one request may take. Of the operations clients rely on, the feed takes most: with 100 articles of ten
 * statements each, under 10,000.
 */
export const DEFAULT_MAX_ROWS = 50_000

/**
 * What is left for one request. A row costs one when it is read and one each time it is handed on, since a few rows that
 * lead to each other can make an answer without end: SQLite cannot be interrupted, so the work must be bounded.
 */
export class Budget {
  #left: number
  #exceeded: OperationTooLarge | null = null

  constructor(readonly limit: number = DEFAULT_MAX_ROWS) {
    this.#left = limit
  }

  get spent(): number {
    return this.limit - this.#left
  }

  /** Throws OperationTooLarge once more was spent than there is. */
  spend(rows: number): void {
    this.#left -= rows
    // Fields by the thousand may still be under way: one error serves them all.
    if (this.#left < 0) throw (this.#exceeded ??= new OperationTooLarge(this.limit))
  }
}
