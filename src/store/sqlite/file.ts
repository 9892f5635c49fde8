import SQLite from 'better-sqlite3'
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  fsyncSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { databaseCorrupt, databaseFull, DatabaseRefused, isCorrupt, isFull, sqliteCode } from '../errors.js'
import { hash48 } from '../hash48.js'
import { migrate } from './migrate.js'
import type { Migration } from './migrations.js'
import { readSchemaVersion } from './schemaVersion.js'

/** Readers rarely wait in WAL mode: only while another process opens, closes or recovers the database. */
const BUSY_TIMEOUT = 5_000
const HEADER = 'SQLite format 3\u0000'

/** SQLite keeps what readers and writers tell each other in files beside the database. */
const MUST_BE_WRITABLE = 'The file and its folder must be there and be writable, for reading too.'

/** Bytes of a page of a new database: twice SQLite's, so that a group of articles writes two thirds as many. */
const PAGE_SIZE = 8_192

/** What opening a file needs to know. */
export interface FileOptions {
  readonly readonly: boolean
  /** Whether the database must be there already; whatever is to be read only must. */
  readonly existing?: boolean | undefined
  readonly migrations: readonly Migration[]
  readonly now: Date
}

/**
 * Makes sure that the file is a database of this service at this schema version, creating it unless it must be there,
 * and migrating it unless it is to be read only.
 * @throws {DatabaseRefused} where it cannot be used; the file is left as it was
 */
export function prepareFile(path: string, options: FileOptions): void {
  if (!existsSync(path)) {
    if (options.existing ?? options.readonly) {
      throw new DatabaseRefused('DATABASE_MISSING', `There is no database at ${path}. \`gainsay ingest\` makes one.`)
    }
    requireNoLog(path)
    createFile(path, options)
  }
  requireHeader(path)
  withRefusal(path, () => {
    const db = openHandle(path, options.readonly)
    try {
      bringUp(db, path, options)
    } finally {
      db.close()
    }
  })
}

/** Opens one connection with the settings that every connection has. */
export function openHandle(path: string, readonly: boolean): SQLite.Database {
  const db = new SQLite(path, { readonly, fileMustExist: true, timeout: BUSY_TIMEOUT })
  if (!readonly) {
    db.pragma('journal_mode = WAL')
    // better-sqlite3 is built with NORMAL for WAL, which loses the last commits in a power cut.
    db.pragma('synchronous = FULL')
    // Kilobytes: the pages that a group of articles touches stay in memory until it is committed.
    db.pragma('cache_size = -65536')
    // What a statement may have to take back is kept there too, instead of in a file that each one makes and removes.
    db.pragma('temp_store = memory')
    // Pages, for processes too short to look after it themselves (see Writer); many an index page is written a hundred times
    // before that, and copied into the file once.
    db.pragma('wal_autocheckpoint = 8000')
  }
  db.pragma('foreign_keys = on')
  addFunctions(db)
  return db
}

/** What our SQL calls beside SQLite's own functions. */
function addFunctions(db: SQLite.Database): void {
  db.function('hash48', { deterministic: true, directOnly: true }, (text: unknown) => hash48(String(text)))
}

/** Runs work on a file, with SQLite's faults told as what they mean for the file. */
export function withRefusal<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    if (isCorrupt(cause)) throw databaseCorrupt(path, cause)
    if (isFull(cause)) throw databaseFull(path, cause)
    const code = sqliteCode(cause)
    if (/^SQLITE_(CANTOPEN|READONLY|PERM|AUTH|IOERR)/.test(code)) {
      const reason = `Cannot open ${path}: ${(cause as Error).message}.`
      throw new DatabaseRefused('DATABASE_UNREADABLE', `${reason} ${MUST_BE_WRITABLE}`, cause)
    }
    throw cause
  }
}

function bringUp(db: SQLite.Database, path: string, { readonly, migrations, now }: FileOptions): void {
  const version = readSchemaVersion(db, path, migrations)
  if (version === migrations.length) return
  if (version > 0 && !readonly) {
    migrate(db, migrations, version, now)
    return
  }
  throw new DatabaseRefused(
    version === 0 ? 'DATABASE_FOREIGN' : 'DATABASE_OUTDATED',
    version === 0
      ? `${path} is an SQLite database without tables, none of ours. Remove it or name another file.`
      : `${path} has schema version ${version} of ${migrations.length}. Run \`gainsay serve\` or \`gainsay ingest\` to migrate it.`,
  )
}

/**
 * Builds a new database beside its place and links it in whole, so that neither a crash nor a second process ever
 * meets half of one.
 */
function createFile(path: string, { migrations, now }: FileOptions): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.new-${process.pid}-${Math.random().toString(36).slice(2, 8)}`
  try {
    withRefusal(path, () => {
      const db = new SQLite(draft)
      try {
        db.pragma(`page_size = ${PAGE_SIZE}`)
        // Nobody meets the draft: it is made durable once, as a whole. A log would be copied into it when it is closed, which
        // does not tell where the disk is full.
        db.pragma('journal_mode = memory')
        db.pragma('synchronous = off')
        addFunctions(db)
        migrate(db, migrations, 0, now)
        db.pragma('journal_mode = WAL')
      } finally {
        db.close()
      }
      makeDurable(draft)
    })
    putInPlace(draft, path)
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true })
  }
}

function makeDurable(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function putInPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    // Another process was quicker: its database is as good.
    if (code === 'EEXIST') return
    // A file system without hard links.
    if (existsSync(path)) return
    renameSync(draft, path)
  }
}

/** A log without its database: of one that was deleted or moved. Written into a new one, it would damage that. */
function requireNoLog(path: string): void {
  const log = `${path}-wal`
  if (!existsSync(log) || statSync(log).size === 0 || existsSync(path)) return
  throw new DatabaseRefused(
    'DATABASE_MISSING',
    `There is no database at ${path}, but ${log} holds the latest changes of one that was deleted or moved. Put the database back beside it, or remove ${log} and ${path}-shm to start anew.`,
  )
}

/** SQLite takes a file of zero bytes for a new database; here it is the remains of a failed copy or a full disk. */
function requireHeader(path: string): void {
  if (statSync(path).isDirectory()) {
    throw new DatabaseRefused('DATABASE_UNREADABLE', `${path} is a folder, not a database file.`)
  }
  const header = Buffer.alloc(HEADER.length)
  const file = openSync(path, 'r')
  const length = readSync(file, header, 0, header.length, 0)
  closeSync(file)
  if (length === 0) {
    throw new DatabaseRefused(
      'DATABASE_EMPTY',
      `${path} is an empty file, not a database. Restore it from a backup, or remove it to start anew.`,
    )
  }
  if (header.toString('latin1') !== HEADER) throw databaseCorrupt(path)
}
