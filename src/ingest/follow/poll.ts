import { NewsError, sha256 } from '../../model/index.js'
import { decodeFeed, FetchFailed, readFeedItem, type Feed, type FeedItem, type Fetch } from '../../read/index.js'
import { feedItems, type FollowedFeed, type Store } from '../../store/index.js'
import type { Ingester } from '../ingester.js'
import type { SourceOutcome } from '../ingestSources.js'
import { waitBeforePoll, type PollResult } from './schedule.js'

/** Whom following works with. */
export interface Following {
  readonly store: Store
  readonly ingester: Ingester
  readonly fetch: Fetch
  readonly clock: () => Date
  readonly random: () => number
}

/** A page that could not be read so often is given up. */
const MOST_ATTEMPTS = 5

/** Polls one feed: ingests what is new in it, and writes down how it went. A list of feeds has its feeds followed. */
export async function* pollFeed(feed: FollowedFeed, following: Following): AsyncGenerator<SourceOutcome> {
  const { store, fetch, clock } = following
  const polledAt = clock().toISOString()
  try {
    const fetched = await fetch(feed.url, { etag: feed.etag, lastModified: feed.lastModified })
    const { maxAge, etag, lastModified } = fetched
    const content = fetched.body && decodeFeed(fetched.body, feed.url, fetched.address, fetched.charset)
    if (content && 'feeds' in content) await follow(store, content.feeds)
    const items = content && 'items' in content ? content : null
    if (items) yield* ingestNew(feed.url, items, following)
    const result = { failures: 0, ttl: items?.ttl ?? null, maxAge, retryAfter: null }
    const title = items?.title ?? feed.title
    const state = { ...feed, title, etag: etag ?? feed.etag, lastModified: lastModified ?? feed.lastModified }
    await settle({ ...state, failures: 0, lastSuccessAt: polledAt, lastError: null }, result, polledAt, following)
  } catch (error) {
    if (!(error instanceof NewsError) || error.code.startsWith('DATABASE_')) throw error
    const failures = feed.failures + 1
    const retryAfter = error instanceof FetchFailed ? error.retryAfter : null
    const result = { failures, ttl: null, maxAge: null, retryAfter }
    await settle({ ...feed, failures, lastError: error.message }, result, polledAt, following)
    yield { source: feed.url, error }
  }
}

/** Follows these feeds from now on. */
export async function follow(store: Store, feeds: readonly string[]): Promise<void> {
  await store.write(async (tx) => {
    for (const url of feeds) await tx.addFeed(url)
  })
}

async function settle(feed: FollowedFeed, result: PollResult, polledAt: string, { store, clock, random }: Following) {
  const nextPollAt = new Date(clock().getTime() + waitBeforePoll(result, random())).toISOString()
  await store.write((tx) => tx.putFeed({ ...feed, lastPolledAt: polledAt, nextPollAt }))
}

async function* ingestNew(url: string, feed: Feed, following: Following): AsyncGenerator<SourceOutcome> {
  const { store } = following
  const known = await feedItems(store.reader, url)
  // The newest stand first in most feeds; told in the order they came, each finds those before it.
  for (const item of [...feed.items].reverse()) {
    const hash = hashOf(item)
    const state = known.get(hash) ?? { hash, attempts: 0, done: false }
    if (state.done || state.attempts >= MOST_ATTEMPTS) continue
    const outcome = await ingestItem(item, feed, url, following)
    const isDone = 'ingested' in outcome
    // Marked after it is stored: whoever is killed in between finds it unchanged.
    await store.write((tx) => tx.putFeedItem(url, { hash, attempts: state.attempts + 1, done: isDone }))
    yield outcome
  }
}

async function ingestItem(
  item: FeedItem,
  feed: Feed,
  url: string,
  { ingester, fetch }: Following,
): Promise<SourceOutcome> {
  const source = item.link ?? `${url}#${item.id ?? item.title ?? ''}`
  try {
    return { source, ingested: await ingester.ingest(await readFeedItem(item, feed, source, fetch)) }
  } catch (error) {
    if (!(error instanceof NewsError) || error.code.startsWith('DATABASE_')) throw error
    return { source, error }
  }
}

const hashOf = ({ id, link, title, modifiedAt, content, summary }: FeedItem) =>
  sha256(JSON.stringify([id, link, title, modifiedAt, content, summary]))
