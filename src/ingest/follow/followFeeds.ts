import { dueFeeds, nextFeedToPoll } from '../../store/index.js'
import type { SourceOutcome } from '../ingestSources.js'
import type { Following } from './following.js'
import { Polls } from './polls.js'

/** Feeds that others add are noticed within this time, milliseconds. */
const LONGEST_NAP = 30_000

/**
 * Polls the feeds of a database, each when it is due and those of several hosts beside each other, until the signal; what is
 * written down lets the next one that follows take up where this one stopped.
 * @param options.once stops as soon as no feed is due
 */
export async function* followFeeds(
  following: Following,
  { signal, once = false }: { readonly signal: AbortSignal; readonly once?: boolean },
): AsyncGenerator<SourceOutcome> {
  const polls = new Polls(following)
  let inHand: readonly SourceOutcome[]
  try {
    while (!signal.aborted) {
      polls.begin(await dueFeeds(following.store.reader, following.clock().toISOString()))
      const outcome = polls.isIdle ? null : await polls.next()
      if (outcome) yield outcome
      if (!polls.isIdle) continue
      const wait = await untilNextPoll(following)
      if (wait <= 0) continue
      if (once) return
      await nap(Math.min(wait, LONGEST_NAP), signal)
    }
  } finally {
    inHand = await polls.end()
  }
  yield* inHand
}

/** Milliseconds until a feed is due; none where one is already. */
async function untilNextPoll({ store, clock }: Following): Promise<number> {
  const feed = await nextFeedToPoll(store.reader)
  return feed ? Date.parse(feed.nextPollAt) - clock().getTime() : LONGEST_NAP
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
