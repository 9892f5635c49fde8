import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'
import { textId } from './texts.js'

export interface StoredRevision {
  readonly number: number
  readonly textHash: string
  readonly headline: string
  readonly modifiedAt: string | null
  readonly recordedAt: string
}

const ofArticle = query<{ id: string }>()(({ value }) =>
  build
    .selectFrom('revision')
    .innerJoin('text', 'text.id', 'revision.text_id')
    .select(['number', 'text.hash as textHash', 'headline', 'modified_at as modifiedAt', 'recorded_at as recordedAt'])
    .where('revision.article_id', '=', value('id'))
    .orderBy('number'),
)
const drop = query<{ id: string }>()(({ value }) => build.deleteFrom('revision').where('article_id', '=', value('id')))
const put = insertion('revision', ['article_id', 'number', 'text_id', 'headline', 'modified_at', 'recorded_at'])
const numberArticle = query<{ id: string; revision: number }>()(({ value }) =>
  build
    .updateTable('article')
    .set({ revision: value('revision') })
    .where('id', '=', value('id')),
)

/** An article's revisions in order, the newest last. */
export const revisionsOf = ({ db }: TxContext, id: string): StoredRevision[] => db.all(ofArticle, { id })

/** Writes an article's list of revisions anew, where an earlier one came late: the newest text stays. */
export function putRevisions(context: TxContext, articleId: string, revisions: readonly StoredRevision[]): void {
  const { db, touched } = context
  db.run(drop, { id: articleId })
  for (const { number, textHash, headline, modifiedAt, recordedAt } of revisions) {
    db.run(put, {
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
