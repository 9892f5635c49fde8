import { sql } from 'kysely'
import type { Suppression } from '../../model/index.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

interface Scope {
  readonly id: string
}

const put = raw<Scope & { reason: string; now: string }, { key: string }>(
  ({ value }) => sql`
    insert or replace into suppression (kind, key, statement_id, dispute_id, reason, recorded_at)
    select d.kind, d.key, s.public_id, d.public_id, ${value('reason')}, ${value('now')}
    from dispute d join dispute_statement l on l.dispute_id = d.id join statement s on s.id = l.statement_id
    where d.public_id = coalesce((select new_id from redirect where old_id = ${value('id')}), ${value('id')})
    order by l.effective_at, s.public_id limit 1 returning key`,
)
const drop = raw<Scope, { key: string }>(
  ({ value }) => sql`delete from suppression where dispute_id = ${value('id')} returning key`,
)
const underKeys = raw<{ keys: readonly string[] }, Suppression>(
  ({ list }) => sql`
    select kind, key, statement_id as statementId from suppression where key in ${list('keys')}`,
)

/** Records that a dispute is wrong, and why; answers its key, to be linked again, or null where there is no such dispute. */
export function suppressDispute({ db, now }: TxContext, id: string, reason: string): string | null {
  return db.get(put, { id, reason, now })?.key ?? null
}

/** Undoes `suppressDispute`, by the id it was suppressed under; null where it is not suppressed. */
export function restoreDispute({ db }: TxContext, id: string): string | null {
  return db.get(drop, { id })?.key ?? null
}

/** What is suppressed under these keys. */
export function suppressionsOf({ db }: TxContext, keys: readonly string[]): Suppression[] {
  return db.all(underKeys, { keys })
}
