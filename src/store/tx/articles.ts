import { sql } from 'kysely'
import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'
import { placeRestatements } from './restatements.js'
import { addAll } from './touched.js'

/** A text as it is kept: once for each article, however often it returns. */
export interface StoredText {
  readonly id: number
  readonly articleId: string
  readonly hash: string
  readonly body: string
}

/** What is known of an article before a text of it is stored. */
export interface StoredArticle {
  readonly id: string
  readonly url: string | null
  readonly publishedAt: string | null
  readonly ingestedAt: string
  /** In order, the newest last; never empty. */
  readonly revisions: readonly StoredRevision[]
}

export interface StoredRevision {
  readonly number: number
  readonly textHash: string
  readonly headline: string
  readonly modifiedAt: string | null
  readonly recordedAt: string
}

/** An article's row; text and number of the newest revision follow from `putRevisions`. */
export interface ArticleFields {
  readonly id: string
  readonly url: string | null
  readonly publisherId: string | null
  /** What independent sources are counted by: publisher, else registrable domain, else the article itself. */
  readonly sourceKey: string
  readonly bylines: readonly string[]
  readonly language: string
  readonly publishedAt: string | null
  readonly ingestedAt: string
}

/** Keys of what one article's texts say; everything that shares one of them is linked again. */
export interface AffectedKeys {
  readonly propositions: readonly string[]
  readonly events: readonly string[]
}

const articleById = query<{ id: string }>()(({ value }) =>
  build
    .selectFrom('article')
    .select(['id', 'url', 'published_at as publishedAt', 'ingested_at as ingestedAt'])
    .where('id', '=', value('id')),
)
const revisionsOf = query<{ id: string }>()(({ value }) =>
  build
    .selectFrom('revision')
    .innerJoin('text', 'text.id', 'revision.text_id')
    .select(['number', 'text.hash as textHash', 'headline', 'modified_at as modifiedAt', 'recorded_at as recordedAt'])
    .where('revision.article_id', '=', value('id'))
    .orderBy('number'),
)
const textByHash = query<{ articleId: string; hash: string }>()(({ value }) =>
  build
    .selectFrom('text')
    .select(['id', 'article_id as articleId', 'hash', 'body'])
    .where('article_id', '=', value('articleId'))
    .where('hash', '=', value('hash')),
)
const putTextRow = insertion('text', ['article_id', 'hash', 'body'])
const putArticleRow = insertion(
  'article',
  [
    'id',
    'url',
    'headline',
    'publisher_id',
    'source_key',
    'bylines',
    'language',
    'published_at',
    'sort_published',
    'ingested_at',
    'text_id',
    'revision',
  ],
  (insert) =>
    insert.onConflict((conflict) =>
      conflict.column('id').doUpdateSet((eb) => ({
        headline: eb.ref('excluded.headline'),
        publisher_id: eb.ref('excluded.publisher_id'),
        source_key: eb.ref('excluded.source_key'),
        bylines: eb.ref('excluded.bylines'),
        language: eb.ref('excluded.language'),
        published_at: eb.ref('excluded.published_at'),
        sort_published: eb.ref('excluded.sort_published'),
        text_id: eb.ref('excluded.text_id'),
        revision: eb.ref('excluded.revision'),
      })),
    ),
)
const dropRevisions = query<{ id: string }>()(({ value }) =>
  build.deleteFrom('revision').where('article_id', '=', value('id')),
)
const putRevisionRow = insertion('revision', [
  'article_id',
  'number',
  'text_id',
  'headline',
  'modified_at',
  'recorded_at',
])
const numberArticle = query<{ id: string; revision: number }>()(({ value }) =>
  build
    .updateTable('article')
    .set({ revision: value('revision') })
    .where('id', '=', value('id')),
)
const setCurrent = query<{ articleId: string; textId: number }>()(({ value }) =>
  build
    .updateTable('statement')
    .set({ current: sql<0 | 1>`text_id = ${value('textId')}` })
    .where('article_id', '=', value('articleId'))
    .where(sql<boolean>`current <> (text_id = ${value('textId')})`)
    .returning('id'),
)
const dateStatements = query<{ textId: number; publishedAt: string | null }>()(({ value }) =>
  build
    .updateTable('statement')
    .set({ effective_at: sql<string>`coalesce(said_at, ${value('publishedAt')}, '')` })
    .where('text_id', '=', value('textId')),
)
const dateMentions = query<{ textId: number; publishedAt: string | null }>()(({ value }) =>
  build
    .updateTable('event_mention')
    .set({ effective_at: sql<string>`coalesce(starts_at, ${value('publishedAt')}, '')` })
    .where('text_id', '=', value('textId')),
)
const takeOutMentions = query<{ articleId: string; textId: number }>()(({ value }) =>
  build
    .updateTable('event_mention')
    .set({ event_id: null })
    .where('text_id', 'in', build.selectFrom('text').select('id').where('article_id', '=', value('articleId')))
    .where('text_id', '<>', value('textId'))
    .where('event_id', 'is not', null),
)
const textsOf = query<{ articleId: string }>()(({ value }) =>
  build.selectFrom('text').select('id').where('article_id', '=', value('articleId')),
)
const eventsOf = query<{ articleId: string }>()(({ value }) =>
  build
    .selectFrom('event_mention')
    .innerJoin('text', 'text.id', 'text_id')
    .select('event_id')
    .distinct()
    .where('article_id', '=', value('articleId'))
    .where('event_id', 'is not', null),
)
const propositionKeysOf = query<{ statements: readonly string[] }>()(({ list }) =>
  build
    .selectFrom('proposition')
    .innerJoin('proposition_key', 'proposition_id', 'proposition.id')
    .select('key')
    .distinct()
    .where('statement_id', 'in', list('statements'))
    .orderBy('key'),
)
const eventKeysOf = query<{ articleId: string }>()(({ value }) =>
  build
    .selectFrom('event_mention')
    .innerJoin('text', 'text.id', 'text_id')
    .innerJoin('event_mention_key', 'mention_id', 'event_mention.id')
    .select('key')
    .distinct()
    .where('article_id', '=', value('articleId'))
    .orderBy('key'),
)
const unsettle = query<{ statements: readonly string[] }>()(({ list }) =>
  build
    .updateTable('dispute')
    .set({ content_hash: '' })
    .where('id', 'in', (eb) =>
      eb.selectFrom('dispute_statement').select('dispute_id').where('statement_id', 'in', list('statements')),
    )
    .returning('id'),
)

