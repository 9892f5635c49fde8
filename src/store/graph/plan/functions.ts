import type SQLite from 'better-sqlite3'
import { encodeCursor } from '../cursor.js'

/** Why a plan's statement stopped: the resolvers answer then, and say what is wrong if something is. */
export type Stop = 'orphan' | 'rows'

/** Thrown through SQLite by the functions below. */
export class PlanStopped extends Error {
  constructor(readonly reason: Stop) {
    super(`The plan stopped: ${reason}.`)
  }
}

/** The functions that the statements of read plans call, on one connection. */
export class PlanFunctions {
  #left = 0

  constructor(handle: SQLite.Database) {
    // Statements run one at a time, so one count serves them all.
    handle.function('gainsay_spend', { varargs: false }, (rows: unknown) => {
      this.#left -= rows as number
      if (this.#left < 0) throw new PlanStopped('rows')
      return ''
    })
    handle.function('gainsay_stop', () => {
      throw new PlanStopped('orphan')
    })
    handle.function('gainsay_cursor', { varargs: true }, (list: unknown, ...key: unknown[]) =>
      encodeCursor(list as string, key as (string | number)[]),
    )
  }

  /** Lets the next statement spend as many rows. */
  allow(rows: number): void {
    this.#left = rows
  }
}
