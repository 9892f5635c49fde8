import { sha256, type Dispute, type PositionChange } from '../../model/index.js'
import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'
import { actorNumber, nextNumber, statementNumbers } from './numbers.js'
import { dropRedirects, mostFrequent, redirect } from './redirects.js'
import { addAll } from './touched.js'

/** A change of position with the key of the proposition that shows it. */
export type KeyedPositionChange = PositionChange & { readonly key: string }

const disputesByKey = query<{ keys: readonly string[] }>()(({ list }) =>
  build
    .selectFrom('dispute')
    .select(['id as number', 'public_id as id', 'key', 'kind', 'content_hash as hash'])
    .where('key', 'in', list('keys')),
)
const statementsOf = query<{ disputes: readonly number[] }>()(({ list }) =>
  build
    .selectFrom('dispute_statement')
    .innerJoin('statement', 'statement.id', 'statement_id')
    .select(['statement.id as number', 'public_id as id'])
    .where('dispute_id', 'in', list('disputes')),
)
const principalsOf = query<{ disputes: readonly number[] }>()(({ list }) =>
  build.selectFrom('dispute_actor').select('actor_id as actor').distinct().where('dispute_id', 'in', list('disputes')),
)
const dropDisputes = query<{ disputes: readonly number[] }>()(({ list }) =>
  build.deleteFrom('dispute').where('id', 'in', list('disputes')),
)
const dropSides = query<{ dispute: number }>()(({ value }) =>
  build.deleteFrom('dispute_side').where('dispute_id', '=', value('dispute')),
)
const dropReasons = query<{ dispute: number }>()(({ value }) =>
  build.deleteFrom('dispute_reason').where('dispute_id', '=', value('dispute')),
)
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
const putSide = insertion('dispute_side', ['dispute_id', 'position', 'stance', 'value', 'independent_sources'])
const putPrincipal = insertion('dispute_principal', ['dispute_id', 'side', 'position', 'actor_id'])
const putStatement = query<{ dispute: number; side: number; statement: string }>()(({ value }) =>
  build
    .insertInto('dispute_statement')
    .columns(['dispute_id', 'side', 'effective_at', 'statement_id'])
    .expression((eb) =>
      eb
        .selectFrom('statement')
        .select([value('dispute').as('dispute'), value('side').as('side'), 'effective_at', 'id'])
        .where('public_id', '=', value('statement')),
    ),
)
const putReason = insertion('dispute_reason', ['dispute_id', 'position', 'rule', 'explanation'])
const putReasonStatement = insertion(
  'dispute_reason_statement',
  ['dispute_id', 'reason', 'position', 'statement_id'],
  (insert) => insert,
  { statement_id: 'statement' },
)
const dropChanges = query<{ keys: readonly string[] }>()(({ list }) =>
  build.deleteFrom('position_change').where('key', 'in', list('keys')),
)
const putChange = insertion(
  'position_change',
  ['key', 'actor_id', 'question', 'earlier_id', 'later_id'],
  (insert) => insert.onConflict((conflict) => conflict.doNothing()),
  { actor_id: 'actor', earlier_id: 'statement', later_id: 'statement' },
)

/**
 * Puts these disputes in the place of all that had one of the keys. One that comes out as it was is left alone; one
 * whose id is gone answers under the dispute of its kind and key that took most of its statements.
 */
