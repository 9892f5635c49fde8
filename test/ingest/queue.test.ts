import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, createQueue, readFields } from '../../src/ingest/index.js'
import { NewsError } from '../../src/model/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { temporaryPath } from '../store/temporary.js'

const rowsOf = async (store: Store, table: string) =>
  (await store.reader.all(raw<undefined, { n: number }>(() => sql`select 1 as n from ${sql.raw(table)}`))).length
const article = (number: number) =>
  readFields({ url: `https://mill.example/${number}`, text: `The mill ${number} will close, Denmark said.` }, 'a')

async function withStore(path: string, work: (store: Store) => Promise<void>) {
  const store = await openStore(`sqlite:${path}`)
  await work(store)
  expect(await store.verify()).toEqual([])
  await store.close()
}

describe('the queue', () => {
  it('keeps an article from when it is handed in until the transaction that stores it', async () => {
    await withStore(temporaryPath(), async (store) => {
      let kept = 0
      const reading = createIngester({
        store,
        extract: async (source) => {
          kept = await rowsOf(store, 'queue')
          return extract(source)
        },
      })
      expect(await createQueue(store, reading).hand(article(1))).toMatchObject({ outcome: 'CREATED' })
      expect([kept, await rowsOf(store, 'queue'), await rowsOf(store, 'article')]).toEqual([1, 0, 1])
    })
  })

  it('takes up at the next start what a process left that ended', async () => {
    const path = temporaryPath()
    await withStore(path, async (store) => {
      const ended = createIngester({ store, extract: () => new Promise<never>(() => undefined) })
      void createQueue(store, ended).hand(article(1))
      void createQueue(store, ended).hand(article(2))
      while ((await rowsOf(store, 'queue')) < 2) await new Promise((next) => setTimeout(next, 5))
    })
    await withStore(path, async (store) => {
      await createQueue(store, createIngester({ store, extract })).resume()
      expect([await rowsOf(store, 'queue'), await rowsOf(store, 'article')]).toEqual([0, 2])
    })
  })

  it('drops what is refused, and tells why', async () => {
    await withStore(temporaryPath(), async (store) => {
      const failing = createIngester({
        store,
        extract: () => {
          throw new NewsError('EXTRACTION_FAILED', 'It could not be read.')
        },
      })
      await expect(createQueue(store, failing).hand(article(1))).rejects.toMatchObject({ code: 'EXTRACTION_FAILED' })
      expect(await rowsOf(store, 'queue')).toBe(0)
    })
  })

  it('refuses more than it can keep waiting, and takes articles again when there is room', async () => {
    await withStore(temporaryPath(), async (store) => {
      let go = (): void => undefined
      const gate = new Promise<void>((open) => (go = open))
      const slow = createIngester({ store, extract: (source) => gate.then(() => extract(source)) })
      const queue = createQueue(store, slow)
      const handed = Array.from({ length: 1_001 }, (_, n) => queue.hand(article(n % 3)))
      await expect(handed[1_000]).rejects.toMatchObject({ code: 'QUEUE_FULL' })
      go()
      expect((await Promise.all(handed.slice(0, 1_000))).filter(({ outcome }) => outcome === 'CREATED')).toHaveLength(3)
      expect(await queue.hand(article(9))).toMatchObject({ outcome: 'CREATED' })
      expect(await rowsOf(store, 'queue')).toBe(0)
    })
  })
})
