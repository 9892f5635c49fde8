import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, restoreDispute, suppressDispute, withdraw, type Ingester } from '../../src/ingest/index.js'
import { openStore, raw, storedSuppressions, type Store } from '../../src/store/index.js'
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

describe('a dispute that was taken out', () => {
  it('stays out when the article that opened it is put right or withdrawn', async () => {
    await say(4, 'Denmark said that Sweden will provide arms to Norway.')
    await suppressDispute(store, (await disputes())[0]!.id, 'two states of one name')
    await say(2, 'Put right: it is cold. Sweden will provide arms to Norway, Denmark said on Friday.')
    expect(await disputes()).toEqual([])
    await withdraw(store, 'https://mill.example/2')
    expect(await disputes()).toEqual([])
  })

  it('stays out when the one article that shows it as a whole is put right', async () => {
    const text = `Two hundred lime trees along the river in Marlow are to be felled so that the road can be widened.

Mayor Ruth Keller said that the trees were old and that traffic had doubled in ten years. She said the works would begin in March.

Residents criticized the plan. "This is a reckless decision and a disgrace," said Tom Aldridge, who leads the group Save the Limes. Aldridge accused Keller of ignoring the people of Marlow and demanded that the works be stopped.

Keller rejected the criticism. "The works will not be stopped, and every tree will be replaced," she told Aldridge.`
    await say(5, text)
    const wrong = (await disputes()).find(({ question }) => question.includes('works'))!
    await suppressDispute(store, wrong.id, 'they agree by now')
    await say(5, text.replace('Two hundred', 'Three hundred'))
    expect((await disputes()).filter(({ question }) => question.includes('works'))).toEqual([])
    await restoreDispute(store, wrong.id)
    expect((await disputes()).map(({ question }) => question)).toContain(wrong.question)
  })

  it('stays out when somebody in it turns out to be somebody else', async () => {
    await say(6, 'US President Reis had met Jan Olm, Serbia said. US President Reis denied that he had met Jan Olm.')
    const wrong = (await disputes()).find(({ question }) => question.includes('Olm'))!
    await suppressDispute(store, wrong.id, 'another Reis')
    await say(8, '“It is cold,” US President Mara Reis said.')
    expect((await disputes()).filter(({ question }) => question.includes('Olm'))).toEqual([])
  })

  it('answers under the id it had when it is back with an earlier statement', async () => {
    const { id } = (await disputes())[0]!
    await suppressDispute(store, id, 'wrong')
    await say(1, 'Denmark said on 28 February that Sweden will provide arms to Norway.')
    const now = await restoreDispute(store, id)
    expect(now).not.toBe(id)
    expect((await disputes()).map((d) => d.id)).toEqual([now])
    const redirects = raw<undefined, { to: string }>(
      () => sql`select new_id as "to" from redirect where old_id = ${sql.lit(id)}`,
    )
    expect(await store.reader.all(redirects)).toEqual([{ to: now }])
    await suppressDispute(store, id, 'wrong all the same')
    await restoreDispute(store, id)
    expect((await disputes()).map((d) => d.id)).toEqual([now])
  })

  it('is listed once, with its reason and date, while it is out', async () => {
    const { id } = (await disputes())[0]!
    await suppressDispute(store, id, 'two states of one name')
    expect(await storedSuppressions(store.reader)).toEqual([
      {
        dispute: id,
        kind: 'CONTRADICTS',
        reason: 'two states of one name',
        suppressedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
      },
    ])
    await restoreDispute(store, id)
    expect(await storedSuppressions(store.reader)).toEqual([])
  })

  it('tells when it is suppressed no longer and nothing is left of it', async () => {
    const { id } = (await disputes())[0]!
    await suppressDispute(store, id, 'wrong')
    await withdraw(store, 'https://mill.example/2')
    expect(await restoreDispute(store, id)).toBeNull()
    expect(await disputes()).toEqual([])
  })
})
