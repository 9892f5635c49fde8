import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import { openStore, raw, type Tx } from '../../src/store/index.js'
import { sampleDocuments } from '../ingest/articles.js'
import { actorNamed, writeArticle } from './graph.js'
import { temporaryPath } from './temporary.js'

const day = (n: number) => new Date(Date.UTC(2024, 0, 1 + n)).toISOString()

const say = async (tx: Tx, speaker: string, n: number) => {
  await tx.putActors([actorNamed(speaker)])
  return writeArticle(tx, {
    url: `https://north.example/${speaker}/${n}`,
    publishedAt: day(n),
    text: `The mill will close, ${speaker} said, ${n} times.`,
    said: [{ words: 'The mill will close', speaker, keys: ['close|mill'] }],
  })
}

/** Who said it when, of what linking would read. */
async function readAfter(order: readonly (readonly [string, number])[]) {
  const store = await openStore(`sqlite:${temporaryPath()}`)
  const read = await store.write(async (tx) => {
    for (const [speaker, n] of order) await say(tx, speaker, n)
    return (await tx.propositionsByKey(['close|mill'])).map((p) => `${p.principalId} ${p.effectiveAt}`)
  })
  await store.close()
  return read
}

const said = [
  ...Array.from({ length: 90 }, (_, n) => ['Ada Holm', n] as const),
  ['Bo Lund', 3] as const,
  ['Ada Holm', 200] as const,
]

it('reads the first and the last of those that say the same within half a year, and everybody else', async () => {
  const read = await readAfter(said)
  const ada = (n: number) => `${actorNamed('Ada Holm').id} ${day(n)}`
  expect(read).toHaveLength(16 + 16 + 2)
  expect(read).toEqual(expect.arrayContaining([ada(0), ada(15), ada(74), ada(89), ada(200)]))
  expect(read).not.toContain(ada(40))
  expect(read).toContain(`${actorNamed('Bo Lund').id} ${day(3)}`)
})

it('reads the same in any order of arrival', async () => {
  expect(await readAfter([...said].reverse())).toEqual(await readAfter(said))
})

it('stands where a text that is made current again would have it', async () => {
  const store = await openStore('sqlite::memory:')
  const ingester = createIngester({ store, extract })
  for (const document of sampleDocuments()) await ingester.ingest(document)
  // As src/store/tx/restatements.ts and migration 12 put it together.
  const missing = raw<undefined, { all: number; found: number }>(
    () => sql`
      select count(*) as "all", count(r.proposition_id) as found
      from proposition p join statement s on s.id = p.statement_id join json_each(p.keys) k
      left join restatement r on r.proposition_id = p.id and r.key_hash = hash48(k.value)
        and r.effective_at = s.effective_at and r.tie = hash48(s.public_id || p.ordinal)
        and r.group_hash = hash48(json_array(p.principal_id, p.predicate, p.agent_id, p.recipient_id, p.object, p.polarity,
          p.certainty, p.tense, p.conditional, p.measure, p.value, p.bound, s.kind,
          substr(s.effective_at, 1, 4), substr(s.effective_at, 6, 2) > '06'))`,
  )
  const row = await store.reader.get(missing)
  expect(row?.all).toBeGreaterThan(50)
  expect(row?.found).toBe(row?.all)
  await store.close()
})
