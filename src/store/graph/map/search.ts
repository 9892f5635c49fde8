import { among, currentOf, type FilterSql } from './types.js'

type Bind = (value: unknown) => string

// What narrows a search. Each looks at one hit `r` of search_row by the key of what it is, so that the work is bounded by
// the hits and not by how much an actor ever said.

/** The date of a hit, as its own list is ordered by; '' where it has none. */
export const HIT_DATE = `case r.kind
  when 'ARTICLE' then (select x.sort_published from article x where x.id = r.id)
  when 'STATEMENT' then (select x.effective_at from statement x where x.id = r.id)
  when 'EVENT' then (select x.sort_start from event x where x.id = r.id)
  when 'DISPUTE' then (select x.sort_activity from dispute x where x.id = r.id)
  else '' end`

const HAS_ACTOR = `case r.kind
  when 'ACTOR' then r.id = a.id
  when 'ARTICLE' then exists (select 1 from article_actor_edge x where x.actor_id = a.id and x.article_id = r.id)
  when 'STATEMENT' then exists (select 1 from actor_statement x where x.statement_id = r.id and x.actor_id = a.id)
  when 'EVENT' then exists (select 1 from event_participant x where x.actor_id = a.id and x.event_id = r.id)
  when 'DISPUTE' then exists (select 1 from dispute_actor x where x.actor_id = a.id and x.dispute_id = r.id)
  end`

const HAS_PUBLISHER = `case r.kind
  when 'ARTICLE' then exists (select 1 from article x where x.id = r.id and x.publisher_id = a.id)
  when 'STATEMENT' then exists (select 1 from statement s join article x on x.id = s.article_id where s.id = r.id and x.publisher_id = a.id)
  when 'EVENT' then exists (select 1 from event_article l join article x on x.id = l.article_id where l.event_id = r.id and x.publisher_id = a.id)
  when 'DISPUTE' then exists (select 1 from dispute_article l join article x on x.id = l.article_id where l.dispute_id = r.id and x.publisher_id = a.id)
  else 0 end`

export const searchFilters: Readonly<Record<string, FilterSql>> = {
  kinds: (bind: Bind, kinds: readonly string[]) => among(bind, 'r.kind', kinds),
  actor: (bind: Bind, id: string) => `(select ${HAS_ACTOR} from (select ${currentOf(bind, id)} as id) a)`,
  publisher: (bind: Bind, id: string) => `(select ${HAS_PUBLISHER} from (select ${currentOf(bind, id)} as id) a)`,
  datedFrom: (bind: Bind, at: string) => `${HIT_DATE} >= ${bind(at)}`,
  datedBefore: (bind: Bind, at: string) => `${HIT_DATE} < ${bind(at)} and ${HIT_DATE} <> ''`,
}
