import { sql } from 'kysely'
import { raw } from './query.js'
import type { Reader } from './reader.js'

export type NewsKind = 'ARTICLE' | 'STATEMENT' | 'DISPUTE'

/** That a node came in or changed. */
export interface News {
  /** Grows with time. */
  readonly seq: number
  readonly id: string
}

const after = raw<{ kind: NewsKind; seq: number; limit: number }, News>(
  ({ value }) => sql`
    select seq, node_id as id from outbox where kind = ${value('kind')} and seq > ${value('seq')}
    order by seq limit ${value('limit')}`,
)
const range = raw<undefined, { oldest: number | null; newest: number | null }>(
  () => sql`select (select min(seq) from outbox) as oldest, (select max(seq) from outbox) as newest`,
)

/** News of a kind after a number, oldest first. */
export function newsAfter(reader: Reader, kind: NewsKind, seq: number, limit: number): Promise<News[]> {
  return reader.all(after, { kind, seq, limit })
}

/** The numbers of the oldest and the newest of all news that are kept; 1 and 0 where there are none. */
export async function newsRange(reader: Reader): Promise<{ readonly oldest: number; readonly newest: number }> {
  const row = await reader.get(range)
  return { oldest: row?.oldest ?? 1, newest: row?.newest ?? 0 }
}
