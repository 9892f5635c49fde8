import { sql } from 'kysely'
import { derive } from '../derive/index.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'
import { dropSketch } from './copies.js'
import { makeCurrent, type AffectedKeys } from './current.js'
import { postsIn, settlePosts } from './memberships.js'
import { articleNumber } from './numbers.js'
import { textsOf } from './posts.js'
import type { Touched } from './touched.js'

const withdrawnAt = raw<{ id: string }, { at: string }>(
  ({ value }) => sql`select withdrawn_at as at from withdrawn where article_id = ${value('id')}`,
)
const putWithdrawn = raw<{ id: string; now: string }>(
  ({ value }) => sql`
    insert into withdrawn (article_id, url, withdrawn_at)
    select public_id, url, ${value('now')} from article where public_id = ${value('id')}`,
)
const dropRevisions = raw<{ article: number }>(
  ({ value }) => sql`delete from revision where article_id = ${value('article')}`,
)
const dropArticle = raw<{ article: number }>(({ value }) => sql`delete from article where id = ${value('article')}`)
const dropReading = [
  raw<{ textId: number }>(({ value }) => sql`delete from statement where text_id = ${value('textId')}`),
  raw<{ textId: number }>(({ value }) => sql`delete from event_mention where text_id = ${value('textId')}`),
  raw<{ textId: number }>(({ value }) => sql`delete from membership_evidence where text_id = ${value('textId')}`),
  raw<{ textId: number }>(({ value }) => sql`delete from article_actor where text_id = ${value('textId')}`),
]
/** Those of its newest text, by which events are formed whether its statements count or not. */
const dropMentions = raw<{ article: number }>(
  ({ value }) => sql`
    delete from event_mention where text_id = (select text_id from article where id = ${value('article')})`,
)
const putReader = raw<{ textId: number; reader: string }>(
  ({ value }) => sql`
    insert into reading (text_id, reader) values (${value('textId')}, ${value('reader')})
    on conflict do update set reader = excluded.reader`,
)

/** No text has this id: made current, none of an article's statements counts any more. */
const NO_TEXT = 0

/** When an article was withdrawn; null where it was not. */
export function withdrawalOf({ db }: TxContext, articleId: string): string | null {
  return db.get(withdrawnAt, { id: articleId })?.at ?? null
}

/** Takes what an article says out of what is linked; answers the keys under which everything is to be linked again. */
export function silence(context: TxContext, articleId: string): AffectedKeys {
  const keys = makeCurrent(context, articleId, NO_TEXT, null)
  context.db.run(dropMentions, { article: articleNumber(context, articleId) })
  return keys
}

/** Removes an article that was silenced and linked out, and keeps that it was withdrawn. */
export function withdraw(context: TxContext, articleId: string): void {
  const { db, touched, now, met } = context
  const article = articleNumber(context, articleId)
  settle(context)
  db.run(putWithdrawn, { id: articleId, now })
  const posts = postsIn(context, textsOf(context, articleId))
  db.run(dropRevisions, { article })
  dropSketch(context, articleId)
  db.run(dropArticle, { article })
  settlePosts(context, posts)
  met.articles.delete(articleId)
  // For the search index, which forgets what is no more.
  touched.articles.add(article)
}

/** Removes what was read out of a text of an article that was silenced and linked out, so that it can be read anew. */
export function forgetReading(context: TxContext, textId: number): void {
  settle(context)
  const posts = postsIn(context, [textId])
  for (const drop of dropReading) context.db.run(drop, { textId })
  settlePosts(context, posts)
}

/** Writes down who read a text. */
export function putReading({ db }: TxContext, textId: number, reader: string): void {
  db.run(putReader, { textId, reader })
}

/** What is derived counts by differences: it is brought up to date before the rows it was derived from are gone. */
function settle(context: TxContext): void {
  derive(context)
  for (const set of Object.values(context.touched) as Touched[keyof Touched][]) set.clear()
}
