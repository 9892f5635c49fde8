import { among, currentOf, type Entity, type FilterSql, type Order } from './types.js'
import { disputesBetween } from './dispute.js'
import { linkedStatements, linkOrder } from './statement.js'

type Bind = (value: unknown) => string

export const actorFilters: Readonly<Record<string, FilterSql>> = {
  kinds: (bind: Bind, kinds: readonly string[]) => among(bind, 't.kind', kinds),
  country: (bind: Bind, id: string) => `t.country_id = ${currentOf(bind, id)}`,
  /** The name as folded by the model. */
  name: (bind: Bind, folded: string) =>
    `t.id in (select x.actor_id from actor_alias x where x.alias_folded = ${bind(folded)})`,
  disputed: (bind: Bind, yes: boolean) => `t.disputed = ${bind(yes)}`,
}

export const byStatements: Order = { columns: ['t.statement_count', 't.id'], direction: 'DESC' }
const byId: Order = { columns: ['t.id'], direction: 'ASC' }

export const actor: Entity = {
  columns: { id: 't.id', name: 't.name', kind: 't.kind', wikidataId: 't.wikidata_id', countryId: 't.country_id' },
  relations: {
    aliases: {
      target: 'Alias',
      from: 'actor_alias t',
      match: (parent) => `t.actor_id = ${parent('id')}`,
      parent: ['id'],
      order: { columns: ['t.alias'], direction: 'ASC' },
    },
    country: {
      target: 'Actor',
      from: 'actor t',
      match: (parent) => `t.id = ${parent('countryId')}`,
      parent: ['countryId'],
      order: byId,
    },
    memberships: {
      target: 'Membership',
      from: 'membership t',
      match: (parent) => `t.actor_id = ${parent('id')}`,
      parent: ['id'],
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
      target: 'Dispute',
      from: 'dispute t',
      match: (parent) => `t.id in (select x.dispute_id from dispute_actor x where x.actor_id = ${parent('id')})`,
      parent: ['id'],
      order: { columns: ['t.sort_activity', 't.id'], direction: 'DESC' },
      filters: { between: disputesBetween },
    },
    events: {
      target: 'Event',
      from: 'event t',
      match: (parent) => `t.id in (select x.event_id from event_participant x where x.actor_id = ${parent('id')})`,
      parent: ['id'],
      order: { columns: ['t.sort_start', 't.id'], direction: 'DESC' },
    },
    positionChanges: {
      target: 'PositionChange',
      from: 'position_change t join statement s on s.id = t.later_id',
      match: (parent) => `t.actor_id = ${parent('id')}`,
      parent: ['id'],
      order: { columns: ['s.effective_at', 't.earlier_id', 't.later_id'], direction: 'DESC' },
    },
  },
}

export const alias: Entity = { columns: { alias: 't.alias' }, relations: {} }

export const positionChange: Entity = {
  columns: { question: 't.question', earlierId: 't.earlier_id', laterId: 't.later_id' },
  relations: {
    earlier: {
      target: 'Statement',
      from: 'statement t',
      match: (parent) => `t.id = ${parent('earlierId')}`,
      parent: ['earlierId'],
      order: byId,
    },
    later: {
      target: 'Statement',
      from: 'statement t',
      match: (parent) => `t.id = ${parent('laterId')}`,
      parent: ['laterId'],
      order: byId,
    },
  },
}

export const membership: Entity = {
  columns: {
    id: 't.id',
    role: 't.role',
    since: 't.since',
    until: 't.until',
    actorId: 't.actor_id',
    organizationId: 't.organization_id',
  },
  relations: {
    actor: {
      target: 'Actor',
      from: 'actor t',
      match: (parent) => `t.id = ${parent('actorId')}`,
      parent: ['actorId'],
      order: byId,
    },
    organization: {
      target: 'Actor',
      from: 'actor t',
      match: (parent) => `t.id = ${parent('organizationId')}`,
      parent: ['organizationId'],
      order: byId,
    },
    evidence: {
      target: 'Evidence',
      from: 'membership_evidence t join article a on a.text_id = t.text_id',
      match: (parent) => `t.membership_id = ${parent('id')}`,
      parent: ['id'],
      order: { columns: ['a.sort_published', 'a.id', 't."start"', 't."end"'], direction: 'ASC' },
    },
  },
}

/** Where in which article something is said; `a` is an article whose newest text it is. */
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
    article: {
      target: 'Article',
      from: 'article t',
      match: (parent) => `t.id = ${parent('articleId')}`,
      parent: ['articleId'],
      order: byId,
    },
  },
}
