import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, type Ingester } from '../../src/ingest/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { temporaryPath } from '../store/temporary.js'
import { article, sampleDocuments } from './articles.js'
import { graphOf } from './graphOf.js'

let store: Store
let ingester: Ingester
let read: number

beforeEach(async () => {
  store = await openStore(`sqlite:${temporaryPath()}`)
  read = 0
  const counted = (source: Parameters<typeof extract>[0]) => {
    read += 1
    return extract(source)
  }
  ingester = createIngester({ store, extract: counted })
})
afterEach(() => store.close())

const rows = (text: string) => store.reader.all(raw<undefined, Record<string, unknown>>(() => sql.raw(text)))

const claim = article('Norland will not sell grain to Sweden, the foreign ministry of Denmark said.')
const claims = {
  first: article('Sweden will provide arms to Norway, Denmark said on Friday.\n\nNobody answered.'),
  denial: article('Sweden said on Saturday that it will not provide arms to Norway.', {
    url: 'https://quarry.example/2',
    publishedAt: '2024-03-02T10:00:00.000Z',
  }),
  revised: article('Denmark said nothing on Friday.\n\nThe council met in the town hall.'),
}

describe('an article', () => {
  it('is created, then unchanged however often it comes, and read only once', async () => {
    const first = await ingester.ingest(claims.first)
    expect(first).toMatchObject({ outcome: 'CREATED', url: 'https://mill.example/1' })
    const again = await ingester.ingest({ ...claims.first, headline: 'Another headline' })
    expect(again).toEqual({ ...first, outcome: 'UNCHANGED' })
    expect(read).toBe(1)
    expect(await rows('select number from revision')).toEqual([{ number: 1 }])
  })

  it('without an address is known by its text', async () => {
    const one = await ingester.ingest({ ...claim, url: null })
    const same = await ingester.ingest({ ...claim, url: null })
    const other = await ingester.ingest({ ...claims.first, url: null })
    expect([same.id === one.id, same.outcome, other.outcome]).toEqual([true, 'UNCHANGED', 'CREATED'])
  })

  it('takes its statements out of disputes when it is revised, and back in when its text returns', async () => {
    await ingester.ingest(claims.first)
    const denial = await ingester.ingest(claims.denial)
    expect(denial.disputes).toBe(1)
    const before = await rows('select public_id, status from dispute')

    const revised = await ingester.ingest(claims.revised)
    expect(revised).toMatchObject({ outcome: 'REVISED' })
    const current = await rows(`select s.text from statement s join article a on a.id = s.article_id
      where s.current = 1 and a.url = 'https://mill.example/1' and s.text like '%provide arms%'`)
    expect(current).toEqual([])
    expect(
      await rows(`select 1 from dispute_statement d join statement s on s.id = d.statement_id where s.current = 0`),
    ).toEqual([])

    const returned = await ingester.ingest(claims.first)
    expect(returned).toMatchObject({ outcome: 'REVISED', disputes: 1 })
    expect(await rows('select public_id, status from dispute')).toEqual(before)
    expect(read).toBe(3)
    expect(
      await rows(`select number, count(distinct r.text_id) as n from revision r join article a on a.id = r.article_id
      where a.url = 'https://mill.example/1' group by number`),
    ).toHaveLength(3)
    expect(await rows('select id from text')).toHaveLength(3)
    expect(await store.verify()).toEqual([])
  })

  it('keeps its newest text when an earlier version comes late', async () => {
    const [old, now] = ['2024-03-01T11:00:00.000Z', '2024-03-01T12:00:00.000Z']
    await ingester.ingest({ ...claims.first, modifiedAt: now })
    const late = await ingester.ingest({ ...claims.revised, headline: 'An older one', modifiedAt: old })
    expect(late.outcome).toBe('REVISED')
    const [kept] = await rows('select headline, revision, t.body from article a join text t on t.id = a.text_id')
    expect(kept).toMatchObject({ headline: claims.first.headline, revision: 2, body: claims.first.text })
    expect(await rows('select number, modified_at from revision order by number')).toEqual([
      { number: 1, modified_at: old },
      { number: 2, modified_at: now },
    ])
    expect(await ingester.ingest({ ...claims.revised, modifiedAt: old })).toMatchObject({ outcome: 'UNCHANGED' })
  })

  it('has its publisher for an actor, whom it does not list unless he speaks', async () => {
    await ingester.ingest({ ...claims.first, publisher: 'Mill Post' })
    expect(await rows('select name, kind from article join actor on actor.id = publisher_id')).toEqual([
      { name: 'Mill Post', kind: 'ORGANISATION' },
    ])
    const listed = await rows(
      'select a.name from article_actor x join actor a on a.id = x.actor_id where place is not null',
    )
    expect(listed.map(({ name }) => name)).not.toContain('Mill Post')
  })

  it('keeps offsets right in text outside the basic plane', async () => {
    await ingester.ingest(article('😀𝔐 “We will not sell grain 🌾 to Norway,” Denmark said. 😀 Sweden denied it.'))
    const [row] = await rows(`select coalesce(p.value ->> 2, text) as exact from statement, json_each(spans) p limit 1`)
    expect(row).toMatchObject({ exact: expect.stringContaining('🌾') as string })
    expect(await store.verify()).toEqual([])
  })

  it('that cannot be read leaves nothing behind', async () => {
    const broken = createIngester({
      store,
      extract: (source) => {
        const extraction = extract(source)
        return {
          ...extraction,
          statements: extraction.statements.map((s) => ({ ...s, spans: [{ start: 0, end: 9_999 }] as const })),
        }
      },
    })
    await expect(broken.ingest(claims.first)).rejects.toMatchObject({ code: 'SPAN_MISMATCH' })
    expect(await rows('select id from article union all select id from actor')).toEqual([])
  })

  it('comes in safely by several calls at once', async () => {
    const outcomes = await Promise.all([1, 2, 3].map(() => ingester.ingest(claims.first)))
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['CREATED', 'UNCHANGED', 'UNCHANGED'])
  })
})

describe('the graph', () => {
  it('is the same in whatever order the articles come', async () => {
    const documents = sampleDocuments()
    const forward = await graphOf(documents)
    expect(await graphOf([...documents].reverse())).toEqual(forward)
    const shuffled = documents.map((document, n) => ({ document, at: (n * 7) % documents.length }))
    expect(await graphOf(shuffled.sort((a, b) => a.at - b.at).map(({ document }) => document))).toEqual(forward)
  }, 60_000)

  it('is the same after a detour through another version', async () => {
    const documents = sampleDocuments()
    const plain = (await graphOf(documents)).slice(4)
    const [first] = documents
    const detour = await graphOf([{ ...first!, text: `${first!.text}\n\nMore was said.` }, ...documents])
    const current = (tables: unknown[][]) =>
      tables.map((table) => table.filter((row) => (row as { current?: number }).current !== 0))
    expect(current(detour.slice(4))).toEqual(current(plain))
  }, 60_000)
})
