import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, readFields } from '../../src/ingest/index.js'
import { openStore, type Store } from '../../src/store/index.js'

/** A store in memory that counts its transactions. */
async function countingStore(isAwaited = false) {
  const opened = await openStore('sqlite::memory:')
  let transactions = 0
  const store: Store = Object.assign(Object.create(opened) as Store, {
    isAwaited: () => isAwaited,
    knowsText: (...text: Parameters<Store['knowsText']>) => opened.knowsText(...text),
    countsOf: (ids: readonly string[]) => opened.countsOf(ids),
    write: (work: Parameters<Store['write']>[0]) => {
      transactions += 1
      return opened.write(work)
    },
  })
  return { store, transactions: () => transactions, close: () => opened.close() }
}

const articles = (count: number) =>
  Array.from({ length: count }, (_, n) => readFields({ text: `The mill number ${n} will close, Denmark said.` }, 'a'))

/** How many transactions articles took, each of which is a while in being stored. */
async function transactionsFor(count: number, isAwaited: boolean): Promise<number> {
  const { store, transactions, close } = await countingStore(isAwaited)
  // The time is asked for once an article.
  const clock = () => {
    for (const began = performance.now(); performance.now() - began < 6;);
    return new Date('2024-05-03T00:00:00Z')
  }
  const ingester = createIngester({ store, extract, clock })
  await Promise.all(articles(count).map((article) => ingester.ingest(article)))
  await close()
  return transactions()
}

it('a group of articles ends early where others wait to write', async () => {
  expect(await transactionsFor(24, true)).toBeGreaterThan(await transactionsFor(24, false))
})

it('a group waits for articles that are being read', async () => {
  const { store, transactions, close } = await countingStore()
  let turn = 0
  const ingester = createIngester({
    store,
    extract: async (source) => {
      await sleep(5 * (turn += 1))
      return extract(source)
    },
  })
  const told = await Promise.all(articles(10).map((article) => ingester.ingest(article)))
  expect(told.every(({ outcome, statements }) => outcome === 'CREATED' && statements === 1)).toBe(true)
  expect(transactions()).toBeLessThan(6)
  await close()
})
