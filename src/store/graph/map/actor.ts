import {
  among,
  byId,
  numberOf,
  isDisputed,
  placedIn,
  type Entity,
  type FilterSql,
  type Order,
  type Relation,
} from './types.js'
import { disputesBetween } from './dispute.js'
import { opponents, positions } from './standing.js'
import { linkedStatements, linkOrder } from './statement.js'

type Bind = (value: unknown) => string

/** All that actors are called, their own names among them: as a list of each, so that it is found by the actor. */
const NAMES = `select o.id as actor_id, j.value as alias from actor o,
  json_each(json_insert((select json_group_array(alias) from actor_alias where actor_id = o.id), '$[#]', o.name)) j`

/** Of the actors `t` those who go by a folded name, which stands in the query twice. */
export const calledBy = (own: string, other: string) =>
  `t.id in (select x.id from actor x where x.name_folded = ${own}
    union all select x.actor_id from actor_alias x where x.alias_folded = ${other})`

export const actorFilters: Readonly<Record<string, FilterSql>> = {
  kinds: (bind: Bind, kinds: readonly string[]) => among(bind, 't.kind', kinds),
  country: (bind: Bind, id: string) => `t.country_id = ${numberOf('actor', bind, id)}`,
  /** The name as folded by the model. */
  name: (bind: Bind, folded: string) => calledBy(bind(folded), bind(folded)),
  disputed: isDisputed,
}

export const byStatements: Order = { columns: ['t.statement_count', 't.id'], direction: 'DESC' }

/** Of a post that only older texts tell of, since the article was put right, nothing can be shown. */
const IS_SHOWN = `exists (
  select 1 from membership_evidence e join text x on x.id = e.text_id
  join article n on n.id = x.article_id and n.text_id = e.text_id where e.membership_id = t.id)`

/** The latest first. */
const changesOfPosition: Relation = {
  as: 'connection',
  target: 'PositionChange',
  from: 'position_change t join statement s on s.id = t.later_id',
  match: (parent) => `t.actor_id = ${parent('row')}`,
  parent: ['row'],
  order: { columns: ['s.effective_at', 't.earlier_id', 't.later_id'], direction: 'DESC' },
}

export const actor: Entity = {
  columns: {
    id: 't.public_id',
    row: 't.id',
    name: 't.name',
    kind: 't.kind',
    wikidataId: 't.wikidata_id',
    countryId: 't.country_id',
  },
  nullable: ['wikidataId', 'countryId'],
  relations: {
    aliases: {
      as: 'list',
      target: 'Alias',
      pick: 'alias',
      from: `(${NAMES}) t`,
      match: (parent) => `t.actor_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.alias'], direction: 'ASC' },
    },
    country: byId('maybe', 'Actor', 'actor', 'countryId'),
    memberships: {
      as: 'list',
      target: 'Membership',
      from: 'membership t',
      match: (parent) => `t.actor_id = ${parent('row')} and ${IS_SHOWN}`,
      parent: ['row'],
      order: { columns: ['t.organization_id', 't.id'], direction: 'ASC' },
    },
    statements: linkedStatements('actor_statement', 'actor_id', linkOrder('DESC'), " and l.relation = 'SPEAKER'"),
    statementsOnBehalf: linkedStatements(
      'actor_statement',
      'actor_id',
      linkOrder('DESC'),
      " and l.relation = 'BEHALF'",
    ),
    disputes: {
      as: 'connection',
      target: 'Dispute',
      from: 'dispute t',
      match: (parent) => `t.id in (select x.dispute_id from dispute_actor x where x.actor_id = ${parent('row')})`,
      parent: ['row'],
      order: { columns: ['t.sort_activity', 't.id'], direction: 'DESC' },
      filters: { between: disputesBetween },
    },
    events: {
      as: 'connection',
      target: 'Event',
      from: 'event t',
      match: (parent) => `t.id in (select x.event_id from event_participant x where x.actor_id = ${parent('row')})`,
      parent: ['row'],
      order: { columns: ['t.sort_start', 't.id'], direction: 'DESC' },
    },
    positionChanges: { ...changesOfPosition, as: 'list', long: true },
    changes: changesOfPosition,
    positions,
    opponents,
  },
}

export const alias: Entity = { columns: { alias: 't.alias' }, relations: {} }

export const positionChange: Entity = {
  columns: { question: 't.question', earlierId: 't.earlier_id', laterId: 't.later_id' },
  relations: {
    earlier: byId('one', 'Statement', 'statement', 'earlierId'),
    later: byId('one', 'Statement', 'statement', 'laterId'),
  },
}

export const membership: Entity = {
  columns: {
    id: 't.public_id',
    row: 't.id',
    role: 't.role',
    since: 't.since',
    until: 't.until',
    actorId: 't.actor_id',
    organizationId: 't.organization_id',
  },
  nullable: ['since', 'until'],
  relations: {
    actor: byId('one', 'Actor', 'actor', 'actorId'),
    organization: byId('one', 'Actor', 'actor', 'organizationId'),
    articles: {
      as: 'connection',
      target: 'Article',
      from: 'membership_evidence e join text x on x.id = e.text_id join article t on t.id = x.article_id and t.text_id = e.text_id',
      match: (parent) => `e.membership_id = ${parent('row')}`,
      parent: ['row'],
      groupBy: 't.id',
      order: { columns: ['t.sort_published', 't.id'], direction: 'DESC' },
    },
    evidence: {
      as: 'list',
      target: 'Evidence',
      from: placedIn('membership_evidence'),
      match: (parent) => `t.membership_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['a.sort_published', 'a.id', 't."start"', 't."end"'], direction: 'ASC' },
      long: true,
    },
  },
}

/** Where in which article something is said; see `placedIn`. */
export const evidence: Entity = {
  columns: {
    articleId: 'a.id',
    start: 't."start"',
    end: 't."end"',
    exact: 't.exact',
    prefix: 't.prefix',
    suffix: 't.suffix',
  },
  relations: {
    article: byId('one', 'Article', 'article', 'articleId'),
  },
  embedded: { span: 'Span' },
}
