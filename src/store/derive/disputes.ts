import { sql } from 'kysely'
import { difference } from '../difference.js'
import { raw, type Slots } from '../query.js'
import type { Connection } from '../sqlite/connection.js'
import type { TxContext } from '../tx/context.js'
import { eventsOfDisputes } from '../tx/disputes.js'
import { addAll } from '../tx/touched.js'
import { countIndependentSources, type SourceArticle } from './sources.js'

interface Scope {
  readonly disputes: readonly number[]
}

const disputesToo = raw<{ articles: readonly number[]; statements: readonly number[] }, { id: number }>(
  ({ list }) => sql`
    select dispute_id as id from dispute_article where article_id in ${list('articles')}
    union select dispute_id from dispute_statement where statement_id in ${list('statements')}`,
)

const ofDisputes = ({ list }: Slots<Scope>) => sql`dispute_id in ${list('disputes')}`
/** Principals; and those who speak on a side, and the offices and states it is said on behalf of. */
const writeActors = difference<Scope>(
  'dispute_actor',
  ['actor_id', 'dispute_id', 'side', 'principal'],
  ofDisputes,
  ({ list }) => sql`
    select actor_id, dispute_id, side, max(principal) from (
      select actor_id, dispute_id, side, 1 as principal from dispute_principal where dispute_id in ${list('disputes')}
      union all
      select a.actor_id, d.dispute_id, d.side, 0 from dispute_statement d
        join actor_statement a on a.statement_id = d.statement_id where d.dispute_id in ${list('disputes')}
    ) group by actor_id, dispute_id, side`,
)
const writeArticles = difference<Scope>(
  'dispute_article',
  ['dispute_id', 'sort_published', 'article_id'],
  ofDisputes,
  ({ list }) => sql`
    select distinct d.dispute_id, a.sort_published, a.id from dispute_statement d
    join statement s on s.id = d.statement_id join article a on a.id = s.article_id
    where d.dispute_id in ${list('disputes')}`,
)
/** The event most of its statements are about; of several the earliest. */
const setEvent = raw<Scope>(
  ({ list }) => sql`
    update dispute set event_id = new.event_id from (
      select id, (
        select e.event_id from dispute_statement d join event_statement e on e.statement_id = d.statement_id
        join event on event.id = e.event_id
        where d.dispute_id = o.id group by e.event_id order by count(*) desc, event.sort_start, event.public_id limit 1
      ) as event_id from dispute o where id in ${list('disputes')}
    ) new where new.id = dispute.id and new.event_id is not dispute.event_id`,
)
const carriers = raw<Scope, { dispute: number; side: number; id: number; source: string; copies: string }>(
  ({ list }) => sql`
    select distinct d.dispute_id as dispute, d.side, a.id, a.source_key as source,
      (select json_group_array(copy_id) from article_copy where article_id = a.id) as copies
    from dispute_statement d join statement s on s.id = d.statement_id join article a on a.id = s.article_id
    where d.dispute_id in ${list('disputes')} order by 1, 2`,
)
const setSources = raw<{ dispute: number; side: number; count: number }>(
  ({ value }) => sql`
    update dispute_side set independent_sources = ${value('count')}
    where dispute_id = ${value('dispute')} and position = ${value('side')}
    and independent_sources <> ${value('count')}`,
)

/**
 * Makes anew who is on which side of these disputes, which articles carry them, and from how many sources.
 * @param moved statements that are about another event now, so that their disputes may be too
 */
export function deriveDisputes({ db, touched, met }: TxContext, moved: readonly number[]): void {
  // What is new stands in those disputes only that took it in, which are touched.
  const statements = met.derivedFrom([...touched.statements, ...moved])
  const more = db.all(disputesToo, { articles: met.derivedFrom(touched.articles), statements })
  addAll(
    touched.disputes,
    more.map(({ id }) => id),
  )
  const disputes = [...touched.disputes]
  const before = db.all(eventsOfDisputes, { disputes })
  for (const step of [...writeActors, ...writeArticles, setEvent]) db.run(step, { disputes })
  addAll(
    touched.events,
    [...before, ...db.all(eventsOfDisputes, { disputes })].map(({ event }) => event),
  )
  countSources(db, disputes)
}

function countSources(db: Connection, disputes: readonly number[]): void {
  const sides = new Map<string, { dispute: number; side: number; articles: SourceArticle[] }>()
  for (const { dispute, side, id, source, copies } of db.all(carriers, { disputes })) {
    const key = `${dispute} ${side}`
    const group = sides.get(key) ?? { dispute, side, articles: [] }
    group.articles.push({ id, source, copies: JSON.parse(copies) as number[] })
    sides.set(key, group)
  }
  for (const { dispute, side, articles } of sides.values()) {
    db.run(setSources, { dispute, side, count: countIndependentSources(articles) })
  }
}
