import { among, byId, numberOf, isDisputed, matchesText, type Entity, type FilterSql } from './types.js'
import { statementsOfArticle, statementsOfRevision } from './statement.js'

type Bind = (value: unknown) => string

export const articleFilters: Readonly<Record<string, FilterSql>> = {
  publisher: (bind: Bind, id: string) => `t.publisher_id = ${numberOf('actor', bind, id)}`,
  actor: (bind: Bind, id: string) =>
    `t.text_id in (select x.text_id from article_actor x where x.actor_id = ${numberOf('actor', bind, id)} and x.place is not null)`,
  event: (bind: Bind, id: string) =>
    `t.id in (select x.article_id from event_article x where x.event_id = ${numberOf('event', bind, id)})`,
  language: (bind: Bind, language: string) => among(bind, 't.language', [language]),
  publishedAfter: (bind: Bind, at: string) => `t.sort_published > ${bind(at)}`,
  publishedBefore: (bind: Bind, at: string) => `t.sort_published < ${bind(at)} and t.sort_published <> ''`,
  text: matchesText('ARTICLE'),
  disputed: isDisputed,
}

export const article: Entity = {
  columns: {
    id: 't.public_id',
    row: 't.id',
    url: 't.url',
    headline: 't.headline',
    bylines: 't.bylines',
    language: 't.language',
    publishedAt: 't.published_at',
    ingestedAt: 't.ingested_at',
    revision: 't.revision',
    publisherId: 't.publisher_id',
    textId: 't.text_id',
  },
  json: ['bylines'],
  nullable: ['url', 'publishedAt', 'publisherId'],
  relations: {
    publisher: byId('maybe', 'Actor', 'actor', 'publisherId'),
    text: { ...byId('one', 'Text', 'text', 'textId'), pick: 'body' },
    textHash: { ...byId('one', 'Text', 'text', 'textId'), pick: 'hash' },
    revisions: {
      as: 'list',
      target: 'ArticleRevision',
      from: 'revision t',
      match: (parent) => `t.article_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.number'], direction: 'DESC' },
    },
    statements: statementsOfArticle,
    actors: {
      as: 'connection',
      target: 'Actor',
      from: 'article_actor l join actor t on t.id = l.actor_id',
      match: (parent) => `l.text_id = ${parent('textId')} and l.place is not null`,
      parent: ['textId'],
      order: { columns: ['l.place', 'l.actor_id'], direction: 'ASC' },
    },
    events: {
      as: 'connection',
      target: 'Event',
      from: 'event_article l join event t on t.id = l.event_id',
      match: (parent) => `l.article_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.sort_start', 't.id'], direction: 'DESC' },
    },
    disputes: {
      as: 'connection',
      target: 'Dispute',
      from: 'dispute_article l join dispute t on t.id = l.dispute_id',
      match: (parent) => `l.article_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['t.sort_activity', 't.id'], direction: 'DESC' },
    },
    copies: {
      as: 'connection',
      target: 'Article',
      from: 'article_copy l join article t on t.id = l.copy_id',
      match: (parent) => `l.article_id = ${parent('row')}`,
      parent: ['row'],
      order: { columns: ['l.sort_published', 'l.copy_id'], direction: 'DESC' },
    },
  },
}

/** A text that an article has or had. */
export const text: Entity = { columns: { id: 't.id', body: 't.body', hash: 't.hash' }, relations: {} }

export const articleRevision: Entity = {
  columns: {
    number: 't.number',
    headline: 't.headline',
    recordedAt: 't.recorded_at',
    articleId: 't.article_id',
    textId: 't.text_id',
  },
  relations: {
    text: { ...byId('one', 'Text', 'text', 'textId'), pick: 'body' },
    textHash: { ...byId('one', 'Text', 'text', 'textId'), pick: 'hash' },
    statements: statementsOfRevision,
  },
}
