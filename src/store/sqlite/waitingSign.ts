import { closeSync, openSync, rmSync, statSync, utimesSync } from 'node:fs'

/** Milliseconds that a sign counts: whoever waits renews it more often, and what a killed process left is soon nothing. */
const FRESH = 100

/**
 * An empty file beside the database, by which a process that waits for the lock says so to the one that has it: SQLite tells
 * nobody. It is a courtesy: where it cannot be written, the process waits for a moment in which the lock is free, as others do.
 */
export class WaitingSign {
  readonly #path: string

  constructor(database: string) {
    this.#path = `${database}-wait`
  }

  /** Puts it up, or says again that somebody waits. */
  put(): void {
    const now = new Date()
    try {
      utimesSync(this.#path, now, now)
    } catch {
      this.#make()
    }
  }

  /** Takes it down; others that wait put it up again. */
  drop(): void {
    try {
      rmSync(this.#path, { force: true })
    } catch {
      // Somebody else's: it counts for a moment only.
    }
  }

  /** Whether somebody waits. */
  isUp(): boolean {
    const sign = statSync(this.#path, { throwIfNoEntry: false })
    return sign !== undefined && Math.abs(Date.now() - sign.mtimeMs) < FRESH
  }

  #make(): void {
    try {
      closeSync(openSync(this.#path, 'a'))
    } catch {
      // A full disk, or a folder in which nothing may be made.
    }
  }
}
