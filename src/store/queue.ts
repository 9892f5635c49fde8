import { sql } from 'kysely'
import type { Document } from '../model/index.js'
import { raw } from './query.js'
import type { Reader } from './reader.js'

/** An article that was handed in and is not dealt with. */
export interface Queued {
  readonly id: number
  readonly document: Document
}

const next = raw<{ after: number }, { id: number; document: string }>(
  ({ value }) => sql`select id, document from queue where id > ${value('after')} order by id limit 1`,
)

const last = raw<undefined, { id: number | null }>(() => sql`select max(id) as id from queue`)

/** The last place of the queue; 0 where it is empty. */
export const lastQueued = async (reader: Reader): Promise<number> => (await reader.get(last))?.id ?? 0

/** The first article of the queue behind this place; undefined where there is none. */
export async function nextQueued(reader: Reader, after: number): Promise<Queued | undefined> {
  const row = await reader.get(next, { after })
  return row && { id: row.id, document: JSON.parse(row.document) as Document }
}
