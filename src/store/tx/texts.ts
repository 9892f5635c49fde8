import { build, insertion, query } from '../query.js'
import type { TxContext } from './context.js'
import { articleNumber } from './numbers.js'

/** A text as it is kept: once for each article, however often it returns. */
export interface StoredText {
  readonly id: number
  readonly articleId: string
  readonly hash: string
  readonly body: string
}

const idOf = query<{ article: number; hash: string }>()(({ value }) =>
  build.selectFrom('text').select('id').where('article_id', '=', value('article')).where('hash', '=', value('hash')),
)
const put = insertion('text', ['article_id', 'hash', 'body'])

/** The text of this article with this hash; `isNew` where it was not there yet. */
export function putText(
  context: TxContext,
  articleId: string,
  hash: string,
  body: string,
): StoredText & { readonly isNew: boolean } {
  const { db, met } = context
  const article = articleNumber(context, articleId)
  const known = idAt(context, article, hash)
  const id = known ?? db.insert(put, { article_id: article, hash, body })
  met.texts.set(`${article} ${hash}`, id)
  return { id, articleId, hash, body, isNew: known === undefined }
}

/** The number of a text that is there. */
export function textId(context: TxContext, articleId: string, hash: string): number {
  const id = idAt(context, articleNumber(context, articleId), hash)
  if (id === undefined) throw new Error(`article ${articleId} has no text ${hash}`)
  return id
}

function idAt({ db, met }: TxContext, article: number, hash: string): number | undefined {
  return met.texts.get(`${article} ${hash}`) ?? db.get(idOf, { article, hash })?.id
}
