import SQLite from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { temporaryPath } from './temporary.js'

interface Key {
  readonly id: number
  readonly from: string
}

it('finds what refers to a row that is deleted by an index, however large the tables', async () => {
  const path = temporaryPath()
  await (await openStore(`sqlite:${path}`)).close()
  const db = new SQLite(path, { readonly: true })
  const tables = db
    .prepare<[], string>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
    .pluck()
    .all()
  const scans = tables.flatMap((table) =>
    keysOf(db, table).flatMap((columns) => {
      const where = columns.map((column) => `"${column}" = ?`).join(' and ')
      // As SQLite itself looks for them.
      const steps = db
        .prepare<unknown[], { detail: string }>(`explain query plan select 1 from "${table}" where ${where}`)
        .all(...columns.map(() => 'x'))
      return steps.filter(({ detail }) => !detail.startsWith('SEARCH')).map(() => `${table} (${columns.join(', ')})`)
    }),
  )
  expect(scans).toEqual([])
  db.close()
})

/** The columns of each foreign key of a table. */
function keysOf(db: SQLite.Database, table: string): string[][] {
  const keys = new Map<number, string[]>()
  for (const { id, from } of db.pragma(`foreign_key_list("${table}")`) as Key[])
    keys.set(id, [...(keys.get(id) ?? []), from])
  return [...keys.values()]
}
