import { setTimeout as sleep } from 'node:timers/promises'
import {
  databaseCorrupt,
  DatabaseBusy,
  databaseFull,
  DatabaseRefused,
  isBusy,
  isCorrupt,
  isFull,
  sqliteCode,
} from '../errors.js'
import type { Connection } from './connection.js'
import { WaitingSign } from './waitingSign.js'

/** How long to wait for another process, and whom to tell. */
export interface LockPatience {
  /** Seconds until it gives up with DATABASE_BUSY. */
  readonly seconds: number
  /** Called once, a second into a wait. */
  readonly onWait: (path: string) => void
}

const TELL_AFTER = 1_000
/** Shorter than the gap that ingestion leaves for those who wait. */
const NAP = 1

/** After so many transactions the write-ahead log is copied into the file. */
const CHECKPOINT_EVERY = 16

/** The one connection that writes: transactions one after another in this process, and turn about with others. */
export class Writer {
  #last: Promise<unknown> = Promise.resolve()
  readonly #sign: WaitingSign
  /** Those of this process that are open or wait for their turn. */
  #asked = 0
  #transactions = 0

  constructor(
    readonly connection: Connection,
    readonly path: string,
    readonly patience: LockPatience,
  ) {
    this.#sign = new WaitingSign(path)
    // Waiting happens in `#begin`, between timers: SQLite's own wait would stop the whole process.
    connection.handle.pragma('busy_timeout = 0')
  }

  /** Runs the work in one transaction, committed when it resolves and undone when it throws. */
  transact<T>(work: () => Promise<T>): Promise<T> {
    this.#asked += 1
    const turn = this.#last.then(() => this.#run(work)).finally(() => (this.#asked -= 1))
    this.#last = turn.catch(() => undefined).then(() => this.#checkpoint())
    return turn
  }

  /** Whether anybody waits for the open transaction to end, in this process or in another. */
  get isAwaited(): boolean {
    return this.#asked > 1 || this.#sign.isUp()
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#last
  }

  async #run<T>(work: () => Promise<T>): Promise<T> {
    const db = this.connection.handle
    await this.#begin()
    try {
      const result = await work()
      db.exec('commit')
      return result
    } catch (error) {
      if (db.inTransaction) db.exec('rollback')
      throw asRefusal(error, this.path)
    }
  }

  /** Between transactions and not within a commit, so that others that write need not wait for it. */
  async #checkpoint(): Promise<void> {
    if ((this.#transactions += 1) % CHECKPOINT_EVERY !== 0) return
    // Whoever waits for the transaction is told first.
    await new Promise((next) => setImmediate(next))
    try {
      // What other processes still read stays in the log until the next time.
      this.connection.handle.pragma('wal_checkpoint(PASSIVE)')
    } catch {
      // Nothing is lost: a fault of the disk is told by the next commit that meets it.
    }
  }

  async #begin(): Promise<void> {
    if (this.#take()) return
    try {
      await this.#wait()
    } finally {
      this.#sign.drop()
    }
  }

  /** Takes the lock where nobody has it. */
  #take(): boolean {
    try {
      this.connection.handle.exec('begin immediate')
      return true
    } catch (error) {
      if (isBusy(error)) return false
      throw asRefusal(error, this.path)
    }
  }

  async #wait(): Promise<void> {
    const started = Date.now()
    let told = false
    for (;;) {
      this.#sign.put()
      await sleep(NAP)
      if (this.#take()) return
      const waited = Date.now() - started
      if (waited > this.patience.seconds * 1_000) throw new DatabaseBusy(this.path, this.patience.seconds)
      if (waited > TELL_AFTER && !told) {
        told = true
        this.patience.onWait(this.path)
      }
    }
  }
}

/** Faults of the disk told as what they mean; a transaction they meet is undone, and those before it are kept. */
function asRefusal(error: unknown, path: string): unknown {
  if (isFull(error)) return databaseFull(path, error)
  if (isCorrupt(error)) return databaseCorrupt(path, error)
  if (/^SQLITE_(?:READONLY|IOERR|CANTOPEN)/.test(sqliteCode(error))) {
    const { message } = error as Error
    return new DatabaseRefused('DATABASE_UNREADABLE', `Cannot write to ${path}: ${message}.`, error)
  }
  return error
}
