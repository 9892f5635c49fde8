import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'
import { articleNumber } from './numbers.js'
import { textId } from './texts.js'

export interface StoredRevision {
  readonly number: number
  readonly textHash: string
  readonly headline: string
  readonly modifiedAt: string | null
  readonly recordedAt: string
}

const ofArticle = query<{ article: number }>()(({ value }) =>
  build
    .selectFrom('revision')
    .innerJoin('text', 'text.id', 'revision.text_id')
    .select(['number', 'text.hash as textHash', 'headline', 'modified_at as modifiedAt', 'recorded_at as recordedAt'])
    .where('revision.article_id', '=', value('article'))
    .orderBy('number'),
)
const drop = query<{ article: number }>()(({ value }) =>
  build.deleteFrom('revision').where('article_id', '=', value('article')),
)
const put = insertion('revision', ['article_id', 'number', 'text_id', 'headline', 'modified_at', 'recorded_at'])
const numberArticle = query<{ article: number; revision: number }>()(({ value }) =>
  build
    .updateTable('article')
    .set({ revision: value('revision') })
    .where('id', '=', value('article')),
)

/** The revisions of the article of this number in order, the newest last. */
export const revisionsOf = ({ db }: TxContext, article: number): StoredRevision[] => db.all(ofArticle, { article })

/** Writes an article's list of revisions anew, where an earlier one came late: the newest text stays. */
export function putRevisions(context: TxContext, articleId: string, revisions: readonly StoredRevision[]): void {
  const { db, touched } = context
  const article = articleNumber(context, articleId)
  listRevisions(context, articleId, revisions)
  db.run(numberArticle, { article, revision: revisions.at(-1)?.number ?? 1 })
  touched.articles.add(article)
}

/** Writes the list alone, in the place of the one before. */
export function listRevisions(context: TxContext, articleId: string, revisions: readonly StoredRevision[]): void {
  const { db, met } = context
  const article = articleNumber(context, articleId)
  if (!met.begun.has(article)) db.run(drop, { article })
  for (const { number, textHash, headline, modifiedAt, recordedAt } of revisions) {
    db.run(put, {
      article_id: article,
      number,
      text_id: textId(context, articleId, textHash),
      headline,
      modified_at: modifiedAt,
      recorded_at: recordedAt,
    })
  }
}
