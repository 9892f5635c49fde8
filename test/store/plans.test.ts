import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import type { Store } from '../../src/store/index.js'
import { Connection } from '../../src/store/sqlite/connection.js'
import { openHandle, prepareFile } from '../../src/store/sqlite/file.js'
import { readMigrations } from '../../src/store/sqlite/migrations.js'
import { SqliteTx } from '../../src/store/tx/index.js'
import { Met } from '../../src/store/tx/met.js'
import { Touched } from '../../src/store/tx/touched.js'
import { sampleDocuments } from '../ingest/articles.js'
import { temporaryPath } from './temporary.js'

it('finds everything that ingestion asks for by an index, however large the tables', async () => {
  const path = temporaryPath()
  prepareFile(path, { readonly: false, migrations: readMigrations(), now: new Date(0) })
  const connection = new Connection(openHandle(path, false))
  const executed = new Set<string>()
  connection.observe((sql) => executed.add(sql))
  const store = {
    isAwaited: () => false,
    knowsText: async () => false,
    countsOf: async () => new Map(),
    write: async (work) => {
      const tx = new SqliteTx({
        db: connection,
        touched: new Touched(),
        met: new Met(),
        now: '2024-01-01T00:00:00.000Z',
      })
      connection.handle.exec('begin')
      const result = await work(tx)
      tx.derive()
      connection.handle.exec('commit')
      return result
    },
  } as Pick<Store, 'isAwaited' | 'knowsText' | 'countsOf' | 'write'> as Store
  const ingester = createIngester({ store, extract })
  for (const document of sampleDocuments()) await ingester.ingest(document)
  const scans = [...executed].flatMap((sql) => {
    const free = sql.match(/\?/g)?.length ?? 0
    const plan = connection.handle.prepare(`explain query plan ${sql}`).all(...Array<string>(free).fill('[]')) as {
      detail: string
    }[]
    return plan
      .map(({ detail }) => detail)
      .filter((detail) => isTableScan(detail))
      .map((detail) => `${detail}: ${sql.slice(0, 160)}`)
  })
  connection.handle.close()
  expect(executed.size).toBeGreaterThan(60)
  expect(scans).toEqual([])
}, 60_000)

/** A list given as a parameter, the rows of a common table expression and a subquery's few rows may be read whole. */
function isTableScan(detail: string): boolean {
  const scanned = /^SCAN (\S+)(.*)$/.exec(detail)
  return (
    scanned !== null &&
    !/^(?:json_each|found|behalf|b\b|candidate|present|placed|wanted|grouped|ends|search|CONSTANT|\()/.test(
      scanned[1] ?? '',
    ) &&
    !(scanned[2] ?? '').includes('VIRTUAL TABLE')
  )
}
