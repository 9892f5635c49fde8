import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseRefused } from './errors.js'
import { SqliteStore } from './sqlite/store.js'
import type { Store, StoreOptions } from './store.js'

/**
 * Opens a database by address, creating it or bringing its schema up to date unless it is to be read only.
 *
 * `sqlite:PATH` names a file; `sqlite::memory:` is a database of this process alone that ends with it.
 * @throws {DatabaseRefused} where there is no usable database at the address
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const { path, discard } = locate(url)
  try {
    return new SqliteStore(path, options, discard)
  } catch (error) {
    discard()
    throw error
  }
}

function locate(url: string): { path: string; discard: () => void } {
  if (/^postgres(ql)?:/i.test(url)) {
    throw new DatabaseRefused('NOT_SUPPORTED', 'PostgreSQL is not supported yet. Use sqlite:PATH.')
  }
  const path = /^sqlite:(.+)$/s.exec(url)?.[1]
  if (path === undefined) {
    throw new DatabaseRefused('NOT_SUPPORTED', `"${url}" names no database. Use sqlite:PATH.`)
  }
  if (path !== ':memory:') return { path, discard: () => undefined }
  // SQLite's own in-memory databases cannot be read by a second connection while a first one writes.
  const folder = mkdtempSync(join(tmpdir(), 'gainsay-'))
  return { path: join(folder, 'memory.db'), discard: () => rmSync(folder, { recursive: true, force: true }) }
}
