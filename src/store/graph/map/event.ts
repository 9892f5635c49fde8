import {
  among,
  byId,
  numberOf,
  isDisputed,
  matchesText,
  placedIn,
  type Entity,
  type FilterSql,
  type Order,
} from './types.js'
import { linkedStatements, linkOrder } from './statement.js'

type Bind = (value: unknown) => string

export const eventFilters: Readonly<Record<string, FilterSql>> = {
  types: (bind: Bind, types: readonly string[]) => among(bind, 't.type', types),
  actor: (bind: Bind, id: string) =>
    `t.id in (select x.event_id from event_participant x where x.actor_id = ${numberOf('actor', bind, id)})`,
  factuality: (bind: Bind, factuality: string) => `t.factuality = ${bind(factuality)}`,
  startsAfter: (bind: Bind, at: string) => `t.starts_at > ${bind(at)}`,
  startsBefore: (bind: Bind, at: string) => `t.starts_at < ${bind(at)}`,
  text: matchesText('EVENT'),
  disputed: isDisputed,
}

export const latestFirst: Order = { columns: ['t.sort_start', 't.id'], direction: 'DESC' }

export const event: Entity = {
  columns: {
    id: 't.public_id',
    row: 't.id',
    type: 't.type',
    label: 't.label',
    factuality: 't.factuality',
    startsAt: 't.starts_at',
    endsAt: 't.ends_at',
  },
  nullable: ['startsAt', 'endsAt'],
  relations: {
    participants: {
      as: 'list',
      target: 'EventParticipant',
      from: 'event_participant t',
      match: (parent) => `t.event_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.position'], direction: 'ASC' },
    },
    statements: linkedStatements('event_statement', 'event_id', linkOrder('DESC')),
    timeline: linkedStatements('event_statement', 'event_id', linkOrder('ASC')),
    articles: {
      as: 'connection',
      target: 'Article',
      from: 'event_article l join article t on t.id = l.article_id',
      match: (parent) => `l.event_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['l.sort_published', 'l.article_id'], direction: 'DESC' },
    },
    disputes: {
      as: 'connection',
      target: 'Dispute',
      from: 'dispute t',
      match: (parent) => `t.event_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.sort_activity', 't.id'], direction: 'DESC' },
    },
    mentions: {
      as: 'list',
      target: 'Evidence',
      from: placedIn('event_mention'),
      match: (parent) => `t.event_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.effective_at', 't.id'], direction: 'ASC' },
      long: true,
    },
  },
}

export const eventParticipant: Entity = {
  columns: { role: 't.role', actorId: 't.actor_id' },
  relations: {
    actor: byId('one', 'Actor', 'actor', 'actorId'),
  },
}
