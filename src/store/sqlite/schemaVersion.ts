import type SQLite from 'better-sqlite3'
import { DatabaseRefused } from '../errors.js'
import type { Migration } from './migrations.js'

/** "GNSY": tells a database of this service from any other SQLite file. */
export const APPLICATION_ID = 0x474e5359

/** Number of the last migration applied; 0 for a database without any. */
export type SchemaVersion = number

/**
 * How far the schema of an open database is.
 * @throws {DatabaseRefused} for a database of another program, of a newer version, or with migrations that have changed
 */
export function readSchemaVersion(db: SQLite.Database, path: string, migrations: readonly Migration[]): SchemaVersion {
  const application = db.pragma('application_id', { simple: true }) as number
  const version = db.pragma('user_version', { simple: true }) as number
  const tables = db.prepare("select count(*) from sqlite_master where name not like 'sqlite_%'").pluck().get() as number
  if (application === 0 && version === 0 && tables === 0) return 0
  if (application !== APPLICATION_ID) {
    throw new DatabaseRefused(
      'DATABASE_FOREIGN',
      `${path} is an SQLite database of another program. Name another file.`,
    )
  }
  if (version > migrations.length) {
    throw new DatabaseRefused(
      'DATABASE_NEWER',
      `${path} has schema version ${version}; this program knows ${migrations.length}. Install a newer Gainsay.`,
    )
  }
  requireSameMigrations(db, path, migrations.slice(0, version))
  return version
}

function requireSameMigrations(db: SQLite.Database, path: string, applied: readonly Migration[]): void {
  const recorded = db.prepare('select number, checksum from migration order by number').all() as Migration[]
  const changed = applied.find((migration, index) => recorded[index]?.checksum !== migration.checksum)
  if (!changed) return
  throw new DatabaseRefused(
    'MIGRATION_CHANGED',
    `${path} was made with another text of migration ${changed.number} (${changed.name}). ` +
      'Use the version of Gainsay that made it, or a new file.',
  )
}
