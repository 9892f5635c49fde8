import { describe, expect, it } from 'vitest'
import { sql } from 'kysely'
import { extract } from '../../src/extract/index.js'
import { createIngester, readFields, reread, withdraw } from '../../src/ingest/index.js'
import { NewsError } from '../../src/model/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { rowsOf } from '../durability/rows.js'

const rows = rowsOf(30).map((row) => readFields(JSON.parse(row) as Parameters<typeof readFields>[0], 'row'))
const graph = raw<undefined, { row: string }>(
  () => sql`
    select public_id || ' ' || headline as row from article
    union all select public_id || ' ' || text || ' ' || disputed from statement
    union all select public_id || ' ' || label || ' ' || factuality from event
    union all select public_id || ' ' || status || ' ' || question from dispute
    union all select d.public_id || ' ' || l.side || ' ' || s.public_id from dispute_statement l
      join dispute d on d.id = l.dispute_id join statement s on s.id = l.statement_id
    union all select a.public_id || ' ' || s.public_id from actor_statement l
      join actor a on a.id = l.actor_id join statement s on s.id = l.statement_id
    union all select public_id || ' ' || role || ' ' || coalesce(since, '') || ' ' || coalesce(until, '') from membership
    union all select public_id || ' ' || statement_count from actor where statement_count > 0 order by 1`,
)
const look = async (store: Store) => (await store.reader.all(graph)).map(({ row }) => row)

async function filled(documents: typeof rows) {
  const store = await openStore('sqlite::memory:')
  const ingester = createIngester({ store, extract })
  for (const document of documents) await ingester.ingest(document)
  return { store, ingester }
}

describe('an article that is withdrawn', () => {
  it('leaves the graph as if it had never come, and does not come again', async () => {
    const { store, ingester } = await filled(rows)
    const { store: without } = await filled(rows.filter((_, n) => n !== 7 && n !== 12))
    const id = (await ingester.ingest(rows[7]!)).id
    expect(await withdraw(store, id)).toEqual({ id, isNew: true })
    await withdraw(store, `${rows[12]!.url}?utm_source=x`)
    expect(await look(store)).toEqual(await look(without))
    expect(await store.verify()).toEqual([])
    expect(await withdraw(store, id)).toEqual({ id, isNew: false })
    await expect(ingester.ingest(rows[7]!)).rejects.toMatchObject({ code: 'WITHDRAWN' })
    await expect(withdraw(store, 'art_none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
    await Promise.all([store.close(), without.close()])
  })

  it('takes with it the posts that it alone told of, and the days of those that others tell of too', async () => {
    const of = (day: number, text: string) =>
      readFields({ text, url: `https://mill.example/${day}`, publishedAt: `2024-03-0${day}T10:00:00Z` }, 'row')
    const posts = raw<undefined, { role: string; since: string }>(
      () => sql`select role, substr(since, 1, 10) as since from membership order by role`,
    )
    const { store } = await filled([
      of(1, '“The talks will begin,” White House spokesman Peter Reis said.'),
      of(2, '“The talks have begun,” White House spokesman Peter Reis said.'),
      of(3, '“The talks are over,” Moldovan President Maia Sandu said.'),
    ])
    await withdraw(store, 'https://mill.example/1')
    await withdraw(store, 'https://mill.example/3')
    expect(await store.reader.all(posts)).toEqual([{ role: 'White House spokesman', since: '2024-03-02' }])
    await store.close()
  })

  it.each(['urn:newsml:wire.example:7', 'tag:wire.example,2024:7', 'doi:10.1000/7'])(
    'is found by what its source names it by: %s',
    async (identifier) => {
      const wire = readFields({ text: '“The mill is safe,” Mara Olsen said.', identifier }, 'wire')
      const { store, ingester } = await filled([wire])
      const { id } = await withdraw(store, identifier)
      expect(await withdraw(store, id)).toEqual({ id, isNew: false })
      const again = ingester.ingest({ ...wire, text: `${wire.text} It is not.` })
      await expect(again).rejects.toMatchObject({
        code: 'WITHDRAWN',
        message: expect.stringContaining(identifier) as string,
      })
      await store.close()
    },
  )
})

describe('a text that is read again', () => {
  it('by the same reader comes out the same, once', async () => {
    const { store } = await filled(rows)
    const before = await look(store)
    const reading = { store, extract, reader: 'another' }
    const read: string[] = []
    for await (const { id } of reread(reading)) read.push(id)
    expect(read).toHaveLength(rows.length)
    expect(await look(store)).toEqual(before)
    expect(await store.verify()).toEqual([])
    for await (const { id } of reread(reading)) read.push(id)
    expect(read).toHaveLength(rows.length)
    await store.close()
  })

  it('is read again where it is of an older revision too, and its statements keep their ids', async () => {
    const revised = { ...rows[4]!, text: `${rows[4]!.text} “We will sell nothing,” Norway said.` }
    const { store } = await filled([...rows, revised])
    const all = raw<undefined, { row: string }>(
      () => sql`select public_id || ' ' || text_id || ' ' || current || ' ' || text as row from statement order by 1`,
    )
    const statements = async () => (await store.reader.all(all)).map(({ row }) => row)
    const [before, graphBefore] = [await statements(), await look(store)]
    expect(before.filter((row) => row.includes(' 0 ')).length).toBeGreaterThan(0)
    const read: string[] = []
    for await (const { id } of reread({ store, extract, reader: 'newer' })) read.push(id)
    expect(read).toHaveLength(rows.length + 1)
    expect([await statements(), await look(store)]).toEqual([before, graphBefore])
    expect(await store.verify()).toEqual([])
    await store.close()
  })

  it('stops no other where the reader fails on it, and stays as it was', async () => {
    const { store } = await filled(rows)
    const before = await look(store)
    const failing = (source: Parameters<typeof extract>[0]) => {
      if (source.text.includes('number 4.')) throw new NewsError('EXTRACTION_FAILED', 'It took too long.')
      return extract(source)
    }
    const told: string[] = []
    for await (const { error } of reread({ store, extract: failing, reader: 'newer' }))
      told.push(error?.code ?? 'REREAD')
    expect(told.filter((outcome) => outcome === 'REREAD')).toHaveLength(rows.length - 1)
    expect(told).toHaveLength(rows.length)
    expect(await look(store)).toEqual(before)
    await store.close()
  })

  it('by a reader that finds less keeps the ids of what it still finds, and goes on where it stopped', async () => {
    const { store } = await filled(rows)
    const before = await look(store)
    const fewer = (source: Parameters<typeof extract>[0]) => {
      const extraction = extract(source)
      return source.text.includes('number 4.') ? { ...extraction, statements: [], events: [] } : extraction
    }
    const reading = { store, extract: fewer, reader: 'newer' }
    let count = 0
    for await (const _ of reread(reading)) if ((count += 1) === 3) break
    for await (const _ of reread(reading)) count += 1
    expect(count).toBe(rows.length)
    const after = await look(store)
    const statements = (list: string[]) => list.flatMap((row) => /^stm_\S+/.exec(row)?.[0] ?? [])
    expect(statements(before).filter((id) => !statements(after).includes(id))).toHaveLength(1)
    expect(await store.verify()).toEqual([])
    await store.close()
  })
})
