import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createExtractPool, createIngester, readFields, type Ingester } from '../../src/ingest/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { readText } from '../../src/read/index.js'
import { sql } from 'kysely'

const pool = createExtractPool({ size: 2 })
afterAll(() => pool.close())

const folder = join(import.meta.dirname, '../../db/samples')
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readText(readFileSync(join(folder, name), 'utf8'), name))

const graph = raw<undefined, { row: string }>(
  () => sql`
  select public_id || ' ' || status as row from dispute union all select public_id || ' ' || text from statement
  union all select public_id || ' ' || label from event union all select public_id || ' ' || name from actor order by 1`,
)
async function ingested(
  work: (ingester: Ingester) => Promise<unknown>,
  read = (source: Parameters<typeof extract>[0]) => pool.extract(source),
) {
  const store = await openStore('sqlite::memory:')
  await work(createIngester({ store, extract: read, clock: () => new Date('2024-05-03T00:00:00Z') }))
  const rows = await allRows(store)
  expect(await store.verify()).toEqual([])
  await store.close()
  return rows
}
const allRows = async (store: Store) => (await store.reader.all(graph)).map(({ row }) => row)

describe('articles ingested together', () => {
  it('make the same graph as one after another', async () => {
    const apart = await ingested(async (ingester) => {
      for (const document of samples) await ingester.ingest(document)
    })
    const together = await ingested((ingester) => Promise.all(samples.map((document) => ingester.ingest(document))))
    expect(together).toEqual(apart)
    expect(apart.length).toBeGreaterThan(50)
  })

  it('are one article where fifty send it at once, read once', async () => {
    let times = 0
    await ingested(
      async (ingester) => {
        const sent = Array.from({ length: 50 }, () => ingester.ingest(samples[0]!))
        const outcomes = (await Promise.all(sent)).map(({ outcome }) => outcome)
        expect(outcomes.filter((outcome) => outcome === 'CREATED')).toHaveLength(1)
        expect(outcomes.filter((outcome) => outcome === 'UNCHANGED')).toHaveLength(49)
      },
      (source) => {
        times += 1
        return pool.extract(source)
      },
    )
    expect(times).toBe(1)
  })

  it('follow each other where they are texts of one article, however long each takes to read', async () => {
    const store = await openStore('sqlite::memory:')
    const slow = createIngester({
      store,
      extract: async (source) => {
        await new Promise((done) => setTimeout(done, source.text.includes('first') ? 100 : 0))
        return extract(source)
      },
    })
    const text = (word: string) =>
      readFields({ url: 'https://mill.example/a', text: `The ${word} mill will close, Denmark said.` }, 'a')
    const told = await Promise.all([slow.ingest(text('first')), slow.ingest(text('second'))])
    expect(told.map(({ outcome }) => outcome)).toEqual(['CREATED', 'REVISED'])
    const newest = raw<undefined, { text: string }>(() => sql`select text from statement where current = 1`)
    expect((await store.reader.all(newest)).map((row) => row.text).join()).toContain('second')
    await store.close()
  })

  it('are stored without the one that fails', async () => {
    const store = await openStore('sqlite::memory:')
    const broken = createIngester({
      store,
      extract: (source) => {
        const extraction = extract(source)
        // Statements that do not stand in the text are refused by the store.
        return source.text.includes('broken')
          ? {
              ...extraction,
              statements: extraction.statements.map((s) => ({ ...s, spans: [{ start: 1e6, end: 1e6 + 1 }] })),
            }
          : extraction
      },
    })
    const send = (word: string) =>
      broken.ingest(readFields({ text: `The ${word} mill will close, Denmark said.` }, 'a'))
    const told = await Promise.allSettled(['old', 'broken', 'new'].map(send))
    expect(told.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(await store.verify()).toEqual([])
    await store.close()
  })
})

describe('a pool of readers', () => {
  it('reads with a new thread what waited behind a text that took too long', async () => {
    const patient = createExtractPool({ size: 1, patience: 15_000 })
    const read = (text: string) => patient.extract({ text, publishedAt: null, publisher: null })
    await read('The thread has loaded its model, Norway said.')
    const told = await Promise.allSettled([read('“No,” said Norway.\n\n'.repeat(100_000)), read('“Yes,” said Sweden.')])
    expect(told.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
    await patient.close()
  })

  it('gives up what it still holds when it is closed', async () => {
    const closing = createExtractPool({ size: 1 })
    const texts = Array.from({ length: 9 }, (_, n) => `Norway said number ${n}.`)
    const told = Promise.allSettled(texts.map((text) => closing.extract({ text, publishedAt: null, publisher: null })))
    await closing.close()
    expect((await told).map(({ status }) => status)).toEqual(texts.map(() => 'rejected'))
  })

  it('reads as the reader itself does', async () => {
    const source = { text: samples[0]!.text, publishedAt: samples[0]!.publishedAt, publisher: null }
    expect(await pool.extract(source)).toEqual(extract(source))
  })

  it('gives up a text that takes too long, and goes on with a new thread', async () => {
    const hasty = createExtractPool({ size: 1, patience: 1 })
    await expect(hasty.extract({ text: 'Words. '.repeat(10_000), publishedAt: null, publisher: null })).rejects.toThrow(
      'longer than',
    )
    await hasty.close()
    await expect(hasty.extract({ text: 'a', publishedAt: null, publisher: null })).rejects.toThrow('closed')
  })
})
