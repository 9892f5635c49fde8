import { sql } from 'kysely'
import { raw } from '../query.js'
import type { TxContext } from '../tx/context.js'

/** News kept for subscribers that come back: some thousands of articles. */
const KEPT = 100_000

interface Scope {
  readonly ids: readonly number[]
}

const tellArticles = raw<Scope>(
  ({ list }) => sql`
    insert into outbox (kind, node_id) select 'ARTICLE', public_id from article where id in ${list('ids')} order by public_id`,
)
const tellStatements = raw<Scope>(
  ({ list }) => sql`
    insert into outbox (kind, node_id) select 'STATEMENT', public_id from statement
    where article_id in ${list('ids')} and current = 1 order by article_id, position, public_id`,
)
const tellDisputes = raw<Scope>(
  ({ list }) => sql`
    insert into outbox (kind, node_id) select 'DISPUTE', public_id from dispute where id in ${list('ids')} order by public_id`,
)
const forget = raw<{ kept: number }>(
  ({ value }) => sql`delete from outbox where seq <= (select max(seq) from outbox) - ${value('kept')}`,
)

/** Tells subscribers of the articles whose newest text is another now, their statements, and the disputes that changed. */
export function deriveOutbox({ db, touched }: TxContext): void {
  const articles = [...touched.renewed]
  if (articles.length > 0) {
    db.run(tellArticles, { ids: articles })
    db.run(tellStatements, { ids: articles })
  }
  if (touched.disputes.size > 0) db.run(tellDisputes, { ids: [...touched.disputes] })
  if (articles.length > 0) db.run(forget, { kept: KEPT })
}
