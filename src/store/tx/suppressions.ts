import { sql } from 'kysely'
import type { DisputeKind, Suppression } from '../../model/index.js'
import { raw, type Slots } from '../query.js'
import type { TxContext } from './context.js'
import { redirect } from './redirects.js'

interface Scope {
  readonly id: string
}
interface Statements {
  readonly ids: readonly string[]
}

/** All statements that stand in it, so that it stays out when an article that carries one of them goes. */
const put = raw<Scope & { reason: string; now: string }, { key: string }>(
  ({ value }) => sql`
    insert or replace into suppression (kind, key, statement_id, dispute_id, reason, recorded_at)
    select d.kind, d.key, s.public_id, d.public_id, ${value('reason')}, ${value('now')}
    from dispute d join dispute_statement l on l.dispute_id = d.id join statement s on s.id = l.statement_id
    where d.public_id = coalesce((select new_id from redirect where old_id = ${value('id')}), ${value('id')})
    returning key`,
)
const drop = raw<Scope, { kind: DisputeKind; key: string; statement: string }>(
  ({ value }) => sql`
    delete from suppression where dispute_id in (${value('id')}, (select new_id from redirect where old_id = ${value('id')}))
    returning kind, key, statement_id as statement`,
)
const any = raw<undefined, { n: number }>(() => sql`select 1 as n from suppression where key > '' limit 1`)

/** Statements by what they were in other texts of their articles: the same words. */
const alike = ({ list }: Slots<Statements>) => sql`
  alike (id, other) as (
    select value, value from (${list('ids')})
    union
    select s.public_id, o.public_id from statement s join statement o on o.article_id = s.article_id and o.text = s.text
    where s.public_id in ${list('ids')})`

const withStatements = raw<Statements, Omit<Suppression, 'isKeyGone' | 'statementIds'> & { id: string; said: string }>(
  (slots) => sql`
    with ${alike(slots)}
    select x.dispute_id as id, x.kind, x.key, json_group_array(alike.id) as said
    from suppression x join alike on alike.other = x.statement_id group by x.dispute_id, x.kind, x.key`,
)
const isFound = raw<{ hash: number }, { n: number }>(
  ({ value }) => sql`select 1 as n from restatement where key_hash = ${value('hash')} limit 1`,
)
const keysOf = raw<Statements, { key: string }>(
  (slots) => sql`
    with ${alike(slots)}
    select distinct k.value as key from alike join statement s on s.public_id = alike.other and s.current = 1
    join proposition p on p.statement_id = s.id, json_each(p.keys) k`,
)
const heir = raw<Statements & { kind: DisputeKind }, { id: string }>(
  (slots) => sql`
    with ${alike(slots)}
    select d.public_id as id from alike join statement s on s.public_id = alike.other
    join dispute_statement l on l.statement_id = s.id join dispute d on d.id = l.dispute_id
    where d.kind = ${slots.value('kind')} group by d.id order by count(*) desc, d.public_id limit 1`,
)

/** Records that a dispute is wrong, and why; answers its key, to be linked again, or null where there is no such dispute. */
export function suppressDispute({ db, now }: TxContext, id: string, reason: string): string | null {
  return db.all(put, { id, reason, now })[0]?.key ?? null
}

/** A dispute that may come back: what it was, and the keys under which everything is to be linked again. */
export interface Restored {
  readonly kind: DisputeKind
  readonly statementIds: readonly string[]
  readonly keys: readonly string[]
}

/** Undoes `suppressDispute`, by an id it was suppressed under; null where it is not suppressed. */
export function restoreDispute({ db }: TxContext, id: string): Restored | null {
  const rows = db.all(drop, { id })
  const [first] = rows
  if (!first) return null
  const ids = rows.map(({ statement }) => statement)
  const keys = db.all(keysOf, { ids }).map(({ key }) => key)
  return { kind: first.kind, statementIds: ids, keys: [...new Set([first.key, ...keys])].sort() }
}

/** Has the id of a dispute that was restored and linked again answer under the one it has now; null where it has not come back. */
export function leadOn(context: TxContext, id: string, { kind, statementIds }: Restored): string | null {
  const now = context.db.get(heir, { kind, ids: statementIds })?.id ?? null
  if (now !== null && now !== id) redirect(context, id, now, 'restored, with other statements than before')
  return now
}

/** What is suppressed of disputes with some of these statements. */
export function suppressionsOf({ db, met }: TxContext, ids: readonly string[]): Suppression[] {
  if (ids.length === 0 || !db.get(any, undefined)) return []
  return db.all(withStatements, { ids }).map(({ kind, key, said }) => {
    const isKeyGone = db.get(isFound, { hash: met.hashOf(key) }) === undefined
    return { kind, key, isKeyGone, statementIds: JSON.parse(said) as string[] }
  })
}
