import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'
import {
  createFetch,
  createIngester,
  follow,
  followFeeds,
  politeFetch,
  withdraw,
  type Following,
  type SourceOutcome,
} from '../../src/ingest/index.js'
import { runOperation } from '../../src/graphql/index.js'
import { DatabaseBusy, followedFeeds, openStore, type Store } from '../../src/store/index.js'
import { serveWeb, storyOf } from '../read/web.js'
import { temporaryPath } from '../store/temporary.js'

const item = (name: string) => `<item><title>${name}</title><guid>${name}</guid><link>/${name}</link></item>`
const rss = (...names: string[]) =>
  `<rss version="2.0"><channel><title>Mill Post</title>${names.map(item).join('')}</channel></rss>`
const page = (name: string) =>
  `<html><body><article><h1>${name}</h1>${storyOf(6)}<p>It was the story named ${name}.</p></article></body></html>`

/** A site whose feed tells of these pages; it writes down what it was asked for. */
async function site(pages: string[], { robots = '', etag = false } = {}) {
  const asked: string[] = []
  const state = { pages, missing: [] as string[], isDown: false }
  const web = await serveWeb((request, response) => {
    const path = request.url ?? '/'
    asked.push(path)
    if (path === '/robots.txt') return robots === '' ? response.writeHead(404).end() : response.end(robots)
    if (state.isDown) return response.writeHead(503, { 'retry-after': '7200' }).end()
    if (path === '/list') return response.end(`<opml version="2.0"><body><outline xmlUrl="/feed"/></body></opml>`)
    if (path.startsWith('/feed')) {
      const mark = `"${state.pages.length}"`
      if (etag) response.setHeader('etag', mark)
      return request.headers['if-none-match'] === mark
        ? response.writeHead(304).end()
        : response.end(rss(...state.pages))
    }
    const isThere = state.pages.includes(path.slice(1)) && !state.missing.includes(path.slice(1))
    return isThere ? response.end(page(path.slice(1))) : response.writeHead(404).end()
  })
  return { web, asked, state }
}

function followingOf(store: Store, now: { time: number }): Following {
  const fetch = politeFetch(createFetch({ allowedHosts: ['127.0.0.1'] }), { agent: 'gainsay', pause: 0 })
  const clock = () => new Date(now.time)
  return { store, ingester: createIngester({ store, extract, clock }), fetch, clock, random: () => 0 }
}
const openAt = (url: string, now: { time: number }) => openStore(url, { clock: () => new Date(now.time) })

async function pollAll(following: Following): Promise<string[]> {
  const told: string[] = []
  for await (const outcome of followFeeds(following, { signal: new AbortController().signal, once: true })) {
    told.push('error' in outcome ? outcome.error.code : outcome.ingested.outcome)
  }
  return told
}
const HOUR = 3_600_000

