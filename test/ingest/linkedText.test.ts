import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createExtractPool, createIngester, type Ingester } from '../../src/ingest/index.js'
import { datedBy, linkText } from '../../src/ingest/linkedText.js'
import { sha256 } from '../../src/model/index.js'
import { openStore, raw } from '../../src/store/index.js'
import { sql } from 'kysely'
import { sampleDocuments } from './articles.js'

const samples = sampleDocuments()
const linkedBy = (publishedAt: string | null, { text, publisher }: (typeof samples)[number]) => {
  const extraction = extract({ text, publishedAt: null, publisher })
  return linkText({ articleId: 'art_1', textHash: sha256(text), publishedAt }, text, extraction)
}

describe('a text linked with itself', () => {
  it.each(samples.map((sample) => [sample.headline, sample] as const))('is the same dated later: %s', (_, sample) => {
    const date = '2022-12-23T10:00:00.000Z'
    expect(datedBy(date, linkedBy(null, sample))).toEqual(linkedBy(date, sample))
    expect(datedBy(null, linkedBy(date, sample))).toEqual(linkedBy(null, sample))
  })

  it('is the same dated later where it tells of a post that is over', () => {
    const text = 'Former Finnish president Kaarlo Berg said that the fleet was old.'
    const sample = { ...(samples[0] as (typeof samples)[number]), text }
    const date = '2022-12-23T10:00:00.000Z'
    expect(datedBy(date, linkedBy(null, sample))).toEqual(linkedBy(date, sample))
  })

  it('makes the same graph as one that is linked where it is stored', async () => {
    const pool = createExtractPool({ size: 1 })
    const graph = raw<undefined, { row: string }>(
      () => sql`
        select public_id || key || name || kind || coalesce(country_id, '') as row from actor
        union all select public_id || text || effective_at from statement
        union all select statement_id || keys from proposition
        union all select public_id || coalesce(since, '') from membership
        union all select public_id || status from dispute union all select public_id || label from event order by 1`,
    )
    const stored = async (reader: Pick<Parameters<typeof createIngester>[0], never> & Partial<typeof pool>) => {
      const store = await openStore('sqlite::memory:')
      const ingester: Ingester = createIngester({ store, ...(reader.read ? { read: reader.read } : { extract }) })
      for (const document of samples) await ingester.ingest(document)
      const rows = await store.reader.all(graph)
      await store.close()
      return rows
    }
    expect(await stored(pool)).toEqual(await stored({}))
    await pool.close()
  })
})
