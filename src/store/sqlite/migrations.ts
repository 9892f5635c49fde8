import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'

/** A step of the schema. Frozen once released: a change is a new step. */
export interface Migration {
  /** From 1, without gaps. */
  readonly number: number
  readonly name: string
  readonly sql: string
  /** SHA-256 of the text, hex, recorded when it is applied. */
  readonly checksum: string
}

const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/

/** The migrations that came with this version (`db/migrations/0001_initial.sql`, ...), in order. */
export function readMigrations(folder = new URL('../../../db/migrations/', import.meta.url)): Migration[] {
  const names = readdirSync(folder).filter((name) => FILE_NAME.test(name))
  return names.sort().map((file, index) => {
    const [, number, name] = FILE_NAME.exec(file) as unknown as [string, string, string]
    if (Number(number) !== index + 1) throw new Error(`db/migrations/${file}: number ${index + 1} is missing or twice`)
    const sql = readFileSync(new URL(file, folder), 'utf8')
    return { number: index + 1, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
  })
}