describe('following a feed', () => {
  it('ingests each item once, across restarts, and new ones when it is due', async () => {
    const { web, asked, state } = await site(['one', 'two'], { etag: true })
    const path = temporaryPath()
    const now = { time: Date.parse('2024-05-03T08:00:00Z') }
    const first = await openAt(`sqlite:${path}`, now)
    await follow(first, [`${web}/feed`])
    expect(await pollAll(followingOf(first, now))).toEqual(['CREATED', 'CREATED'])
    expect(await pollAll(followingOf(first, now))).toEqual([])
    await first.close()

    const store = await openAt(`sqlite:${path}`, now)
    now.time += HOUR
    expect(await pollAll(followingOf(store, now))).toEqual([])
    state.pages = ['three', 'one', 'two']
    now.time += HOUR
    expect(await pollAll(followingOf(store, now))).toEqual(['CREATED'])
    expect(asked.filter((address) => address === '/one')).toHaveLength(1)
    expect(await store.verify()).toEqual([])
    await store.close()
  })

  it('leaves a server in trouble alone, for as long as it asks, and tells how it is', async () => {
    const { web, state } = await site(['one'])
    const now = { time: Date.parse('2024-05-03T08:00:00Z') }
    const store = await openAt('sqlite::memory:', now)
    await follow(store, [`${web}/feed`])
    state.isDown = true
    expect(await pollAll(followingOf(store, now))).toEqual(['FETCH_FAILED'])
    const query = '{ feeds { url failures lastError lastSuccessAt nextPollAt articles } }'
    const { data } = await runOperation(store.reader, query, {})
    expect(data).toMatchObject({ feeds: [{ url: `${web}/feed`, failures: 1, lastSuccessAt: null, articles: 0 }] })
    state.isDown = false
    now.time += HOUR / 2
    expect(await pollAll(followingOf(store, now))).toEqual([])
    now.time += 2 * HOUR
    expect(await pollAll(followingOf(store, now))).toEqual(['CREATED'])
    expect(await followedFeeds(store.reader)).toMatchObject([{ failures: 0, lastError: null, title: 'Mill Post' }])
    await store.close()
  })

  it('fetches nothing that robots.txt forbids, and gives a page up in the end', async () => {
    const { web, asked } = await site(['one', 'two'], { robots: 'User-agent: *\nDisallow: /two' })
    const now = { time: Date.parse('2024-05-03T08:00:00Z') }
    const store = await openAt('sqlite::memory:', now)
    await follow(store, [`${web}/feed`])
    const told: string[][] = []
    for (let poll = 0; poll < 7; poll += 1, now.time += HOUR) told.push(await pollAll(followingOf(store, now)))
    expect(told.flat()).toEqual(['FETCH_FAILED', 'CREATED', ...Array<string>(4).fill('FETCH_FAILED')])
    expect(asked).not.toContain('/two')
    await store.close()
  })

  it('tries a page that failed at the next polls, though its feed has not changed or tells of it no longer', async () => {
    const { web, asked, state } = await site(['one', 'two'], { etag: true })
    const now = { time: Date.parse('2024-05-03T08:00:00Z') }
    const store = await openAt('sqlite::memory:', now)
    const pollLater = () => {
      now.time += HOUR
      return pollAll(followingOf(store, now))
    }
    await follow(store, [`${web}/feed`])
    state.missing = ['one', 'two']
    expect(await pollLater()).toEqual(['FETCH_FAILED', 'FETCH_FAILED'])
    state.missing = ['one']
    expect((await pollLater()).sort()).toEqual(['CREATED', 'FETCH_FAILED'])
    expect(await pollLater()).toEqual(['FETCH_FAILED'])
    state.pages = ['three', 'four', 'five']
    expect(await pollLater()).toEqual(['FETCH_FAILED', 'CREATED', 'CREATED', 'CREATED'])
    state.pages = ['three', 'four', 'five', 'one']
    state.missing = []
    expect(await pollLater()).toEqual(['CREATED'])
    expect(await pollLater()).toEqual([])
    expect(asked.filter((address) => address === '/one')).toHaveLength(5)
    await store.close()
  })

  it('takes what the feed carries where the page is gone, or fails to the end', async () => {
    const told = (name: string) =>
      item(name).replace('</item>', '<description>It closes, he said.</description></item>')
    const web = await serveWeb(({ url }, response) => {
      if (url === '/feed') return response.end(rss().replace('</channel>', `${told('gone')}${told('busy')}</channel>`))
      return response.writeHead(url === '/busy' ? 500 : url === '/robots.txt' ? 404 : 410).end()
    })
    const now = { time: Date.parse('2024-05-03T08:00:00Z') }
    const store = await openAt('sqlite::memory:', now)
    await follow(store, [`${web}/feed`])
    const polls: string[][] = []
    for (let poll = 0; poll < 6; poll += 1, now.time += HOUR) polls.push(await pollAll(followingOf(store, now)))
    expect(polls).toEqual([
      ['FETCH_FAILED', 'CREATED'],
      ...Array.from({ length: 3 }, () => ['FETCH_FAILED']),
      ['CREATED'],
      [],
    ])
    await store.close()
  })

  it('asks again for a feed that breaks off, and tells so', async () => {
    const feed = rss('one', 'two')
    const answers = [feed.slice(0, -40), feed]
    const web = await serveWeb(({ url, headers }, response) => {
      if (url !== '/feed') return url === '/robots.txt' ? response.writeHead(404).end() : response.end(page('one'))
      return headers['if-none-match']
        ? response.writeHead(304).end()
        : response.setHeader('etag', '"1"').end(answers.shift())
    })
    const now = { time: Date.parse('2024-05-03T08:00:00Z') }
    const store = await openAt('sqlite::memory:', now)
    await follow(store, [`${web}/feed`])
    expect(await pollAll(followingOf(store, now))).toEqual(['CREATED', 'ARTICLE_UNREADABLE'])
    now.time += HOUR
    expect(await pollAll(followingOf(store, now))).toEqual(['CREATED'])
    expect(answers).toEqual([])
    await store.close()
  })

  it('does not ask again for what was withdrawn', async () => {
    const { web } = await site(['one'])
    const now = { time: Date.parse('2024-05-03T08:00:00Z') }
    const store = await openAt('sqlite::memory:', now)
    await follow(store, [`${web}/feed`, `${web}/feed?more`])
    expect(await pollAll(followingOf(store, now))).toEqual(['CREATED', 'UNCHANGED'])
    await withdraw(store, `${web}/one`)
    await follow(store, [`${web}/feed?other`])
    expect(await pollAll(followingOf(store, now))).toEqual(['WITHDRAWN'])
    now.time += HOUR
    expect(await pollAll(followingOf(store, now))).toEqual([])
    await store.close()
  })

  it('takes up the feeds of a list', async () => {
    const { web } = await site(['one'])
    const now = { time: Date.parse('2024-05-03T08:00:00Z') }
    const store = await openAt('sqlite::memory:', now)
    await follow(store, [`${web}/list`])
    expect(await pollAll(followingOf(store, now))).toEqual(['CREATED'])
    expect((await followedFeeds(store.reader)).map(({ url }) => url)).toEqual([`${web}/feed`, `${web}/list`])
    await store.close()
  })
})

