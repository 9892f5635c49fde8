import { among, byId, numberOf, matchesText, type Entity, type FilterSql, type Order } from './types.js'
import { linkedStatements, linkOrder } from './statement.js'

type Bind = (value: unknown) => string

/** `a` and `b` are ids; they stand on different sides, at least as principals' spokesmen. */
export const disputesBetween: FilterSql = (bind: Bind, [a, b]: readonly [string, string]) =>
  `t.id in (select x.dispute_id from dispute_actor x join dispute_actor y on y.dispute_id = x.dispute_id and y.side <> x.side where x.actor_id = ${numberOf('actor', bind, a)} and y.actor_id = ${numberOf('actor', bind, b)})`

export const disputeFilters: Readonly<Record<string, FilterSql>> = {
  actor: (bind: Bind, id: string) =>
    `t.id in (select x.dispute_id from dispute_actor x where x.actor_id = ${numberOf('actor', bind, id)})`,
  between: disputesBetween,
  event: (bind: Bind, id: string) => `t.event_id = ${numberOf('event', bind, id)}`,
  kinds: (bind: Bind, kinds: readonly string[]) => among(bind, 't.kind', kinds),
  status: (bind: Bind, status: readonly string[]) => among(bind, 't.status', status),
  activeAfter: (bind: Bind, at: string) => `t.sort_activity > ${bind(at)}`,
  text: matchesText('DISPUTE'),
  minConfidence: (bind: Bind, least: number) => `t.confidence >= ${bind(least)}`,
}

export const byActivity: Order = { columns: ['t.sort_activity', 't.id'], direction: 'DESC' }

export const dispute: Entity = {
  columns: {
    id: 't.public_id',
    row: 't.id',
    question: 't.question',
    kind: 't.kind',
    status: 't.status',
    openedAt: 't.opened_at',
    lastActivityAt: 't.last_activity_at',
    confidence: 't.confidence',
    eventId: 't.event_id',
  },
  nullable: ['openedAt', 'lastActivityAt', 'eventId'],
  relations: {
    sides: {
      as: 'list',
      target: 'DisputeSide',
      from: 'dispute_side t',
      match: (parent) => `t.dispute_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.position'], direction: 'ASC' },
    },
    event: byId('maybe', 'Event', 'event', 'eventId'),
    articles: {
      as: 'connection',
      target: 'Article',
      from: 'dispute_article l join article t on t.id = l.article_id',
      match: (parent) => `l.dispute_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['l.sort_published', 'l.article_id'], direction: 'DESC' },
    },
    timeline: linkedStatements('dispute_statement', 'dispute_id', linkOrder('ASC')),
    reasons: {
      as: 'list',
      target: 'DisputeReason',
      from: 'dispute_reason t',
      match: (parent) => `t.dispute_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.position'], direction: 'ASC' },
      long: true,
    },
  },
}

export const disputeSide: Entity = {
  columns: {
    disputeId: 't.dispute_id',
    position: 't.position',
    stance: 't.stance',
    value: 't.value',
    independentSources: 't.independent_sources',
  },
  nullable: ['value'],
  relations: {
    principals: {
      as: 'list',
      target: 'Actor',
      from: 'dispute_principal l join actor t on t.id = l.actor_id',
      match: (parent) => `l.dispute_id = ${parent('disputeId')} and l.side = ${parent('position')}`,
      parent: ['disputeId', 'position'],
      order: { columns: ['l.position'], direction: 'ASC' },
    },
    statements: {
      as: 'connection',
      target: 'Statement',
      from: 'dispute_statement l join statement t on t.id = l.statement_id',
      match: (parent) => `l.dispute_id = ${parent('disputeId')} and l.side = ${parent('position')}`,
      parent: ['disputeId', 'position'],
      order: linkOrder('ASC'),
    },
  },
}

export const disputeReason: Entity = {
  columns: { disputeId: 't.dispute_id', position: 't.position', rule: 't.rule', explanation: 't.explanation' },
  relations: {
    statements: {
      as: 'list',
      target: 'Statement',
      from: 'dispute_reason_statement l join statement t on t.id = l.statement_id',
      match: (parent) => `l.dispute_id = ${parent('disputeId')} and l.reason = ${parent('position')}`,
      parent: ['disputeId', 'position'],
      order: { columns: ['l.position'], direction: 'ASC' },
    },
  },
}
