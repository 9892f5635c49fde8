import fc from 'fast-check'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, withdraw } from '../../src/ingest/index.js'
import type { Document } from '../../src/model/index.js'
import { openStore, raw } from '../../src/store/index.js'
import { article } from './articles.js'

const graph = raw<undefined, { row: string }>(
  () => sql`
    select 'article ' || public_id || ' ' || headline as row from article
    union all select 'statement ' || s.public_id || ' ' || text || ' ' || s.disputed || ' ' || coalesce(p.public_id, '')
      from statement s left join actor p on p.id = s.principal_id where current = 1
    union all select 'event ' || public_id || ' ' || label || ' ' || factuality from event
    union all select 'dispute ' || public_id || ' ' || kind || ' ' || status || ' ' || question from dispute
    union all select 'side ' || d.public_id || ' ' || l.side || ' ' || s.public_id from dispute_statement l
      join dispute d on d.id = l.dispute_id join statement s on s.id = l.statement_id
    union all select 'change ' || a.public_id || ' ' || e.public_id || ' ' || s.public_id from position_change l
      join actor a on a.id = l.actor_id join statement e on e.id = l.earlier_id join statement s on s.id = l.later_id
    union all select 'actor ' || public_id || ' ' || name || ' ' || statement_count from actor where statement_count > 0
    order by 1`,
)

const sent = (day: number, text: string, version = 1): Document =>
  article(text, {
    url: `https://mill.example/${day}`,
    publishedAt: `2024-03-0${day}T10:00:00.000Z`,
    modifiedAt: `2024-03-0${day}T1${version}:00:00.000Z`,
  })

/** Claims, denials, a change of position, a surname in a post, a copy, and articles that are put right later. */
const CLAIM = 'Kosovo said that Serbia had sold weapons to Libya.'
const documents: readonly Document[] = [
  sent(1, `A sale\n\n${CLAIM}`),
  sent(2, 'A denial\n\nSerbia denied that it had sold weapons to Libya.'),
  sent(3, 'A visit\n\n"Norway will send submarines to Estonia," Finnish President Kaarlo Berg said on Sunday.'),
  sent(4, 'Berg again\n\nFinnish President Berg denied that Finland had sold submarines to Norway.'),
  sent(5, 'Norway sells\n\nNorway said that Finland had sold submarines to Norway.'),
  sent(5, 'Norway is silent\n\nNorway said that the fleet was ready.', 2),
  sent(6, 'Turned round\n\nSerbia said that it had sold weapons to Libya.'),
  sent(7, `The sale\n\n${CLAIM}`),
  sent(7, `Put right\n\nKosovo said that Serbia had not sold weapons to Libya.`, 2),
]
/** Of each article the last text. */
const lasting = (withdrawn: ReadonlySet<string>) =>
  documents.filter(({ url }, i) => !withdrawn.has(url ?? '') && !documents.slice(i + 1).some((d) => d.url === url))

/** What is known once these groups have come, each all at once; then some are withdrawn, and one of those is sent again. */
async function knownAfter(groups: readonly (readonly Document[])[], withdrawn: readonly string[] = []) {
  const store = await openStore('sqlite::memory:')
  const ingester = createIngester({ store, extract })
  for (const group of groups) await Promise.all(group.map((document) => ingester.ingest(document)))
  for (const url of withdrawn) await withdraw(store, url)
  const again = documents.find(({ url }) => url === withdrawn[0])
  if (again) await expect(ingester.ingest(again)).rejects.toMatchObject({ code: 'WITHDRAWN' })
  const rows = (await store.reader.all(graph)).map(({ row }) => row)
  expect(await store.verify()).toEqual([])
  await store.close()
  return rows
}

const urls = [...new Set(documents.map(({ url }) => url ?? ''))]
const history = fc.record({
  order: fc.shuffledSubarray([...documents.keys()], { minLength: documents.length }),
  cuts: fc.subarray([1, 2, 3, 4, 5, 6, 7, 8]),
  withdrawn: fc.shuffledSubarray(urls, { maxLength: 3 }),
})

/** What the last article brings goes with it: what is numbered then was once numbered as what is gone, still in the search index. */
const NUMBERED_AGAIN = {
  order: [4, 6, 3, 5, 2, 7, 8, 1, 0],
  cuts: [8],
  withdrawn: ['https://mill.example/1'],
}

it('ends in the same graph in any order and any grouping, with texts put right and articles withdrawn', async () => {
  const whole = await knownAfter([lasting(new Set())])
  expect(whole.filter((row) => row.startsWith('dispute '))).not.toEqual([])
  expect(whole.filter((row) => row.startsWith('change '))).not.toEqual([])
  await fc.assert(
    fc.asyncProperty(history, async ({ order, cuts, withdrawn }) => {
      const ends = [...cuts, documents.length]
      const groups = ends.map((end, i) => order.slice(ends[i - 1] ?? 0, end).flatMap((n) => documents[n] ?? []))
      const expected = await knownAfter(lasting(new Set(withdrawn)).map((document) => [document]))
      expect(await knownAfter(groups, withdrawn)).toEqual(expected)
    }),
    { numRuns: 12, examples: [[NUMBERED_AGAIN]] },
  )
}, 120_000)
