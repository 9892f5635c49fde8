import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import { openStore, raw } from '../../src/store/index.js'
import { article } from './articles.js'

const countries = raw<undefined, { name: string; country: string | null }>(
  () => sql`
    select a.name, c.name as country from actor a left join actor c on c.id = a.country_id
    where a.kind = 'PERSON' order by a.name`,
)

it('says of people for which state they act, as far as the post that they hold tells', async () => {
  const store = await openStore('sqlite::memory:')
  const ingester = createIngester({ store, extract })
  const texts = [
    'Moldovan President Ana Rusu said that the bridge was safe.',
    'Peter Lang, spokesman for the US State Department, said that the bridge was safe.',
    'Former Norwegian Foreign Minister Lars Vik said that the bridge was safe.',
    'Tom Reed, a baker, said that the bridge was safe.',
  ]
  for (const [i, text] of texts.entries())
    await ingester.ingest(article(text, { url: `https://paper.example/${i}`, publishedAt: '2024-05-07T10:00:00.000Z' }))
  expect(await store.reader.all(countries)).toEqual([
    { name: 'Ana Rusu', country: 'Moldova' },
    { name: 'Lars Vik', country: null },
    { name: 'Peter Lang', country: 'United States' },
    { name: 'Tom Reed', country: null },
  ])
  await store.close()
})
