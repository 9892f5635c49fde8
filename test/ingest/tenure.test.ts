import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import { openStore, raw } from '../../src/store/index.js'
import { article } from './articles.js'

const spoken = raw<undefined, { day: string; speaker: string; principal: string }>(
  () => sql`
    select substr(s.effective_at, 1, 10) as day, sa.name as speaker, p.name as principal from statement s
    join article_actor aa on aa.id = s.speaker_id join actor sa on sa.id = aa.actor_id
    join actor p on p.id = s.principal_id order by s.effective_at, s.public_id`,
)

const dated = (day: string, text: string) =>
  article(text, { url: `https://mill.example/${day}`, publishedAt: `${day}T10:00:00.000Z` })

it('says of one who changes post, in any order of articles, for whom she spoke on each day', async () => {
  const documents = [
    dated('2021-03-02', 'Turkey will sell drones, Jane Smith, spokeswoman for the US State Department, said.'),
    dated('2022-01-10', 'Egypt has closed two schools, Jane Smith said.'),
    dated('2022-01-12', 'Egypt has closed two schools, Smith said.'),
    dated(
      '2023-05-01',
      'Egypt has arrested eleven teachers, Jane Smith, now spokeswoman for Amnesty International, said.',
    ),
    dated('2023-06-01', 'Egypt was wrong, former State Department spokeswoman Jane Smith said.'),
  ]
  for (const order of [documents, [...documents].reverse()]) {
    const store = await openStore('sqlite::memory:')
    const ingester = createIngester({ store, extract })
    for (const document of order) await ingester.ingest(document)
    expect(await store.reader.all(spoken)).toEqual([
      { day: '2021-03-02', speaker: 'Jane Smith', principal: 'United States' },
      { day: '2022-01-10', speaker: 'Jane Smith', principal: 'Jane Smith' },
      { day: '2022-01-12', speaker: 'Smith', principal: 'Smith' },
      { day: '2023-05-01', speaker: 'Jane Smith', principal: 'Amnesty International' },
      { day: '2023-06-01', speaker: 'Jane Smith', principal: 'Jane Smith' },
    ])
    await store.close()
  }
})