describe('following the feeds of several hosts', () => {
  const now = { time: Date.parse('2024-05-03T08:00:00Z') }
  const signal = new AbortController().signal

  it('polls the others while one is slow', async () => {
    const fast = await site(['one'])
    let answer: () => void = () => undefined
    const isAnswered = new Promise<void>((done) => (answer = done))
    const slow = await serveWeb((request, response) => {
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else void isAnswered.then(() => response.end(rss()))
    })
    const store = await openAt('sqlite::memory:', now)
    await follow(store, [`${slow}/a`, `${slow}/b`, `${fast.web}/feed`])
    const told: SourceOutcome[] = []
    for await (const outcome of followFeeds(followingOf(store, now), { signal, once: true })) {
      told.push(outcome)
      answer()
    }
    expect(told).toMatchObject([{ ingested: { url: `${fast.web}/one` } }])
    expect(await followedFeeds(store.reader)).toMatchObject(Array(3).fill({ failures: 0, lastError: null }))
    await store.close()
  })

  it('ends behind what each has in hand when it is told to stop, and goes on with the rest', async () => {
    const sites = [await site(['one', 'two', 'three']), await site(['one', 'two', 'three'])]
    const store = await openAt('sqlite::memory:', now)
    await follow(
      store,
      sites.map(({ web }) => `${web}/feed`),
    )
    const stopped = new AbortController()
    const told: (string | null)[] = []
    for await (const outcome of followFeeds(followingOf(store, now), { signal: stopped.signal })) {
      if ('ingested' in outcome) told.push(outcome.ingested.url)
      stopped.abort()
    }
    expect(told.length).toBeGreaterThan(0)
    expect(told.length).toBeLessThan(6)
    for await (const outcome of followFeeds(followingOf(store, now), { signal, once: true }))
      if ('ingested' in outcome) told.push(outcome.ingested.url)
    expect(new Set(told).size).toBe(6)
    expect(await store.verify()).toEqual([])
    await store.close()
  })

  it('tells a fault of the database, and stops all of them', async () => {
    const sites = [await site(['one']), await site(['two'])]
    const store = await openAt('sqlite::memory:', now)
    await follow(
      store,
      sites.map(({ web }) => `${web}/feed`),
    )
    const following = followingOf(store, now)
    const ingester = { ingest: () => Promise.reject(new DatabaseBusy('news.db', 60)) }
    await expect(pollAll({ ...following, ingester })).rejects.toThrow(DatabaseBusy)
    await store.close()
  })
})
