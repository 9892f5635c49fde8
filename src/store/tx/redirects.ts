import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'

const forget = query<{ ids: readonly string[] }>()(({ list }) =>
  build.deleteFrom('redirect').where('old_id', 'in', list('ids')),
)
const follow = query<{ old: string; new: string }>()(({ value }) =>
  build
    .updateTable('redirect')
    .set({ new_id: value('new') })
    .where('new_id', '=', value('old')),
)
const record = insertion('redirect', ['old_id', 'new_id', 'reason', 'recorded_at'], (insert) =>
  insert.onConflict((conflict) =>
    conflict.column('old_id').doUpdateSet((eb) => ({ new_id: eb.ref('excluded.new_id') })),
  ),
)

/** Records that an id answers under another one now; older redirects to it are led on, so that none needs two steps. */
export function redirect({ db, now }: TxContext, oldId: string, newId: string, reason: string): void {
  db.run(follow, { old: oldId, new: newId })
  db.run(record, { old_id: oldId, new_id: newId, reason, recorded_at: now })
}

/** An id that is in use again answers for itself. */
export function dropRedirects({ db }: TxContext, ids: readonly string[]): void {
  db.run(forget, { ids })
}

/** The one that occurs most often, the smallest of several. */
export function mostFrequent(ids: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0]
}
