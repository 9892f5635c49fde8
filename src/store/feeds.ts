import { sql } from 'kysely'
import { raw } from './query.js'
import type { Reader } from './reader.js'
import type { TxContext } from './tx/context.js'

/** A feed that is followed. Times are ISO 8601, UTC. */
export interface FollowedFeed {
  readonly url: string
  readonly title: string | null
  readonly addedAt: string
  readonly nextPollAt: string
  readonly lastPolledAt: string | null
  readonly lastSuccessAt: string | null
  /** Polls that failed since the last that did not. */
  readonly failures: number
  readonly lastError: string | null
  readonly etag: string | null
  readonly lastModified: string | null
}

/** An item of a feed that was dealt with, or is tried again; `hash` is of the item as the feed gave it. */
export interface FeedItemState {
  readonly hash: string
  readonly attempts: number
  readonly done: boolean
  /** The item itself, as JSON, where it is tried again. */
  readonly pending: string | null
}

const FIELDS = sql.raw(
  `url, title, added_at as addedAt, next_poll_at as nextPollAt, last_polled_at as lastPolledAt,
   last_success_at as lastSuccessAt, failures, last_error as lastError, etag, last_modified as lastModified`,
)
const allFeeds = raw<undefined, FollowedFeed>(() => sql`select ${FIELDS} from feed order by url`)
const nextFeed = raw<undefined, FollowedFeed>(() => sql`select ${FIELDS} from feed order by next_poll_at, url limit 1`)
const feedsDue = raw<{ now: string }, FollowedFeed>(
  ({ value }) => sql`
    select ${FIELDS} from feed where next_poll_at <= ${value('now')} order by next_poll_at, url`,
)
const articlesOfFeed = raw<{ url: string }, { n: number }>(
  ({ value }) => sql`select count(*) as n from feed_item where feed_url = ${value('url')} and done = 1`,
)
type ItemRow = Omit<FeedItemState, 'done'> & { readonly done: 0 | 1 }
const ITEM_FIELDS = sql.raw('item_hash as hash, attempts, done, pending')
const itemsOfFeed = raw<{ url: string }, ItemRow>(
  ({ value }) => sql`select ${ITEM_FIELDS} from feed_item where feed_url = ${value('url')} order by seen_at, item_hash`,
)
const addFeedRow = raw<{ url: string; now: string }>(
  ({ value }) => sql`
    insert into feed (url, added_at, next_poll_at) values (${value('url')}, ${value('now')}, ${value('now')})
    on conflict do nothing`,
)
const putFeedRow = raw<Omit<FollowedFeed, 'addedAt'>>(
  ({ value }) => sql`
    update feed set title = ${value('title')}, next_poll_at = ${value('nextPollAt')},
      last_polled_at = ${value('lastPolledAt')}, last_success_at = ${value('lastSuccessAt')},
      failures = ${value('failures')}, last_error = ${value('lastError')}, etag = ${value('etag')},
      last_modified = ${value('lastModified')}
    where url = ${value('url')}`,
)
const putItemRow = raw<{ url: string; now: string } & ItemRow>(
  ({ value }) => sql`
    insert into feed_item (feed_url, item_hash, seen_at, attempts, done, pending)
    values (${value('url')}, ${value('hash')}, ${value('now')}, ${value('attempts')}, ${value('done')}, ${value('pending')})
    on conflict do update set attempts = excluded.attempts, done = excluded.done, pending = excluded.pending`,
)
const dropFeedRow = raw<{ url: string }>(({ value }) => sql`delete from feed where url = ${value('url')}`)

/** All feeds that are followed, by address. */
export const followedFeeds = (reader: Reader): Promise<FollowedFeed[]> => reader.all(allFeeds)

/** The feed that is to be polled before all others; undefined where none is followed. */
export const nextFeedToPoll = (reader: Reader): Promise<FollowedFeed | undefined> => reader.get(nextFeed)

/** The feeds that are to be polled by now, the first one first. */
export const dueFeeds = (reader: Reader, now: string): Promise<FollowedFeed[]> => reader.all(feedsDue, { now })

/** How many items of a feed have been ingested. */
export const ingestedItems = async (reader: Reader, url: string): Promise<number> =>
  (await reader.get(articlesOfFeed, { url }))?.n ?? 0

/** What is known of a feed's items, by their hashes, those that were seen first before others. */
export async function feedItems(reader: Reader, url: string): Promise<ReadonlyMap<string, FeedItemState>> {
  const rows = await reader.all(itemsOfFeed, { url })
  return new Map(rows.map((row) => [row.hash, { ...row, done: row.done === 1 }]))
}

/** Follows a feed from now on; one that is followed stays as it is. */
export function addFeed({ db, now }: TxContext, url: string): void {
  db.run(addFeedRow, { url, now })
}

/** Writes how a feed is doing; nothing where it is not followed. */
export function putFeed({ db }: TxContext, { addedAt: _, ...feed }: FollowedFeed): void {
  db.run(putFeedRow, feed)
}

export function putFeedItem({ db, now }: TxContext, url: string, item: FeedItemState): void {
  db.run(putItemRow, { ...item, url, now, done: item.done ? 1 : 0 })
}

/** Follows a feed no longer; what it brought stays. True where it was followed. */
export function dropFeed({ db }: TxContext, url: string): boolean {
  return db.run(dropFeedRow, { url }) > 0
}
