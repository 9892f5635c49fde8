import { expect, it } from 'vitest'
import { createMetrics } from '../../src/server/metrics.js'
import { followedFeeds, openStore } from '../../src/store/index.js'

it('tells how each feed is doing, at the first time it is asked and to all who ask at once', async () => {
  const now = '2024-05-03T08:00:00.000Z'
  const store = await openStore('sqlite::memory:', { clock: () => new Date(now) })
  await store.write(async (tx) => {
    await tx.addFeed('https://mill.example/new')
    await tx.addFeed('https://mill.example/rss')
  })
  const feed = (await followedFeeds(store.reader))[1]!
  await store.write((tx) => tx.putFeed({ ...feed, failures: 2, lastSuccessAt: now }))
  const { registry } = createMetrics(store.reader)
  const told = await Promise.all([registry.metrics(), registry.metrics()])
  for (const text of [...told, await registry.metrics()]) {
    expect(text.match(/^gainsay_feed_.*$/gm)).toEqual([
      'gainsay_feed_failures{feed="https://mill.example/new"} 0',
      'gainsay_feed_failures{feed="https://mill.example/rss"} 2',
      `gainsay_feed_last_success_seconds{feed="https://mill.example/rss"} ${Date.parse(now) / 1000}`,
    ])
  }
  await store.close()
})
