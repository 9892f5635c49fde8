import {
  among,
  byId,
  numberOf,
  isDisputed,
  matchesText,
  type Entity,
  type FilterSql,
  type Order,
  type Relation,
} from './types.js'

type Bind = (value: unknown) => string

export const statementFilters: Readonly<Record<string, FilterSql>> = {
  speaker: (bind: Bind, id: string) =>
    `t.id in (select x.statement_id from actor_statement x where x.relation = 'SPEAKER' and x.actor_id = ${numberOf('actor', bind, id)})`,
  onBehalfOf: (bind: Bind, id: string) =>
    `t.id in (select x.statement_id from actor_statement x where x.relation = 'BEHALF' and x.actor_id = ${numberOf('actor', bind, id)})`,
  kinds: (bind: Bind, kinds: readonly string[]) => among(bind, 't.kind', kinds),
  forms: (bind: Bind, forms: readonly string[]) => among(bind, 't.form', forms),
  polarity: (bind: Bind, polarity: string) => `t.polarity = ${bind(polarity)}`,
  event: (bind: Bind, id: string) =>
    `t.id in (select x.statement_id from event_statement x where x.event_id = ${numberOf('event', bind, id)})`,
  saidAfter: (bind: Bind, at: string) => `t.effective_at > ${bind(at)}`,
  saidBefore: (bind: Bind, at: string) => `t.effective_at < ${bind(at)} and t.effective_at <> ''`,
  text: matchesText('STATEMENT'),
  disputed: isDisputed,
  minConfidence: (bind: Bind, least: number) => `t.confidence >= ${bind(least)}`,
  fromNumber: (bind: Bind, first: number) => `t.position >= ${bind(first)} - 1`,
}

export const newestFirst: Order = { columns: ['t.effective_at', 't.id'], direction: 'DESC' }
const readingOrder: Order = { columns: ['t.position', 't.id'], direction: 'ASC' }

/** Statements that a link table lists for a parent, in the link's own order. */
export const linkedStatements = (link: string, key: string, order: Order, where = ''): Relation => ({
  as: 'connection',
  target: 'Statement',
  from: `${link} l join statement t on t.id = l.statement_id`,
  match: (parent) => `l.${key} = ${parent('row')}${where}`,
  parent: ['row'],
  order,
  filters: statementFilters,
})

export const linkOrder = (direction: 'ASC' | 'DESC'): Order => ({
  columns: ['l.effective_at', 'l.statement_id'],
  direction,
})

export const statementsOfArticle: Relation = {
  as: 'connection',
  target: 'Statement',
  from: 'statement t',
  match: (parent) => `t.article_id = ${parent('row')} and t.current = 1`,
  parent: ['row'],
  order: readingOrder,
  filters: statementFilters,
}

export const statementsOfRevision: Relation = {
  as: 'connection',
  target: 'Statement',
  from: 'statement t',
  match: (parent) => `t.text_id = ${parent('textId')}`,
  parent: ['textId'],
  order: readingOrder,
}

const articleActor = (field: string): Relation => ({
  as: 'maybe',
  target: 'Actor',
  from: 'article_actor m join actor t on t.id = m.actor_id',
  match: (parent) => `m.id = ${parent(field)}`,
  parent: [field],
  order: { columns: ['t.id'], direction: 'ASC' },
})

/** Where its parts stand, which its row holds as JSON; words are null where they are all of its text. */
const places = (as: 'maybe' | 'list', from: string): Relation => ({
  as,
  target: 'Span',
  from: `(${from}) t`,
  match: (parent) => `t.statement_id = ${parent('row')}`,
  parent: ['row'],
  order: { columns: ['t.place'], direction: 'ASC' },
})
const spans = places(
  'list',
  'select s.id as statement_id, s.text, j.id as place, j.value from statement s, json_each(s.spans) j',
)
const place = (column: 'cue' | 'speaker_mention') =>
  places(
    'maybe',
    `select id as statement_id, text, 0 as place, ${column} as value from statement where ${column} is not null`,
  )

export const statement: Entity = {
  columns: {
    id: 't.public_id',
    row: 't.id',
    text: 't.text',
    number: 't.position + 1',
    form: 't.form',
    kind: 't.kind',
    polarity: 't.polarity',
    certainty: 't.certainty',
    role: 't.role',
    saidAt: 't.said_at',
    saidAtPrecision: 't.said_at_precision',
    confidence: 't.confidence',
    rule: 't.rule',
    articleId: 't.article_id',
    textId: 't.text_id',
    speakerId: 't.speaker_id',
    onBehalfOfId: 't.on_behalf_of_id',
    relayedById: 't.relayed_by_id',
  },
  nullable: ['role', 'saidAt', 'saidAtPrecision', 'speakerId', 'onBehalfOfId', 'relayedById'],
  relations: {
    article: byId('one', 'Article', 'article', 'articleId'),
    revision: {
      as: 'one',
      target: 'ArticleRevision',
      from: 'revision t',
      match: (parent) => `t.text_id = ${parent('textId')}`,
      parent: ['textId'],
      order: { columns: ['t.number'], direction: 'DESC' },
    },
    spans,
    cue: place('cue'),
    speakerMention: place('speaker_mention'),
    speaker: articleActor('speakerId'),
    onBehalfOf: articleActor('onBehalfOfId'),
    relayedBy: articleActor('relayedById'),
    relayChain: {
      as: 'list',
      target: 'Actor',
      from: 'statement_relay l join article_actor m on m.id = l.article_actor_id join actor t on t.id = m.actor_id',
      match: (parent) => `l.statement_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['l.position'], direction: 'ASC' },
    },
    events: {
      as: 'connection',
      target: 'Event',
      from: 'event_statement l join event t on t.id = l.event_id',
      match: (parent) => `l.statement_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.sort_start', 't.id'], direction: 'DESC' },
    },
    disputes: {
      as: 'connection',
      target: 'Dispute',
      from: 'dispute_statement l join dispute t on t.id = l.dispute_id',
      match: (parent) => `l.statement_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.sort_activity', 't.id'], direction: 'DESC' },
    },
    counterStatements: {
      as: 'connection',
      target: 'Statement',
      from: 'statement t',
      match: (parent) =>
        `t.id in (select o.statement_id from dispute_statement s join dispute_statement o on o.dispute_id = s.dispute_id and o.side <> s.side where s.statement_id = ${parent('row')})`,
      parent: ['row'],
      order: newestFirst,
    },
  },
}

/** A place in a text, as `places` gives it. */
export const span: Entity = {
  columns: {
    start: 't.value ->> 0',
    end: 't.value ->> 1',
    exact: 'coalesce(t.value ->> 2, t.text)',
    prefix: 't.value ->> 3',
    suffix: 't.value ->> 4',
  },
  relations: {},
}
