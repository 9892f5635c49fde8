import { Readable } from 'node:stream'
import { beforeAll, describe, expect, it } from 'vitest'
import { csvRows } from '../../src/cli/export/csv.js'
import { jsonLdOf } from '../../src/cli/export/jsonLd.js'
import { extract } from '../../src/extract/index.js'
import { createIngester, ingestSources, readFields } from '../../src/ingest/index.js'
import { articleId, type ActorKind } from '../../src/model/index.js'
import { exportArticles, openStore, type ExportedArticle, type Store } from '../../src/store/index.js'
import { rowsOf } from '../durability/rows.js'

const NAMED = 'urn:newsml:wire.example:7'
const all = async (store: Store) => {
  const articles: ExportedArticle[] = []
  for await (const article of exportArticles(store.reader)) articles.push(article)
  return articles
}
let exported: ExportedArticle[]
beforeAll(async () => {
  const store = await openStore('sqlite::memory:')
  const ingester = createIngester({ store, extract })
  for (const row of rowsOf(12))
    await ingester.ingest(readFields(JSON.parse(row) as Parameters<typeof readFields>[0], 'row'))
  await ingester.ingest(readFields({ text: '“The mill is safe,” Mara Olsen said.', identifier: NAMED }, 'wire'))
  exported = await all(store)
  await store.close()
})

describe('an export', () => {
  it('ingested elsewhere makes the same articles and statements', async () => {
    const store = await openStore('sqlite::memory:')
    const bytes = Readable.from(exported.map((article) => Buffer.from(`${JSON.stringify(article)}\n`)))
    const ingester = createIngester({ store, extract })
    for await (const outcome of ingestSources(ingester, [{ name: 'export', bytes, format: 'ndjson' }])) {
      expect(outcome).toMatchObject({ ingested: { outcome: 'CREATED' } })
    }
    expect(await all(store)).toEqual(exported)
    expect(exported.flatMap(({ statements }) => statements).length).toBeGreaterThan(10)
    await store.close()
  })

  it('as JSON-LD, ingested elsewhere, makes the same articles and statements', async () => {
    const store = await openStore('sqlite::memory:')
    const bytes = Readable.from(exported.map((article) => Buffer.from(`${JSON.stringify(jsonLdOf(article))}\n`)))
    const ingester = createIngester({ store, extract })
    for await (const outcome of ingestSources(ingester, [{ name: 'export', bytes, format: 'auto' }])) {
      expect(outcome).toMatchObject({ ingested: { outcome: 'CREATED' } })
    }
    expect(await all(store)).toEqual(exported)
    await store.close()
  })

  it('keeps what the source of an article without an address names it by', () => {
    const article = exported.find(({ identifier }) => identifier === NAMED)!
    expect(article).toMatchObject({ url: null, id: articleId({ url: null, identifier: NAMED, textHash: '' }) })
    expect(jsonLdOf(article)).toMatchObject({ '@id': NAMED, identifier: article.id })
    expect(exported.filter(({ identifier }) => identifier !== null)).toEqual([article])
  })

  it('as JSON-LD tells of what kind each speaker is', () => {
    const [article] = exported
    const [statement] = article!.statements
    const typeOf = (speakerKind: ActorKind) =>
      jsonLdOf({ ...article!, statements: [{ ...statement!, speaker: 'Norbank', speakerKind }] }).hasPart[0]!.author
    expect(typeOf('PERSON')).toEqual({ '@type': 'Person', name: 'Norbank' })
    expect(typeOf('ORGANISATION')).toEqual({ '@type': 'Organization', name: 'Norbank' })
    expect(typeOf('UNNAMED')).toEqual({ '@type': 'Thing', name: 'Norbank' })
    const olsen = exported.flatMap(({ statements }) => statements).find(({ speaker }) => speaker === 'Mara Olsen')
    expect(olsen?.speakerKind).toBe('PERSON')
  })

  it('as JSON-LD opens each claim to its words', () => {
    const { articleBody, hasPart } = jsonLdOf(exported[0]!)
    for (const { hasTarget } of hasPart) {
      for (const {
        'oa:hasSelector': [position, quote],
      } of hasTarget) {
        expect(articleBody.slice(Number(position!['oa:start']), Number(position!['oa:end']))).toBe(quote!['oa:exact'])
      }
    }
    expect(hasPart.length).toBeGreaterThan(0)
  })

  it.each(['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'as a table runs no formula such as %j',
    (words) => {
      const [article] = exported
      const [statement] = article!.statements
      const row = csvRows({ ...article!, headline: words, statements: [{ ...statement!, text: words }] })
      expect(row).toContain(`"'${words.replaceAll('"', '""')}"`)
      expect(row).not.toMatch(/(?:^|,)"?\s*[=+\-@＝]/m)
    },
  )
})
