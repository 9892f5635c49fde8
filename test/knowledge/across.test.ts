import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import { openStore, raw } from '../../src/store/index.js'
import { article } from '../ingest/articles.js'
import { OTHER_ACTS } from './acts-apart.js'
import { SAME_ACTS } from './across-acts.js'
import { APART, TOGETHER } from './across.js'

const sides = raw<undefined, { kind: string; status: string; question: string; sides: string }>(
  () => sql`
    select d.kind, d.status, d.question, (
      select group_concat(a.name, ' | ' order by l.side, a.name) from dispute_actor l join actor a on a.id = l.actor_id
      where l.dispute_id = d.id and l.principal = 1) as sides
    from dispute d where d.status <> 'UNANSWERED'`,
)

/** The disputes of two sides between articles that came out a day after another. */
async function disputesOf(pair: string) {
  const store = await openStore('sqlite::memory:')
  const ingester = createIngester({ store, extract })
  for (const [i, text] of pair.split(' || ').entries())
    await ingester.ingest(
      article(text, { url: `https://paper${i}.example/1`, publishedAt: `2024-05-0${i + 7}T10:00:00.000Z` }),
    )
  const found = await store.reader.all(sides)
  await store.close()
  return found
}

describe('two articles that only look as if they stood against each other', () => {
  it.each(Object.entries({ ...APART, ...OTHER_ACTS }))('make no dispute: %s', async (_why, pairs) => {
    for (const pair of pairs) expect([pair, await disputesOf(pair)]).toEqual([pair, []])
  })
})

describe('two articles that stand against each other', () => {
  it.each([...TOGETHER, ...SAME_ACTS].map((story) => [story.question, story] as const))(
    'make one dispute: %s',
    async (question, story) => {
      const found = await disputesOf(story.pair)
      expect(found).toEqual([{ kind: story.kind, status: 'CONTESTED', question, sides: story.sides }])
    },
  )
})
