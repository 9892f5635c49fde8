import { nextFeedToPoll } from '../../store/index.js'
import type { SourceOutcome } from '../ingestSources.js'
import type { Following } from './following.js'
import { pollFeed } from './poll.js'

/** Feeds that others add are noticed within this time, milliseconds. */
const LONGEST_NAP = 30_000

/**
 * Polls the feeds of a database, each when it is due, until the signal; what is written down lets the next one that
 * follows take up where this one stopped.
 * @param options.once stops as soon as no feed is due
 */
export async function* followFeeds(
  following: Following,
  { signal, once = false }: { readonly signal: AbortSignal; readonly once?: boolean },
): AsyncGenerator<SourceOutcome> {
  while (!signal.aborted) {
    const feed = await nextFeedToPoll(following.store.reader)
    const wait = feed ? Date.parse(feed.nextPollAt) - following.clock().getTime() : LONGEST_NAP
    if (feed && wait <= 0) {
      for await (const outcome of pollFeed(feed, following)) {
        yield outcome
        if (signal.aborted) return
      }
    } else if (once) return
    else await nap(Math.min(wait, LONGEST_NAP), signal)
  }
}

function nap(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const stop = () => {
      clearTimeout(timer)
      done()
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      done()
    }, ms)
    signal.addEventListener('abort', stop, { once: true })
  })
}
