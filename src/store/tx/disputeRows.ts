import { sql } from 'kysely'
import type { Dispute } from '../../model/index.js'
import { numberOf } from '../numbered.js'
import { insertion, raw, type Slots } from '../query.js'
import type { TxContext } from './context.js'
import { actorNumber, statementNumbers } from './numbers.js'
import { addAll } from './touched.js'

const putDispute = insertion(
  'dispute',
  [
    'id',
    'public_id',
    'key',
    'kind',
    'status',
    'question',
    'opened_at',
    'last_activity_at',
    'sort_opened',
    'sort_activity',
    'confidence',
    'content_hash',
  ],
  (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        status: eb.ref('excluded.status'),
        question: eb.ref('excluded.question'),
        opened_at: eb.ref('excluded.opened_at'),
        last_activity_at: eb.ref('excluded.last_activity_at'),
        sort_opened: eb.ref('excluded.sort_opened'),
        sort_activity: eb.ref('excluded.sort_activity'),
        confidence: eb.ref('excluded.confidence'),
        content_hash: eb.ref('excluded.content_hash'),
      })),
    ),
)

/** Rows below a dispute, each as an array of values, in a JSON array. */
interface Rows {
  readonly dispute: number
  readonly rows: readonly (readonly unknown[])[]
}

// A busy dispute has hundreds of rows in tables that are sorted otherwise, a page each, and a new statement changes a few:
// what is no longer so is taken out, and what is there already is not written again.

const dropSides = raw<Rows>(
  ({ value }) => sql`
    delete from dispute_side
    where dispute_id = ${value('dispute')} and position >= json_array_length(${value('rows')})`,
)
const putSides = raw<Rows>(
  ({ value }) => sql`
    insert into dispute_side (dispute_id, position, stance, value, independent_sources)
    select ${value('dispute')}, key, value ->> 0, value ->> 1, 0 from json_each(${value('rows')}) where true
    on conflict (dispute_id, position) do update set stance = excluded.stance, value = excluded.value`,
)

const principals = ({ value }: Slots<Rows>) =>
  sql`select value ->> 0 as side, value ->> 1 as position, value ->> 2 as actor_id from json_each(${value('rows')})`
const dropPrincipals = raw<Rows>(
  (slots) => sql`
    delete from dispute_principal
    where dispute_id = ${slots.value('dispute')} and (side, position, actor_id) not in (${principals(slots)})`,
)
const putPrincipals = raw<Rows>(
  (slots) => sql`
    insert into dispute_principal (dispute_id, side, position, actor_id)
    select ${slots.value('dispute')}, wanted.* from (${principals(slots)}) wanted where true
    on conflict (dispute_id, side, position) do nothing`,
)

const said = ({ value }: Slots<Rows>) => sql`
  select j.value ->> 0 as side, s.effective_at, s.id as statement_id
  from json_each(${value('rows')}) j join statement s on s.id = j.value ->> 1`
const dropStatements = raw<Rows>(
  (slots) => sql`
    delete from dispute_statement
    where dispute_id = ${slots.value('dispute')} and (side, effective_at, statement_id) not in (${said(slots)})`,
)
const putStatements = raw<Rows>(
  (slots) => sql`
    insert into dispute_statement (dispute_id, side, effective_at, statement_id)
    select ${slots.value('dispute')}, wanted.* from (${said(slots)}) wanted where true
    on conflict (dispute_id, side, effective_at, statement_id) do nothing`,
)

const dropReasons = raw<Rows>(
  ({ value }) => sql`
    delete from dispute_reason
    where dispute_id = ${value('dispute')} and position >= json_array_length(${value('rows')})`,
)
const putReasons = raw<Rows>(
  ({ value }) => sql`
    insert into dispute_reason (dispute_id, position, rule, explanation)
    select ${value('dispute')}, key, value ->> 0, value ->> 1 from json_each(${value('rows')}) where true
    on conflict (dispute_id, position) do update set rule = excluded.rule, explanation = excluded.explanation`,
)

const shown = ({ value }: Slots<Rows>) =>
  sql`
  select value ->> 0 as reason, value ->> 1 as position, ${numberOf('statement', sql`value ->> 2`)} as statement_id
  from json_each(${value('rows')})`
const dropShown = raw<Rows>(
  (slots) => sql`
    delete from dispute_reason_statement
    where dispute_id = ${slots.value('dispute')} and (reason, position, statement_id) not in (${shown(slots)})`,
)
const putShown = raw<Rows>(
  (slots) => sql`
    insert into dispute_reason_statement (dispute_id, reason, position, statement_id)
    select ${slots.value('dispute')}, wanted.* from (${shown(slots)}) wanted where true
    on conflict (dispute_id, reason, position) do nothing`,
)

/** Writes a dispute under its number, with all below it, in the place of what there was. */
export function putDisputeRows(context: TxContext, number: number, dispute: Dispute, hash: string): void {
  const { db, touched } = context
  db.run(putDispute, {
    id: number,
    public_id: dispute.id,
    key: dispute.key,
    kind: dispute.kind,
    status: dispute.status,
    question: dispute.question,
    opened_at: dispute.openedAt,
    last_activity_at: dispute.lastActivityAt,
    sort_opened: dispute.openedAt ?? '',
    sort_activity: dispute.lastActivityAt ?? '',
    confidence: Math.round(dispute.confidence * 1_000) / 1_000,
    content_hash: hash,
  })
  touched.disputes.add(number)
  putSidesOf(context, number, dispute)
  putReasonsOf(context, number, dispute)
}

function putSidesOf(context: TxContext, dispute: number, { sides }: Dispute): void {
  const { db, touched } = context
  const sideRows = sides.map(({ stance, value }) => [stance, value])
  const principalRows = sides.flatMap(({ principalIds }, side) =>
    principalIds.map((id, position) => [side, position, actorNumber(context, id)] as const),
  )
  const statementRows = sides.flatMap(({ statementIds }, side) =>
    statementNumbers(context, statementIds).map((statement) => [side, statement] as const),
  )
  for (const step of [dropSides, putSides]) db.run(step, { dispute, rows: sideRows })
  for (const step of [dropPrincipals, putPrincipals]) db.run(step, { dispute, rows: principalRows })
  for (const step of [dropStatements, putStatements]) db.run(step, { dispute, rows: statementRows })
  addAll(
    touched.standing,
    statementRows.map(([, statement]) => statement),
  )
  addAll(
    touched.actors,
    principalRows.map(([, , actor]) => actor),
  )
}

function putReasonsOf({ db }: TxContext, dispute: number, { reasons }: Dispute): void {
  const reasonRows = reasons.map(({ rule, explanation }) => [rule, explanation])
  const shownRows = reasons.flatMap(({ statementIds }, reason) =>
    statementIds.map((id, position) => [reason, position, id]),
  )
  for (const step of [dropReasons, putReasons]) db.run(step, { dispute, rows: reasonRows })
  for (const step of [dropShown, putShown]) db.run(step, { dispute, rows: shownRows })
}
