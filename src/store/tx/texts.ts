import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'

/** A text as it is kept: once for each article, however often it returns. */
export interface StoredText {
  readonly id: number
  readonly articleId: string
  readonly hash: string
  readonly body: string
}

const idOf = query<{ articleId: string; hash: string }>()(({ value }) =>
  build.selectFrom('text').select('id').where('article_id', '=', value('articleId')).where('hash', '=', value('hash')),
)
const put = insertion('text', ['article_id', 'hash', 'body'], (insert) => insert.returning('id'))

/** The text of this article with this hash; `isNew` where it was not there yet. */
export function putText(
  { db }: TxContext,
  articleId: string,
  hash: string,
  body: string,
): StoredText & { readonly isNew: boolean } {
  const known = db.get(idOf, { articleId, hash })
  const row = known ?? db.get(put, { article_id: articleId, hash, body })
  if (!row) throw new Error('an insertion gave no id')
  return { id: row.id, articleId, hash, body, isNew: !known }
}

/** The number of a text that is there. */
export function textId({ db }: TxContext, articleId: string, hash: string): number {
  const text = db.get(idOf, { articleId, hash })
  if (!text) throw new Error(`article ${articleId} has no text ${hash}`)
  return text.id
}
