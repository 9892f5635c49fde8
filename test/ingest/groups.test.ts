import { expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import { createIngester, readFields } from '../../src/ingest/index.js'
import { openStore, type Store } from '../../src/store/index.js'

/** How many transactions a number of articles took, each of which is a while in being stored. */
async function transactionsFor(articles: number, isAwaited: boolean): Promise<number> {
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
  // The time is asked for once an article.
  const clock = () => {
    for (const began = performance.now(); performance.now() - began < 6;);
    return new Date('2024-05-03T00:00:00Z')
  }
  const ingester = createIngester({ store, extract, clock })
  const texts = Array.from({ length: articles }, (_, n) => `The mill number ${n} will close, Denmark said.`)
  await Promise.all(texts.map((text) => ingester.ingest(readFields({ text }, 'a'))))
  await opened.close()
  return transactions
}

it('a group of articles ends early where others wait to write', async () => {
  expect(await transactionsFor(24, true)).toBeGreaterThan(await transactionsFor(24, false))
})
