import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import { openStore, raw } from '../../src/store/index.js'
import { article } from './articles.js'

const posts = raw<undefined, { role: string; since: string | null; until: string | null }>(
  () => sql`select role, since, until from membership order by role`,
)

const dated = (day: number, text: string) =>
  article(text, { url: `https://mill.example/${day}`, publishedAt: `2024-03-0${day}T10:00:00.000Z` })

it('has a post since it was first seen, and a former one until it was first seen to be over, in any order', async () => {
  const documents = [
    dated(2, 'A speech\n\nFormer Finnish president Kaarlo Berg said that the fleet was old.'),
    dated(1, 'A claim\n\nFormer Finnish president Kaarlo Berg said that the fleet was sold.'),
    dated(4, 'A talk\n\n“The fleet is ready,” Norwegian Prime Minister Ola Moe said.'),
    dated(3, 'A visit\n\n“The fleet will sail,” Norwegian Prime Minister Ola Moe said.'),
  ]
  for (const order of [documents, [...documents].reverse()]) {
    const store = await openStore('sqlite::memory:')
    const ingester = createIngester({ store, extract })
    for (const document of order) await ingester.ingest(document)
    expect(await store.reader.all(posts)).toEqual([
      { role: 'Former Finnish president', since: null, until: '2024-03-01T10:00:00.000Z' },
      { role: 'Norwegian Prime Minister', since: '2024-03-03T10:00:00.000Z', until: null },
    ])
    await store.close()
  }
})
