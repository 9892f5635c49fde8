import { sql } from 'kysely'
import type { Dispute } from '../../model/index.js'
import { difference } from '../difference.js'
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

const ofDispute = ({ value }: Slots<Rows>) => sql`dispute_id = ${value('dispute')}`
const writePrincipals = difference<Rows>(
  'dispute_principal',
  ['dispute_id', 'side', 'position', 'actor_id'],
  ofDispute,
  ({ value }) => sql`
    select ${value('dispute')}, value ->> 0, value ->> 1, value ->> 2 from json_each(${value('rows')})`,
)
const writeStatements = difference<Rows>(
  'dispute_statement',
  ['dispute_id', 'side', 'effective_at', 'statement_id'],
  ofDispute,
  ({ value }) => sql`
    select ${value('dispute')}, j.value ->> 0, s.effective_at, s.id
    from json_each(${value('rows')}) j join statement s on s.id = j.value ->> 1`,
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

const writeShown = difference<Rows>(
  'dispute_reason_statement',
  ['dispute_id', 'reason', 'position', 'statement_id'],
  ofDispute,
  ({ value }) => sql`
    select ${value('dispute')}, value ->> 0, value ->> 1, ${numberOf('statement', sql`value ->> 2`)}
    from json_each(${value('rows')})`,
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
  for (const step of writePrincipals) db.run(step, { dispute, rows: principalRows })
  for (const step of writeStatements) db.run(step, { dispute, rows: statementRows })
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
  for (const step of writeShown) db.run(step, { dispute, rows: shownRows })
}
