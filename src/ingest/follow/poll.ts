import { NewsError } from '../../model/index.js'
import { decodeFeed, FeedBreaksOff, FetchFailed } from '../../read/index.js'
import type { FollowedFeed, Store } from '../../store/index.js'
import type { SourceOutcome } from '../ingestSources.js'
import type { Following } from './following.js'
import { ingestItems } from './items.js'
import { waitBeforePoll, type PollResult } from './schedule.js'

const NOTHING_HAD = { etag: null, lastModified: null }

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
    yield* ingestItems(feed.url, items, following)
    const fault = content?.isBrokenOff ? new FeedBreaksOff(feed.url) : null
    const result = { failures: 0, ttl: items?.ttl ?? null, maxAge, retryAfter: null }
    const title = items?.title ?? feed.title
    // What breaks off is asked for as a whole again.
    const had = fault ? NOTHING_HAD : { etag: etag ?? feed.etag, lastModified: lastModified ?? feed.lastModified }
    const success = { failures: 0, lastSuccessAt: polledAt, lastError: fault?.message ?? null }
    await settle({ ...feed, title, ...had, ...success }, result, polledAt, following)
    if (fault) yield { source: feed.url, error: fault }
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
