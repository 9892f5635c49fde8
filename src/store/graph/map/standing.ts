import { linkOrder } from './statement.js'
import { byId, type Entity, type Relation } from './types.js'

// Where an actor stands: what it says about each event, and who stands against it. Both are groups of what is stored.

/** Positions are read from as many statements of an actor's own, the latest, and as many on its behalf. */
const LATEST = 1000

const latest = (actor: string, relation: 'SPEAKER' | 'BEHALF') =>
  `select * from (select x.statement_id from actor_statement x where x.actor_id = ${actor} and x.relation = '${relation}' order by x.effective_at desc, x.statement_id desc limit ${LATEST})`

/** An actor's positions: the events it spoke about, or was spoken for, the latest first. */
export const positions: Relation = {
  as: 'connection',
  target: 'EventPosition',
  from: 'actor_statement l join event_statement t on t.statement_id = l.statement_id',
  match: (parent) =>
    `l.actor_id = ${parent('row')} and l.statement_id in (${latest(parent('row'), 'SPEAKER')} union all ${latest(parent('row'), 'BEHALF')})`,
  parent: ['row'],
  groupBy: 't.event_id',
  order: { columns: ['max(t.effective_at)', 't.event_id'], direction: 'DESC' },
}

export const eventPosition: Entity = {
  columns: {
    actorId: 'min(l.actor_id)',
    eventId: 't.event_id',
    firstSaidAt: "min(nullif(t.effective_at, ''))",
    lastSaidAt: "nullif(max(t.effective_at), '')",
  },
  nullable: ['firstSaidAt', 'lastSaidAt'],
  relations: {
    event: byId('one', 'Event', 'event', 'eventId'),
    statements: {
      as: 'connection',
      target: 'Statement',
      from: 'event_statement l join statement t on t.id = l.statement_id',
      match: (parent) =>
        `l.event_id = ${parent('eventId')} and exists (select 1 from actor_statement x where x.statement_id = l.statement_id and x.actor_id = ${parent('actorId')})`,
      parent: ['actorId', 'eventId'],
      order: linkOrder('ASC'),
    },
    changes: {
      as: 'list',
      target: 'PositionChange',
      from: 'position_change t join statement s on s.id = t.later_id',
      match: (parent) =>
        `t.actor_id = ${parent('actorId')} and exists (select 1 from event_statement e where e.event_id = ${parent('eventId')} and e.statement_id in (t.earlier_id, t.later_id))`,
      parent: ['actorId', 'eventId'],
      order: { columns: ['s.effective_at', 't.earlier_id', 't.later_id'], direction: 'DESC' },
    },
  },
}

/** The principals on the other sides of an actor's disputes, those it meets most often first. */
export const opponents: Relation = {
  as: 'connection',
  target: 'Opponent',
  from: `dispute_actor m join dispute_actor t on t.dispute_id = m.dispute_id and t.side <> m.side and t.principal = 1 and t.actor_id <> m.actor_id join dispute d on d.id = m.dispute_id`,
  match: (parent) => `m.actor_id = ${parent('row')}`,
  parent: ['row'],
  groupBy: 't.actor_id',
  order: { columns: ['count(distinct t.dispute_id)', 'max(d.sort_activity)', 't.actor_id'], direction: 'DESC' },
}

export const opponent: Entity = {
  columns: {
    actorId: 't.actor_id',
    disputes: 'count(distinct t.dispute_id)',
    lastActivityAt: "nullif(max(d.sort_activity), '')",
  },
  nullable: ['lastActivityAt'],
  relations: { actor: byId('one', 'Actor', 'actor', 'actorId') },
}
