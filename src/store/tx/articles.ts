import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'
import { articleNumber } from './numbers.js'
import { listRevisions, revisionsOf, type StoredRevision } from './revisions.js'
import { textId } from './texts.js'

/** What is known of an article before a text of it is stored. */
export interface StoredArticle {
  readonly id: string
  readonly url: string | null
  readonly publishedAt: string | null
  readonly ingestedAt: string
  /** In order, the newest last; never empty. */
  readonly revisions: readonly StoredRevision[]
}

/** An article's row; text and number of the newest revision follow from `putRevisions`. */
export interface ArticleFields {
  readonly id: string
  readonly url: string | null
  /** What its source names it by where that is no address. */
  readonly identifier: string | null
  readonly publisherId: string | null
  /** What independent sources are counted by: publisher, else registrable domain, else the article itself. */
  readonly sourceKey: string
  readonly bylines: readonly string[]
  readonly language: string
  readonly publishedAt: string | null
  readonly ingestedAt: string
}

const articleById = query<{ id: string }>()(({ value }) =>
  build
    .selectFrom('article')
    .select(['id as number', 'public_id as id', 'url', 'published_at as publishedAt', 'ingested_at as ingestedAt'])
    .where('public_id', '=', value('id')),
)
const putArticleRow = insertion(
  'article',
  [
    'id',
    'public_id',
    'url',
    'identifier',
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
  { publisher_id: 'actor' },
)
/** What is stored under this id, or null. */
export function storedArticle(context: TxContext, id: string): StoredArticle | null {
  const row = context.db.get(articleById, { id })
  if (!row) return null
  const { number, ...article } = row
  return { ...article, revisions: revisionsOf(context, number) }
}

/** Writes an article's row and its list of revisions; the last one's text becomes the article's. */
export function putArticle(
  context: TxContext,
  fields: ArticleFields,
  revisions: readonly [StoredRevision, ...StoredRevision[]],
): void {
  const newest = revisions.at(-1) ?? revisions[0]
  context.db.run(putArticleRow, {
    id: articleNumber(context, fields.id),
    public_id: fields.id,
    url: fields.url,
    identifier: fields.identifier,
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
  listRevisions(context, fields.id, revisions)
  context.touched.articles.add(articleNumber(context, fields.id))
}
