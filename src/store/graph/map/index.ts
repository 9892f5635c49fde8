import { actor, actorFilters, alias, byStatements, calledBy, evidence, membership, positionChange } from './actor.js'
import { article, articleFilters, articleRevision, text } from './article.js'
import { byActivity, dispute, disputeFilters, disputeReason, disputeSide } from './dispute.js'
import { event, eventFilters, eventParticipant, latestFirst } from './event.js'
import { newestFirst, span, statement, statementFilters } from './statement.js'
import { eventPosition, opponent } from './standing.js'
import { current, type Entity, type EntityName, type Order, type Relation } from './types.js'

export * from './types.js'

/** The graph, each field's place in the database stated once. */
export const ENTITIES: Readonly<Record<EntityName, Entity>> = {
  Article: article,
  Text: text,
  ArticleRevision: articleRevision,
  Statement: statement,
  Span: span,
  Actor: actor,
  Alias: alias,
  Membership: membership,
  PositionChange: positionChange,
  EventPosition: eventPosition,
  Opponent: opponent,
  Evidence: evidence,
  Event: event,
  EventParticipant: eventParticipant,
  Dispute: dispute,
  DisputeSide: disputeSide,
  DisputeReason: disputeReason,
}

const list = (
  target: EntityName,
  table: string,
  order: Order,
  filters: Relation['filters'],
  where = '1',
): Relation => ({
  as: 'connection',
  target,
  from: `${table} t`,
  match: () => where,
  parent: [],
  order,
  filters: filters ?? {},
})

/** The lists of Query, in their default order. */
export const ROOT_LISTS = {
  articles: list('Article', 'article', { columns: ['t.sort_published', 't.id'], direction: 'DESC' }, articleFilters),
  statements: list('Statement', 'statement', newestFirst, statementFilters, 't.current = 1'),
  actors: list('Actor', 'actor', byStatements, actorFilters),
  events: list('Event', 'event', latestFirst, eventFilters),
  disputes: list('Dispute', 'dispute', byActivity, disputeFilters),
} as const
export type RootList = keyof typeof ROOT_LISTS

/** The columns behind each field that a list can be ordered by. */
export const ORDER_COLUMNS: Readonly<Record<string, string>> = {
  PUBLISHED_AT: 't.sort_published',
  INGESTED_AT: 't.ingested_at',
  SAID_AT: 't.effective_at',
  OPENED_AT: 't.sort_opened',
  LAST_ACTIVITY_AT: 't.sort_activity',
  CONFIDENCE: 't.confidence',
}

const byKey = (target: EntityName, table: string, column: string): Relation => ({
  as: 'maybe',
  target,
  from: `${table} t`,
  match: (parent) => `t.${column} = ${column === 'public_id' ? current(parent('key')) : parent('key')}`,
  parent: ['key'],
  order: { columns: ['t.id'], direction: 'ASC' },
})

/** By id or by another name that is its own: one statement serves both, and neither looks like the other. */
const byEitherKey = (target: EntityName, table: string, column: string): Relation => ({
  ...byKey(target, table, 'public_id'),
  match: (parent) => `(t.public_id = ${current(parent('key'))} or t.${column} = ${parent('key')})`,
})

/** How one node is found: by id (also one that was merged away), an article by address, an actor by Wikidata item or name. */
export const LOOKUPS = {
  Article: byKey('Article', 'article', 'public_id'),
  Statement: byKey('Statement', 'statement', 'public_id'),
  Actor: byKey('Actor', 'actor', 'public_id'),
  Event: byKey('Event', 'event', 'public_id'),
  Dispute: byKey('Dispute', 'dispute', 'public_id'),
  ArticleByUrl: byKey('Article', 'article', 'url'),
  ActorByWikidataId: byKey('Actor', 'actor', 'wikidata_id'),
  ArticleByKey: byEitherKey('Article', 'article', 'url'),
  ActorByKey: byEitherKey('Actor', 'actor', 'wikidata_id'),
  MembershipByKey: {
    as: 'maybe',
    target: 'Membership',
    from: 'membership t',
    match: (parent: (field: string) => string) =>
      `t.actor_id = (select id from actor where public_id = ${current(parent('actorId'))}) and t.organization_id = (select id from actor where public_id = ${current(parent('organizationId'))}) and t.role = ${parent('role')}`,
    parent: ['actorId', 'organizationId', 'role'],
    order: { columns: ['t.id'], direction: 'ASC' },
  },
  ActorByName: {
    as: 'list',
    target: 'Actor',
    from: 'actor t',
    match: (parent: (field: string) => string) => calledBy(parent('key'), parent('key')),
    parent: ['key'],
    order: byStatements,
  },
} as const satisfies Readonly<Record<string, Relation>>
export type Lookup = keyof typeof LOOKUPS