export function replaceDisputes(context: TxContext, keys: readonly string[], disputes: readonly Dispute[]): void {
  const { db, touched } = context
  const old = db.all(disputesByKey, { keys })
  const before = new Map(old.map((row) => [row.id, row]))
  const ids = new Set(disputes.map((dispute) => dispute.id))
  const gone = old.filter(({ id }) => !ids.has(id))
  const changed = disputes
    .map((dispute) => ({ dispute, hash: contentHash(dispute) }))
    .filter(({ dispute, hash }) => before.get(dispute.id)?.hash !== hash)
  noteMembers(context, [
    ...gone.map(({ number }) => number),
    ...changed.flatMap(({ dispute }) => before.get(dispute.id)?.number ?? []),
  ])
  const heirs = new Map(gone.map((row) => [row.id, heirOf(context, row, disputes)]))
  db.run(dropDisputes, { disputes: gone.map(({ number }) => number) })
  addAll(
    touched.disputes,
    gone.map(({ number }) => number),
  )
  for (const { dispute, hash } of changed) putRows(context, dispute, hash, before.get(dispute.id)?.number)
  for (const [id, heir] of heirs) if (heir) redirect(context, id, heir, 'an earlier statement opens the dispute')
  dropRedirects(context, [...ids])
}

/** Puts these changes of position in the place of all that had one of the keys. */
export function replacePositionChanges(
  { db }: TxContext,
  keys: readonly string[],
  changes: readonly KeyedPositionChange[],
): void {
  db.run(dropChanges, { keys })
  for (const { key, actorId, question, earlierId, laterId } of changes) {
    db.run(putChange, { key, actor_id: actorId, question, earlier_id: earlierId, later_id: laterId })
  }
}

/** Those that stand in a dispute now may stand in none afterwards. */
function noteMembers({ db, touched }: TxContext, disputes: readonly number[]): void {
  addAll(
    touched.standing,
    db.all(statementsOf, { disputes }).map((row) => row.number),
  )
  addAll(
    touched.actors,
    db.all(principalsOf, { disputes }).map((row) => row.actor),
  )
}

type Gone = Pick<Dispute, 'kind' | 'key'> & { readonly number: number }

function heirOf({ db }: TxContext, { number, kind, key }: Gone, disputes: readonly Dispute[]) {
  const members = new Set(db.all(statementsOf, { disputes: [number] }).map((row) => row.id))
  const rivals = disputes.filter((dispute) => dispute.kind === kind && dispute.key === key)
  const shared = rivals.flatMap((dispute) =>
    dispute.sides.flatMap((side) => side.statementIds.filter((s) => members.has(s)).map(() => dispute.id)),
  )
  return mostFrequent(shared)
}

function putRows(context: TxContext, dispute: Dispute, hash: string, before?: number): void {
  const { db, touched } = context
  const number = before ?? nextNumber(context)
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
  db.run(dropSides, { dispute: number })
  dispute.sides.forEach(({ stance, value, principalIds, statementIds }, side) => {
    db.run(putSide, { dispute_id: number, position: side, stance, value, independent_sources: 0 })
    const principals = principalIds.map((id) => actorNumber(context, id))
    principals.forEach((actor, position) =>
      db.run(putPrincipal, { dispute_id: number, side, position, actor_id: actor }),
    )
    for (const statement of statementIds) db.run(putStatement, { dispute: number, side, statement })
    addAll(touched.standing, statementNumbers(context, statementIds))
    addAll(touched.actors, principals)
  })
  db.run(dropReasons, { dispute: number })
  dispute.reasons.forEach(({ rule, explanation, statementIds }, reason) => {
    db.run(putReason, { dispute_id: number, position: reason, rule, explanation })
    statementIds.forEach((statement, position) =>
      db.run(putReasonStatement, { dispute_id: number, reason, position, statement_id: statement }),
    )
  })
}

function contentHash({
  id,
  key,
  kind,
  status,
  question,
  sides,
  openedAt,
  lastActivityAt,
  confidence,
  reasons,
}: Dispute) {
  const content = [id, key, kind, status, question, openedAt, lastActivityAt, confidence]
  const parts = [
    sides.map(({ stance, value, principalIds, statementIds }) => [stance, value, principalIds, statementIds]),
    reasons.map(({ rule, explanation, statementIds }) => [rule, explanation, statementIds]),
  ]
  return sha256(JSON.stringify([content, parts]))
}