/** What is stored under this id, or null. */
export function storedArticle({ db }: TxContext, id: string): StoredArticle | null {
  const article = db.get(articleById, { id })
  return article ? { ...article, revisions: db.all(revisionsOf, { id }) } : null
}

/** The text of this article with this hash; `isNew` where it was not there yet. */
export function putText(
  { db }: TxContext,
  articleId: string,
  hash: string,
  body: string,
): StoredText & { readonly isNew: boolean } {
  const known = db.get(textByHash, { articleId, hash })
  if (known) return { ...known, isNew: false }
  db.run(putTextRow, { article_id: articleId, hash, body })
  return { ...textOf(db, articleId, hash), isNew: true }
}

/** Writes an article's row and its list of revisions; the last one's text becomes the article's. */
export function putArticle(
  context: TxContext,
  fields: ArticleFields,
  revisions: readonly [StoredRevision, ...StoredRevision[]],
): void {
  const newest = revisions.at(-1) ?? revisions[0]
  context.db.run(putArticleRow, {
    id: fields.id,
    url: fields.url,
    headline: newest.headline,
    publisher_id: fields.publisherId,
    source_key: fields.sourceKey,
    bylines: fields.bylines,
    language: fields.language,
    published_at: fields.publishedAt,
    sort_published: fields.publishedAt ?? '',
    ingested_at: fields.ingestedAt,
    text_id: textId(context, fields.id, newest.textHash),
    revision: newest.number,
  })
  putRevisions(context, fields.id, revisions)
}

/** Writes an article's list of revisions anew, where an earlier one came late: the newest text stays. */
export function putRevisions(context: TxContext, articleId: string, revisions: readonly StoredRevision[]): void {
  const { db, touched } = context
  db.run(dropRevisions, { id: articleId })
  for (const { number, textHash, headline, modifiedAt, recordedAt } of revisions) {
    db.run(putRevisionRow, {
      article_id: articleId,
      number,
      text_id: textId(context, articleId, textHash),
      headline,
      modified_at: modifiedAt,
      recorded_at: recordedAt,
    })
  }
  db.run(numberArticle, { id: articleId, revision: revisions.at(-1)?.number ?? 1 })
  touched.articles.add(articleId)
}

const textId = ({ db }: TxContext, articleId: string, hash: string) => textOf(db, articleId, hash).id

function textOf(db: TxContext['db'], articleId: string, hash: string): StoredText {
  const text = db.get(textByHash, { articleId, hash })
  if (!text) throw new Error(`article ${articleId} has no text ${hash}`)
  return text
}

/**
 * Makes one of an article's texts its newest: its statements count from now on, those of the other texts no longer.
 * Answers the keys of both, to be linked again; the disputes and events the others stood in wait for that.
 */
export function makeCurrent(
  context: TxContext,
  articleId: string,
  textId: number,
  publishedAt: string | null,
): AffectedKeys {
  const { db, touched } = context
  const events = db.all(eventsOf, { articleId }).flatMap(({ event_id }) => event_id ?? [])
  db.run(takeOutMentions, { articleId, textId })
  const statements = db.all(setCurrent, { articleId, textId }).map(({ id }) => id)
  db.run(dateStatements, { textId, publishedAt })
  db.run(dateMentions, { textId, publishedAt })
  placeRestatements(
    context,
    db.all(textsOf, { articleId }).map(({ id }) => id),
  )
  const disputes = db.all(unsettle, { statements }).map(({ id }) => id)
  touched.articles.add(articleId)
  touched.renewed.add(articleId)
  addAll(touched.events, events)
  addAll(touched.statements, statements)
  addAll(touched.disputes, disputes)
  return {
    propositions: db.all(propositionKeysOf, { statements }).map(({ key }) => key),
    events: db.all(eventKeysOf, { articleId }).map(({ key }) => key),
  }
}
