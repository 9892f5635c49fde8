import { sql } from 'kysely'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, restoreDispute, suppressDispute, type Ingester } from '../../src/ingest/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { temporaryPath } from '../store/temporary.js'
import { article } from './articles.js'

let store: Store
let ingester: Ingester

beforeEach(async () => {
  store = await openStore(`sqlite:${temporaryPath()}`)
  ingester = createIngester({ store, extract })
  await say(2, 'Sweden will provide arms to Norway, Denmark said on Friday.')
  await say(3, 'Sweden denied that it will provide arms to Norway.')
})
afterEach(() => store.close())

const say = (day: number, text: string) =>
  ingester.ingest(article(text, { url: `https://mill.example/${day}`, publishedAt: `2024-03-0${day}T10:00:00.000Z` }))
const disputes = () =>
  store.reader.all(
    raw<undefined, { id: string; question: string }>(() => sql.raw('select public_id as id, question from dispute')),
  )

it('takes a wrong dispute out, whatever comes, until it is brought back', async () => {
  const [wrong, ...others] = await disputes()
  expect(others).toEqual([])
  await suppressDispute(store, wrong!.id, 'two states of one name')
  expect(await disputes()).toEqual([])
  expect(await store.reader.all(raw(() => sql.raw('select 1 from statement where disputed = 1')))).toEqual([])

  await say(4, '“Sweden will provide arms to Norway,” Denmark said again.')
  await say(1, 'Denmark said that Sweden will provide arms to Norway.')
  expect(await disputes()).toEqual([])

  await restoreDispute(store, wrong!.id)
  expect((await disputes()).map((d) => d.question)).toEqual([wrong!.question])
})

it('leaves other disputes alone, and knows no dispute that is not there', async () => {
  await say(5, 'Finland will sell tanks to Iceland, Poland said.')
  await say(6, 'Finland denied that it will sell tanks to Iceland.')
  const before = await disputes()
  expect(before).toHaveLength(2)
  await suppressDispute(store, before[0]!.id, 'wrong')
  expect(await disputes()).toEqual([before[1]])
  await expect(suppressDispute(store, 'dsp_none', 'wrong')).rejects.toMatchObject({ code: 'DISPUTE_UNKNOWN' })
  await expect(restoreDispute(store, before[1]!.id)).rejects.toMatchObject({ code: 'DISPUTE_UNKNOWN' })
})
