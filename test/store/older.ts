import { openHandle, prepareFile } from '../../src/store/sqlite/file.js'
import { readMigrations } from '../../src/store/sqlite/migrations.js'
import { temporaryPath } from './temporary.js'

/** The path of a database as this version of the schema wrote it, which holds the rows that `inserts` makes. */
export function olderDatabase(version: number, inserts: string): string {
  const path = temporaryPath()
  prepareFile(path, { readonly: false, migrations: readMigrations().slice(0, version), now: new Date(0) })
  const db = openHandle(path, false)
  db.exec(`begin; ${inserts} commit`)
  db.close()
  return path
}
