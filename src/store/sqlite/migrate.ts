import type SQLite from 'better-sqlite3'
import { DatabaseRefused, isCorrupt, isFull } from '../errors.js'
import { APPLICATION_ID, type SchemaVersion } from './schemaVersion.js'
import type { Migration } from './migrations.js'

const LEDGER = `create table migration (
  number     integer primary key,
  name       text not null,
  checksum   text not null,
  applied_at text not null
) strict`

/**
 * Brings a database up to the last of the migrations, one transaction each: a step that fails leaves no trace, and
 * what went before it stays. The caller holds no transaction.
 */
export function migrate(db: SQLite.Database, migrations: readonly Migration[], from: SchemaVersion, now: Date): void {
  // A table is made anew by dropping it, which must not take what refers to it along.
  db.pragma('foreign_keys = off')
  try {
    for (const migration of migrations.slice(from)) apply(db, migration, now)
  } finally {
    db.pragma('foreign_keys = on')
  }
}

function apply(db: SQLite.Database, migration: Migration, now: Date): void {
  const { number, name, checksum, sql } = migration
  const step = db.transaction(() => {
    // Another process may have applied it while this one waited for the lock.
    if ((db.pragma('user_version', { simple: true }) as number) >= number) return
    if (number === 1) db.exec(LEDGER)
    db.exec(sql)
    const [lost] = db.pragma('foreign_key_check') as { table: string; parent: string }[]
    if (lost) throw new Error(`a row of ${lost.table} refers to a row of ${lost.parent} that is not there`)
    db.prepare('insert into migration (number, name, checksum, applied_at) values (?, ?, ?, ?)').run(
      number,
      name,
      checksum,
      now.toISOString(),
    )
    db.pragma(`application_id = ${APPLICATION_ID}`)
    db.pragma(`user_version = ${number}`)
  })
  try {
    step.immediate()
  } catch (cause) {
    // Told by whoever opens the file.
    if (isCorrupt(cause) || isFull(cause)) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new DatabaseRefused(
      'MIGRATION_FAILED',
      `Migration ${number} (${name}) failed and was undone: ${reason}`,
      cause,
    )
  }
}
