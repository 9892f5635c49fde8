import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import { openStore, raw } from '../../src/store/index.js'
import { temporaryPath } from '../store/temporary.js'
import { article } from './articles.js'

const CLAIMANTS = 'Denmark Norway Finland Iceland Poland Estonia Latvia Lithuania Austria Hungary Spain Portugal'.split(
  ' ',
)
const BELOW = ['dispute_actor', 'dispute_article', 'dispute_principal', 'dispute_statement']

const changed = raw<undefined, { change: string; count: number }>(
  () => sql`select change, count(*) as count from temporary_changes group by change order by change`,
)

it('a dispute that takes in one statement more keeps the rows of the others', async () => {
  const path = temporaryPath()
  const store = await openStore(`sqlite:${path}`)
  const ingester = createIngester({ store, extract })
  const say = (day: number, text: string) =>
    ingester.ingest(
      article(text, { url: `https://mill.example/${day}`, publishedAt: `2024-03-${day + 10}T10:00:00.000Z` }),
    )
  await say(0, 'Sweden denied that it will provide arms to Belgium.')
  for (const [i, state] of CLAIMANTS.entries())
    await say(i + 1, `Sweden will provide arms to Belgium, ${state} said on Friday.`)

  watch(path)
  await say(CLAIMANTS.length + 1, 'Sweden will provide arms to Belgium, Ireland said on Friday.')
  const changes = await store.reader.all(changed)
  await store.close()
  expect(changes.map(({ change }) => change)).toEqual(expect.arrayContaining(BELOW.map((table) => `insert ${table}`)))
  // Its own row of each kind; and principals are in order, so that one may move up.
  expect(Math.max(...changes.map(({ count }) => count))).toBeLessThanOrEqual(2)
})

/** Notes from now on what comes into the tables below disputes, and goes out of them. */
function watch(path: string): void {
  const db = new SQLite(path)
  db.exec('create table temporary_changes (change text not null)')
  for (const table of BELOW)
    for (const step of ['insert', 'update', 'delete'])
      db.exec(
        `create trigger temporary_${step}_${table} after ${step} on ${table}
         begin insert into temporary_changes values ('${step} ${table}'); end`,
      )
  db.close()
}
