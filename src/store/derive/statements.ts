import { sql } from 'kysely'
import { raw } from '../query.js'
import type { TxContext } from '../tx/context.js'

interface Scope {
  readonly statements: readonly number[]
}

const onBehalfOfOffices = raw<{ offices: readonly number[] }, { id: number }>(
  ({ list }) => sql`
    select distinct statement_id as id from actor_statement
    where actor_id in ${list('offices')} and relation = 'BEHALF'`,
)
const counts = raw<Scope, { actor: number; n: number }>(
  ({ list }) => sql`
    select actor_id as actor, count(*) as n from actor_statement
    where statement_id in ${list('statements')} and relation = 'SPEAKER' group by actor_id`,
)
const dropActorStatements = raw<Scope>(
  ({ list }) => sql`delete from actor_statement where statement_id in ${list('statements')}`,
)
const putSpeakers = raw<Scope>(
  ({ list }) => sql`
    insert into actor_statement (actor_id, relation, effective_at, statement_id)
    select a.actor_id, 'SPEAKER', s.effective_at, s.id
    from statement s join article_actor a on a.id = s.speaker_id
    where s.id in ${list('statements')} and s.current = 1`,
)
/** From the principal of each statement up: an office speaks for the bodies it belongs to and for its state. */
const putBehalf = raw<Scope>(
  ({ list }) => sql`
    with recursive behalf (statement_id, effective_at, speaker, actor_id) as (
      select s.id, s.effective_at, sp.actor_id, b.actor_id
        from statement s join article_actor b on b.id = s.on_behalf_of_id
        left join article_actor sp on sp.id = s.speaker_id
        where s.id in ${list('statements')} and s.current = 1
      union
      select s.id, s.effective_at, sp.actor_id, s.principal_id
        from statement s left join article_actor sp on sp.id = s.speaker_id
        where s.id in ${list('statements')} and s.current = 1 and s.principal_id is not null
      union
      select b.statement_id, b.effective_at, b.speaker, m.organization_id
        from behalf b join actor o on o.id = b.actor_id and o.kind = 'OFFICE'
        join membership m on m.actor_id = o.id
        where (m.since is null or b.effective_at = '' or m.since <= b.effective_at)
          and (m.until is null or b.effective_at = '' or b.effective_at <= m.until)
      union
      select b.statement_id, b.effective_at, b.speaker, o.country_id
        from behalf b join actor o on o.id = b.actor_id and o.kind = 'OFFICE' where o.country_id is not null
    )
    insert or ignore into actor_statement (actor_id, relation, effective_at, statement_id)
    select actor_id, 'BEHALF', effective_at, statement_id from behalf where actor_id is not speaker`,
)
const adjustCount = raw<{ actor: number; by: number }>(
  ({ value }) => sql`
    update actor set statement_count = statement_count + ${value('by')} where id = ${value('actor')}`,
)

/** Makes anew whose statements these are: by speaker, and rolled up to those on whose behalf they were said. */
export function deriveActorStatements({ db, touched, met }: TxContext): void {
  const moved = db.all(onBehalfOfOffices, { offices: [...touched.offices] })
  const statements = [...new Set([...touched.statements, ...moved.map(({ id }) => id)])]
  // Differences, not totals: counting everything a busy actor ever said would make each article slower than the last.
  const change = new Map([...met.counted].map(([actor, n]) => [actor, -n]))
  met.counted.clear()
  const before = met.derivedFrom(statements)
  if (before.length > 0) {
    for (const { actor, n } of db.all(counts, { statements: before })) change.set(actor, (change.get(actor) ?? 0) - n)
    db.run(dropActorStatements, { statements: before })
  }
  db.run(putSpeakers, { statements })
  db.run(putBehalf, { statements })
  for (const { actor, n } of db.all(counts, { statements })) change.set(actor, (change.get(actor) ?? 0) + n)
  for (const [actor, by] of change) if (by !== 0) db.run(adjustCount, { actor, by })
}
