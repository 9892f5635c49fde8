import { NewsError } from '../model/index.js'

/** The database cannot be used as it is; the message says why and what to do. */
export class DatabaseRefused extends NewsError {
  constructor(
    code:
      | 'DATABASE_MISSING'
      | 'DATABASE_EMPTY'
      | 'DATABASE_FOREIGN'
      | 'DATABASE_CORRUPT'
      | 'DATABASE_NEWER'
      | 'DATABASE_OUTDATED'
      | 'DATABASE_UNREADABLE'
      | 'DATABASE_FULL'
      | 'MIGRATION_CHANGED'
      | 'MIGRATION_FAILED'
      | 'NOT_SUPPORTED',
    message: string,
    cause?: unknown,
  ) {
    super(code, message, { cause })
  }
}

/** Another process keeps the lock for longer than one is ready to wait. */
export class DatabaseBusy extends NewsError {
  constructor(path: string, seconds: number) {
    super(
      'DATABASE_BUSY',
      `Another process has been writing to ${path} for ${seconds} s without a break. Wait for it to finish, or stop it, and run this again.`,
    )
  }
}

/** No copy of the database could be made; nothing was left in its place. */
export class BackupFailed extends NewsError {
  constructor(target: string, reason: string, cause?: unknown) {
    super('BACKUP_FAILED', `Cannot write the backup ${target}: ${reason}`, { cause })
  }
}

/** A span that does not read as claimed: storing it would break the promise that every fact opens to exact text. */
export class SpanMismatch extends NewsError {
  constructor(what: string, start: number, end: number, length: number) {
    super('SPAN_MISMATCH', `The span ${start}-${end} of ${what} does not open to words of its text of ${length} units.`)
  }
}

/** SQLite's own code for a fault ("SQLITE_BUSY_SNAPSHOT"), or '' for any other error. */
export function sqliteCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : ''
}

/** Whether SQLite finds that the file is not what was written; all JSON in it was ours. */
export const isCorrupt = (error: unknown) =>
  /^SQLITE_(?:CORRUPT|NOTADB)/.test(sqliteCode(error)) ||
  (sqliteCode(error) === 'SQLITE_ERROR' && (error as Error).message === 'malformed JSON')

export const databaseCorrupt = (path: string, cause?: unknown) =>
  new DatabaseRefused(
    'DATABASE_CORRUPT',
    `${path} is not an SQLite database, or is damaged. Restore it from a backup or name another file.`,
    cause,
  )

/** Whether there is no room on the disk, also for the file in which readers and writers tell each other what they do. */
export const isFull = (error: unknown) =>
  /^SQLITE_(?:FULL|IOERR_SHMSIZE)/.test(sqliteCode(error)) || (error as NodeJS.ErrnoException).code === 'ENOSPC'

export const databaseFull = (path: string, cause: unknown) =>
  new DatabaseRefused(
    'DATABASE_FULL',
    `The disk that holds ${path} is full. What was acknowledged is stored. Make room and run this again.`,
    cause,
  )

export const isBusy = (error: unknown) => /^SQLITE_(BUSY|LOCKED)/.test(sqliteCode(error))
