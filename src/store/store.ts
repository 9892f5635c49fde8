import type { Reader } from './reader.js'
import type { Tx } from './tx/index.js'
import type { Problem } from './verify.js'

/** A database of articles and what they say. One process writes at a time; reading never waits for writing. */
export interface Store {
  /** What everything served is read through. */
  readonly reader: Reader
  /**
   * Runs the work in one transaction: stored as a whole and durably when the promise resolves, not at all when it
   * rejects. Only `tx` may be awaited inside. Calls run one after another.
   * @throws {DatabaseBusy} where another process holds the lock for too long
   */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** True while others wait to write, in this process or in another: whoever writes much ends a transaction for them. */
  isAwaited(): boolean
  /** True where this text of this article is stored, so that it need not be read again. */
  knowsText(articleId: string, textHash: string): Promise<boolean>
  /** How much these articles say, each that is there by its id. */
  countsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Counts>>
  /** True while it can be read, and its schema is the one this version knows. */
  ready(): Promise<boolean>
  /** Everything that is not as it must be; empty where all is well. */
  verify(): Promise<Problem[]>
  /**
   * Writes a consistent copy to a file that is not there yet, while reading and writing go on.
   * @throws {BackupFailed} where it cannot be written; nothing is left of it then
   */
  backUp(target: string): Promise<void>
  /** Waits for the writing that has begun, then lets go of the database. */
  close(): Promise<void>
}

/** How many statements an article's newest text has, and how many disputes they stand in. */
export interface Counts {
  readonly statements: number
  readonly disputes: number
}

export interface StoreOptions {
  /** Opens for reading only; `write` rejects. */
  readonly readonly?: boolean
  /** Whether the database must be there already, as it must to be read only; else it is made. */
  readonly existing?: boolean
  /** Seconds to wait for another process that writes; 60 unless told. */
  readonly lockTimeout?: number
  /** Called once when a wait for another process takes longer than a second. */
  readonly onLockWait?: (path: string) => void
  readonly clock?: () => Date
}
