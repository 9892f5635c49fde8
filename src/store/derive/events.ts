import { sql } from 'kysely'
import { raw } from '../query.js'
import type { TxContext } from '../tx/context.js'
import { addAll } from '../tx/touched.js'

interface Scope {
  readonly events: readonly number[]
}

const eventsOfArticles = raw<{ articles: readonly number[] }, { id: number }>(
  ({ list }) => sql`select distinct event_id as id from event_article where article_id in ${list('articles')}`,
)
const freshStatements = sql`
  select m.event_id, s.effective_at, s.id
  from event_mention m join event_mention_statement a on a.mention_id = m.id
  join statement s on s.id = a.statement_id and s.current = 1`
const freshArticles = sql`
  select m.event_id, a.sort_published, a.id
  from event_mention m join text t on t.id = m.text_id join article a on a.id = t.article_id and a.text_id = t.id`

// Only differences are written: an event that a thousand articles report gains one row, not a thousand and one.
const dropStatements = raw<Scope, { id: number }>(
  ({ list }) => sql`
    delete from event_statement where event_id in ${list('events')}
    and (event_id, effective_at, statement_id) not in (${freshStatements} where m.event_id in ${list('events')})
    returning statement_id as id`,
)
const putStatements = raw<Scope, { id: number }>(
  ({ list }) => sql`
    insert or ignore into event_statement (event_id, effective_at, statement_id)
    ${freshStatements} where m.event_id in ${list('events')} returning statement_id as id`,
)
const dropArticles = raw<Scope>(
  ({ list }) => sql`
    delete from event_article where event_id in ${list('events')}
    and (event_id, sort_published, article_id) not in (${freshArticles} where m.event_id in ${list('events')})`,
)
const putArticles = raw<Scope>(
  ({ list }) => sql`
    insert or ignore into event_article (event_id, sort_published, article_id)
    ${freshArticles} where m.event_id in ${list('events')}`,
)

/** Makes anew which statements and articles these events have; answers the statements that came or went. */
export function deriveEvents({ db, touched, met }: TxContext): number[] {
  addAll(
    touched.events,
    db.all(eventsOfArticles, { articles: met.derivedFrom(touched.articles) }).map(({ id }) => id),
  )
  const events = [...touched.events]
  const before = met.derivedFrom(events)
  const moved = [...db.all(dropStatements, { events: before }), ...db.all(putStatements, { events })]
  db.run(dropArticles, { events: before })
  db.run(putArticles, { events })
  return moved.map(({ id }) => id)
}
