import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, withdraw } from '../../src/ingest/index.js'
import type { Document } from '../../src/model/index.js'
import { openStore } from '../../src/store/index.js'
import { raw } from '../../src/store/query.js'
import { temporaryPath } from '../store/temporary.js'
import { article } from './articles.js'
import { graphOf } from './graphOf.js'

const dated = (day: number, text: string): Document =>
  article(text, { url: `https://mill.example/${day}`, publishedAt: `2024-03-0${day}T10:00:00.000Z` })

const full = dated(
  1,
  `Finland and the fleet\n\n"Norway will send submarines to Estonia," Finnish President Kaarlo Berg said on Friday.`,
)
const short = dated(2, `Berg again\n\nFinnish President Berg denied that Finland had sold submarines to Norway.`)
const norwegian = dated(3, `Berg of Oslo\n\nNorwegian Prime Minister Berg said that the fleet was ready.`)
const second = dated(4, `A new president\n\n"The fleet will be sold," Finnish President Aino Berg said on Friday.`)

async function personsAfter(documents: readonly Document[], withdrawn: string | null = null) {
  const store = await openStore(`sqlite:${temporaryPath()}`)
  const ingester = createIngester({ store, extract })
  for (const document of documents) await ingester.ingest(document)
  if (withdrawn !== null) await withdraw(store, withdrawn)
  const rows = <T>(text: string) => store.reader.all(raw<undefined, T>(() => sql.raw(text)))
  const persons = await rows<{ name: string; statement_count: number }>(
    `select name, statement_count from actor where kind = 'PERSON' order by name, public_id`,
  )
  const redirects = await rows<{ name: string; reason: string }>(
    `select a.name, r.reason from redirect r join actor a on a.public_id = r.new_id where r.old_id like 'act_%'`,
  )
  const merges = await rows<{ actor: string }>('select actor from actor_merge')
  await store.close()
  return { persons: persons.map((p) => `${p.name} ${String(p.statement_count)}`), redirects, merges }
}

it('holds a surname in a post for the one who is seen in it, and leads its id on', async () => {
  const { persons, redirects, merges } = await personsAfter([full, short, norwegian])
  expect(persons).toEqual(['Berg 1', 'Kaarlo Berg 2'])
  expect(redirects).toEqual([{ name: 'Kaarlo Berg', reason: 'same surname and post: Finnish President' }])
  expect(merges.map(({ actor }) => (JSON.parse(actor) as { name: string }).name)).toEqual(['Berg'])
})

it('parts them again when somebody else of the name is seen in the post', async () => {
  const { persons, redirects, merges } = await personsAfter([full, short, norwegian, second])
  expect(persons).toEqual(['Aino Berg 1', 'Berg 1', 'Berg 1', 'Kaarlo Berg 1'])
  expect(redirects).toEqual([])
  expect(merges).toEqual([])
})

it('parts them when the article that tells of the post is withdrawn', async () => {
  const { persons, merges } = await personsAfter([full, short, norwegian], full.url)
  expect(persons).toEqual(['Berg 1', 'Berg 1', 'Kaarlo Berg 0'])
  expect(merges).toEqual([])
})

it('comes to the same persons in any order', async () => {
  for (const documents of [
    [full, short, norwegian],
    [full, short, norwegian, second],
  ]) {
    const expected = await graphOf(documents)
    for (const order of permutations(documents)) expect(await graphOf(order)).toEqual(expected)
  }
}, 60_000)

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]]
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  )
}
