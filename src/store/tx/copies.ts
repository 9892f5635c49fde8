import { sql } from 'kysely'
import { build, insertion, query, raw } from '../query.js'
import type { TxContext } from './context.js'
import { addAll } from './touched.js'

/** An article that shares shingles with another. */
export interface SketchedArticle {
  readonly articleId: string
  readonly publishedAt: string | null
  readonly sketch: readonly number[]
}

const dropSketch = query<{ id: string }>()(({ value }) =>
  build.deleteFrom('article_sketch').where('article_id', '=', value('id')),
)
const putShingle = insertion('article_sketch', ['shingle', 'article_id'], (insert) =>
  insert.onConflict((conflict) => conflict.doNothing()),
)
const sharing = raw<
  { id: string; sketch: readonly number[]; atLeast: number },
  { articleId: string; publishedAt: string | null; sketch: string }
>(
  ({ value, list }) => sql`
    with candidate as (
      select article_id from article_sketch
      where shingle in ${list('sketch')} and article_id <> ${value('id')}
      group by article_id having count(*) >= ${value('atLeast')}
    )
    select a.id as articleId, a.published_at as publishedAt,
      (select json_group_array(shingle order by shingle) from article_sketch where article_id = a.id) as sketch
    from candidate join article a on a.id = article_id order by a.id`,
)
const copiesOf = query<{ id: string }>()(({ value }) =>
  build.selectFrom('article_copy').select('copy_id as copy').where('article_id', '=', value('id')),
)
const dropCopies = raw<{ id: string }>(
  ({ value }) => sql`delete from article_copy where article_id = ${value('id')} or copy_id = ${value('id')}`,
)
const putCopy = raw<{ id: string; copy: string }>(
  ({ value }) => sql`
    insert into article_copy (article_id, sort_published, copy_id)
    select ${value('id')}, sort_published, id from article where id = ${value('copy')}`,
)

/** Keeps the sketch of an article's newest text in the place of the one before. */
export function putSketch({ db }: TxContext, articleId: string, sketch: readonly number[]): void {
  db.run(dropSketch, { id: articleId })
  for (const shingle of sketch) db.run(putShingle, { shingle, article_id: articleId })
}

/** Articles whose newest texts share at least so many shingles with this one. */
export function articlesSharing(
  { db }: TxContext,
  articleId: string,
  sketch: readonly number[],
  atLeast: number,
): SketchedArticle[] {
  return db
    .all(sharing, { id: articleId, sketch, atLeast })
    .map((row) => ({ ...row, sketch: JSON.parse(row.sketch) as number[] }))
}

/** Records which articles carry substantially the same text as this one, in both directions. */
export function replaceCopies({ db, touched }: TxContext, articleId: string, copies: readonly string[]): void {
  const before = db.all(copiesOf, { id: articleId }).map(({ copy }) => copy)
  db.run(dropCopies, { id: articleId })
  for (const copy of copies) {
    db.run(putCopy, { id: articleId, copy })
    db.run(putCopy, { id: copy, copy: articleId })
  }
  // Sides count copies once, so the disputes of both are counted again.
  const changed = [...before, ...copies]
  if (changed.length > 0) addAll(touched.articles, [articleId, ...changed])
}
