import { sql } from 'kysely'
import type { Document } from '../../model/index.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

const put = raw<{ document: string; now: string }, { id: number }>(
  ({ value }) => sql`
    insert into queue (document, received_at) values (${value('document')}, ${value('now')}) returning id`,
)
const drop = raw<{ id: number }>(({ value }) => sql`delete from queue where id = ${value('id')}`)

/** Keeps an article that was handed in until it is dealt with; answers its place in the queue. */
export function enqueue({ db, now }: TxContext, document: Document): number {
  return db.one(put, { document: JSON.stringify(document), now }).id
}

/** Takes an article that is dealt with out of the queue. */
export function dequeue({ db }: TxContext, id: number): void {
  db.run(drop, { id })
}
