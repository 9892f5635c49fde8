import { HIT_KIND, HIT_NUMBER, SEARCHED, type Searched } from '../../searched.js'
import { among, numberOf, type FilterSql } from './types.js'

type Bind = (value: unknown) => string

// What narrows a search. Each looks at one hit by the number of what it is, so that the work is bounded by the hits and not
// by how much an actor ever said.

/** SQL for what differs by the kind of a hit; for kinds that are not named it is `other`. */
const byKind = (cases: Partial<Readonly<Record<Searched, string>>>, other = '0') =>
  `case ${HIT_KIND} ${Object.entries(cases)
    .map(([kind, sql]) => `when ${SEARCHED[kind as Searched]} then ${sql}`)
    .join(' ')} else ${other} end`

/** The id of a hit. */
export const HIT_ID = byKind({
  ARTICLE: `(select x.public_id from article x where x.id = ${HIT_NUMBER})`,
  STATEMENT: `(select x.public_id from statement x where x.id = ${HIT_NUMBER})`,
  ACTOR: `(select x.public_id from actor x where x.id = ${HIT_NUMBER})`,
  EVENT: `(select x.public_id from event x where x.id = ${HIT_NUMBER})`,
  DISPUTE: `(select x.public_id from dispute x where x.id = ${HIT_NUMBER})`,
})

/** The name of a hit's kind. */
export const HIT_KIND_NAME = byKind(Object.fromEntries(Object.keys(SEARCHED).map((kind) => [kind, `'${kind}'`])))

/** The date of a hit, as its own list is ordered by; '' where it has none. */
export const HIT_DATE = byKind(
  {
    ARTICLE: `(select x.sort_published from article x where x.id = ${HIT_NUMBER})`,
    STATEMENT: `(select x.effective_at from statement x where x.id = ${HIT_NUMBER})`,
    EVENT: `(select x.sort_start from event x where x.id = ${HIT_NUMBER})`,
    DISPUTE: `(select x.sort_activity from dispute x where x.id = ${HIT_NUMBER})`,
  },
  "''",
)

const HAS_ACTOR = byKind({
  ACTOR: `${HIT_NUMBER} = a.id`,
  ARTICLE: `exists (select 1 from article y join article_actor x on x.text_id = y.text_id and x.actor_id = a.id where y.id = ${HIT_NUMBER} and x.place is not null)`,
  STATEMENT: `exists (select 1 from actor_statement x where x.statement_id = ${HIT_NUMBER} and x.actor_id = a.id)`,
  EVENT: `exists (select 1 from event_participant x where x.actor_id = a.id and x.event_id = ${HIT_NUMBER})`,
  DISPUTE: `exists (select 1 from dispute_actor x where x.actor_id = a.id and x.dispute_id = ${HIT_NUMBER})`,
})

const HAS_PUBLISHER = byKind({
  ARTICLE: `exists (select 1 from article x where x.id = ${HIT_NUMBER} and x.publisher_id = a.id)`,
  STATEMENT: `exists (select 1 from statement s join article x on x.id = s.article_id where s.id = ${HIT_NUMBER} and x.publisher_id = a.id)`,
  EVENT: `exists (select 1 from event_article l join article x on x.id = l.article_id where l.event_id = ${HIT_NUMBER} and x.publisher_id = a.id)`,
  DISPUTE: `exists (select 1 from dispute_article l join article x on x.id = l.article_id where l.dispute_id = ${HIT_NUMBER} and x.publisher_id = a.id)`,
})

export const searchFilters: Readonly<Record<string, FilterSql>> = {
  kinds: (bind: Bind, kinds: readonly string[]) => among(bind, HIT_KIND_NAME, kinds),
  actor: (bind: Bind, id: string) => `(select ${HAS_ACTOR} from (select ${numberOf('actor', bind, id)} as id) a)`,
  publisher: (bind: Bind, id: string) =>
    `(select ${HAS_PUBLISHER} from (select ${numberOf('actor', bind, id)} as id) a)`,
  datedFrom: (bind: Bind, at: string) => `${HIT_DATE} >= ${bind(at)}`,
  datedBefore: (bind: Bind, at: string) => `${HIT_DATE} < ${bind(at)} and ${HIT_DATE} <> ''`,
}
