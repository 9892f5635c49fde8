import { sha256, type Dispute, type PositionChange } from '../../model/index.js'
import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'
import { putDisputeRows } from './disputeRows.js'
import { nextNumber } from './numbers.js'
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
/** What these disputes are about. */
export const eventsOfDisputes = query<{ disputes: readonly number[] }>()(({ list }) =>
  build
    .selectFrom('dispute')
    .select('event_id as event')
    .distinct()
    .where('id', 'in', list('disputes'))
    .where('event_id', 'is not', null)
    .$narrowType<{ event: number }>(),
)
const dropDisputes = query<{ disputes: readonly number[] }>()(({ list }) =>
  build.deleteFrom('dispute').where('id', 'in', list('disputes')),
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
  for (const { dispute, hash } of changed)
    putDisputeRows(context, before.get(dispute.id)?.number ?? nextNumber(context), dispute, hash)
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

/** Those that stand in a dispute now may stand in none afterwards, and none be about what it is about. */
function noteMembers({ db, touched }: TxContext, disputes: readonly number[]): void {
  addAll(
    touched.standing,
    db.all(statementsOf, { disputes }).map((row) => row.number),
  )
  addAll(
    touched.actors,
    db.all(principalsOf, { disputes }).map((row) => row.actor),
  )
  addAll(
    touched.events,
    db.all(eventsOfDisputes, { disputes }).map((row) => row.event),
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
