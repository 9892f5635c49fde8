import { NewsError, sha256 } from '../../model/index.js'
import { FetchFailed, readFeedItem, type Feed, type FeedItem, type FeedNames } from '../../read/index.js'
import { feedItems, type FeedItemState } from '../../store/index.js'
import type { SourceOutcome } from '../ingestSources.js'
import type { Following } from './following.js'

/** A page that could not be read so often is given up. */
const MOST_ATTEMPTS = 5

/** An item, and what its feed says of itself. */
interface ItemOfFeed {
  readonly item: FeedItem
  readonly feed: FeedNames
}

/**
 * Ingests what is new in a feed, and what failed at earlier polls, whether the feed still tells of it or not.
 * @param feed null where it has not changed
 */
export async function* ingestItems(
  url: string,
  feed: Feed | null,
  following: Following,
): AsyncGenerator<SourceOutcome> {
  const known = await feedItems(following.store.reader, url)
  for (const [state, told] of [...pendingOf(known), ...newOf(known, feed)]) {
    const outcome = await ingestItem(told, url, state.attempts + 1, following)
    const done = 'ingested' in outcome
    const attempts = isFinal(outcome) ? MOST_ATTEMPTS : state.attempts + 1
    const pending = done || attempts >= MOST_ATTEMPTS ? null : JSON.stringify(told)
    // Marked after it is stored: whoever is killed in between finds it unchanged.
    await following.store.write((tx) => tx.putFeedItem(url, { ...state, attempts, done, pending }))
    yield outcome
  }
}

type Known = ReadonlyMap<string, FeedItemState>
type Task = readonly [FeedItemState, ItemOfFeed]

const pendingOf = (known: Known): Task[] =>
  [...known.values()].flatMap((state) =>
    state.pending === null ? [] : [[state, JSON.parse(state.pending) as ItemOfFeed] as const],
  )

/** The newest stand first in most feeds; told in the order they came, each finds those before it. */
function newOf(known: Known, feed: Feed | null): Task[] {
  if (!feed) return []
  const { title, language } = feed
  return [...feed.items].reverse().flatMap((item) => {
    const hash = hashOf(item)
    const state = known.get(hash) ?? { hash, attempts: 0, done: false, pending: null }
    const isOver = state.done || state.attempts >= MOST_ATTEMPTS || state.pending !== null
    return isOver ? [] : [[state, { item, feed: { title, language } }] as const]
  })
}

async function ingestItem(
  { item, feed }: ItemOfFeed,
  url: string,
  attempt: number,
  { ingester, fetch }: Following,
): Promise<SourceOutcome> {
  const source = item.link ?? `${url}#${item.id ?? item.title ?? ''}`
  const isLost = (error: NewsError) => attempt >= MOST_ATTEMPTS || isGone(error)
  const read = await readFeedItem(item, feed, source, fetch, isLost)
  if ('error' in read) return { source, ...read }
  const { document, ...told } = read
  try {
    return { source, ...told, ingested: await ingester.ingest(document) }
  } catch (error) {
    if (!(error instanceof NewsError) || error.code.startsWith('DATABASE_')) throw error
    return { source, error }
  }
}

/** There is no such page, and none to wait for. */
const isGone = (error: NewsError) => error instanceof FetchFailed && (error.status === 404 || error.status === 410)

/** What was withdrawn is refused for ever. */
const isFinal = (outcome: SourceOutcome) => 'error' in outcome && outcome.error.code === 'WITHDRAWN'

const hashOf = ({ id, link, title, modifiedAt, content, summary }: FeedItem) =>
  sha256(JSON.stringify([id, link, title, modifiedAt, content, summary]))
