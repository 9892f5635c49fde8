import { sql } from 'kysely'
import { raw } from '../query.js'
import type { TxContext } from '../tx/context.js'

interface Scope {
  readonly ids: readonly number[]
}

const flagStatements = raw<Scope, { article: number }>(
  ({ list }) => sql`
    update statement set disputed = not disputed where id in ${list('ids')}
    and disputed <> exists (select 1 from dispute_statement where statement_id = statement.id)
    returning article_id as article`,
)
const flagArticles = raw<Scope>(
  ({ list }) => sql`
    update article set disputed = not disputed where id in ${list('ids')}
    and disputed <> exists (select 1 from dispute_article where article_id = article.id)`,
)
const flagActors = raw<Scope>(
  ({ list }) => sql`
    update actor set disputed = not disputed where id in ${list('ids')}
    and disputed <> exists (select 1 from dispute_actor where actor_id = actor.id and principal = 1)`,
)
const flagEvents = raw<Scope>(
  ({ list }) => sql`
    update event set disputed = not disputed where id in ${list('ids')}
    and disputed <> exists (select 1 from dispute where event_id = event.id)`,
)

/** Marks what stands in a dispute, and unmarks what no longer does. */
export function deriveFlags({ db, touched, met }: TxContext): void {
  // What is new stands in no dispute, unless one took it in.
  const statements = new Set([...met.derivedFrom(touched.statements), ...touched.standing])
  const flagged = db.all(flagStatements, { ids: [...statements] }).map(({ article }) => article)
  db.run(flagArticles, { ids: [...new Set([...met.derivedFrom(touched.articles), ...flagged])] })
  db.run(flagActors, { ids: [...touched.actors] })
  db.run(flagEvents, { ids: [...touched.events] })
}
