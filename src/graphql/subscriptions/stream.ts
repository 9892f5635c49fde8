import {
  decodeCursor,
  encodeCursor,
  newsAfter,
  newsRange,
  ROOT_LISTS,
  type NewsKind,
  type Relation,
  type RootList,
  type Row,
} from '../../store/index.js'
import type { Context } from '../context.js'
import { BadUserInput, CursorExpired } from '../errors.js'
import type { Feed } from './feed.js'

/** A place in a stream: what came in, and the cursor to go on from. */
export interface Arrival {
  readonly cursor: string
  readonly node: Row
}

/** News looked through at a time; no more is read before a subscriber has taken these. */
const AT_ONCE = 100
const CURSOR = 'outbox'

export interface StreamOptions {
  readonly kind: NewsKind
  readonly list: RootList
  readonly filter?: Readonly<Record<string, unknown>>
  /** A cursor of this stream; without one it begins with what comes next. */
  readonly after?: string | null | undefined
}

/**
 * What comes in from now on, or from a cursor on, and passes the filter; ends only when its reader stops. Throws
 * BadUserInput for a cursor that is none, CursorExpired for one that is too old.
 */
export async function streamOf(context: Context, options: StreamOptions): Promise<AsyncIterableIterator<Arrival>> {
  const { feed } = context
  if (!feed) throw new BadUserInput('Subscriptions are answered over WebSocket, by the protocol graphql-transport-ws.')
  const seq = await beginning(feed, options.after)
  const stop = new AbortController()
  const arrivals = follow(context, feed, options, seq, stop.signal)
  const stream: AsyncIterableIterator<Arrival> = {
    [Symbol.asyncIterator]: () => stream,
    next: () => arrivals.next(),
    // A generator that waits hears of nothing: what it waits for must end.
    return: () => {
      stop.abort()
      return arrivals.return(undefined)
    },
  }
  return stream
}

async function* follow(
  { loaders }: Context,
  feed: Feed,
  { kind, list, filter = {} }: StreamOptions,
  begin: number,
  stop: AbortSignal,
): AsyncGenerator<Arrival, undefined> {
  const relation = single(ROOT_LISTS[list])
  const page = { limit: 1, backward: false, beyond: null, order: relation.order, filter }
  for (let seq = begin; !stop.aborted;) {
    const { newest } = await newsRange(feed.reader)
    const news = await newsAfter(feed.reader, kind, seq, AT_ONCE)
    if (news.length === 0) {
      // Whatever there was up to the newest was of other kinds.
      seq = Math.max(seq, newest)
      await feed.until(seq, stop)
      continue
    }
    const ids = news.map(({ id }) => id)
    const rows = await loaders.graph.pages(relation, ids, page)
    for (const [index, { seq: at }] of news.entries()) {
      seq = at
      const [node] = rows[index] ?? []
      if (node) yield { node, cursor: encodeCursor(CURSOR, [at]) }
    }
  }
  return undefined
}

/** A list narrowed to one node by its id, so that its filters tell whether the node passes. */
const single = (list: Relation): Relation => ({
  ...list,
  match: (parent) => `${list.match(parent)} and t.public_id = ${parent('id')}`,
  parent: ['id'],
})

async function beginning(feed: Feed, after: string | null | undefined): Promise<number> {
  const { oldest, newest } = await newsRange(feed.reader)
  if (after == null) return newest
  const [seq] = decodeCursor(CURSOR, after, 1)
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0 || seq > newest)
    throw new BadUserInput('The cursor is not one that a subscription gave out.')
  if (seq < oldest - 1) throw new CursorExpired()
  return seq
}
