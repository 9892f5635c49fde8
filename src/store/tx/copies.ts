import { sql } from 'kysely'
import { query, build, raw } from '../query.js'
import type { TxContext } from './context.js'
import { articleNumber } from './numbers.js'
import { addAll } from './touched.js'

/** An article that shares shingles with another. */
export interface SketchedArticle {
  readonly articleId: string
  readonly publishedAt: string | null
  /** In ascending order. */
  readonly sketch: readonly number[]
}

/** By one in so many of all shingles articles find each other; sketches hold one in four. */
const INDEXED = 16
/** Copies appear within so many days of each other. */
const DAYS = 7
const UNDATED = -1
const DAY = 86_400_000

interface Shingles {
  readonly article: number
  readonly day: number
  readonly shingles: readonly number[]
}

const sketchOf = raw<{ article: number }, { day: number | null; shingles: Buffer }>(
  ({ value }) => sql`select day, shingles from article_sketch where article_id = ${value('article')}`,
)
const putRow = raw<{ article: number; day: number | null; shingles: Buffer }>(
  ({ value }) => sql`
    insert or replace into article_sketch (article_id, day, shingles)
    values (${value('article')}, ${value('day')}, ${value('shingles')})`,
)
const dropRow = raw<{ article: number }>(
  ({ value }) => sql`delete from article_sketch where article_id = ${value('article')}`,
)
const putShingles = raw<Shingles>(
  ({ value, list }) => sql`
    insert into article_shingle (shingle, day, article_id)
    select value, ${value('day')}, ${value('article')} from ${list('shingles')}`,
)
const dropShingles = raw<Shingles>(
  ({ value, list }) => sql`
    delete from article_shingle
    where shingle in ${list('shingles')} and day = ${value('day')} and article_id = ${value('article')}`,
)
const sharing = raw<
  { article: number; shingles: readonly number[]; first: number; last: number },
  { articleId: string; publishedAt: string | null; shingles: Buffer }
>(
  ({ value, list }) => sql`
    select a.public_id as articleId, a.published_at as publishedAt, s.shingles
    from article_sketch s join article a on a.id = s.article_id
    where s.article_id in (
      select i.article_id from ${list('shingles')} j join article_shingle i on i.shingle = j.value
        and i.day between ${value('first')} and ${value('last')}
      union
      select i.article_id from ${list('shingles')} j join article_shingle i on i.shingle = j.value
        and i.day = ${sql.lit(UNDATED)}
    ) and s.article_id <> ${value('article')} order by a.public_id`,
)
const copiesOf = query<{ article: number }>()(({ value }) =>
  build.selectFrom('article_copy').select('copy_id as copy').where('article_id', '=', value('article')),
)
const dropCopies = raw<{ article: number }>(
  ({ value }) => sql`delete from article_copy where article_id = ${value('article')} or copy_id = ${value('article')}`,
)
const putCopy = raw<{ article: number; copy: number }>(
  ({ value }) => sql`
    insert into article_copy (article_id, sort_published, copy_id)
    select ${value('article')}, sort_published, id from article where id = ${value('copy')}`,
)

/** Keeps the sketch of an article's newest text in the place of the one before. */
export function putSketch(context: TxContext, own: SketchedArticle): void {
  const { articleId, publishedAt, sketch } = own
  const article = articleNumber(context, articleId)
  if (!context.met.begun.has(article)) dropSketch(context, articleId)
  const day = dayOf(publishedAt)
  context.db.run(putRow, { article, day, shingles: packed(sketch) })
  context.db.run(putShingles, { article, day: day ?? UNDATED, shingles: sketch.filter(isIndexed) })
}

/** Forgets the sketch of an article. */
export function dropSketch(context: TxContext, articleId: string): void {
  const { db } = context
  const article = articleNumber(context, articleId)
  const old = db.get(sketchOf, { article })
  if (!old) return
  db.run(dropShingles, { article, day: old.day ?? UNDATED, shingles: unpacked(old.shingles).filter(isIndexed) })
  db.run(dropRow, { article })
}

/**
 * Articles of the same week whose newest texts may share half of their shingles with this one's: of every sixteen that two
 * share at least one is looked up on average, so that those who share very few may be missed.
 */
export function articlesSharing(context: TxContext, own: SketchedArticle): SketchedArticle[] {
  const day = dayOf(own.publishedAt)
  // A day more on each side, since hours count too.
  const [first, last] = day === null ? [UNDATED, Number.MAX_SAFE_INTEGER] : [day - DAYS - 1, day + DAYS + 1]
  return context.db
    .all(sharing, {
      article: articleNumber(context, own.articleId),
      shingles: own.sketch.filter(isIndexed),
      first,
      last,
    })
    .map(({ articleId, publishedAt, shingles }) => ({ articleId, publishedAt, sketch: unpacked(shingles) }))
}

/** Records which articles carry substantially the same text as this one, in both directions. */
export function replaceCopies(context: TxContext, articleId: string, copyIds: readonly string[]): void {
  const { db, touched } = context
  const article = articleNumber(context, articleId)
  const copies = copyIds.map((id) => articleNumber(context, id))
  const before = db.all(copiesOf, { article }).map(({ copy }) => copy)
  if (before.length > 0) db.run(dropCopies, { article })
  for (const copy of copies) {
    db.run(putCopy, { article, copy })
    db.run(putCopy, { article: copy, copy: article })
  }
  // Sides count copies once, so the disputes of both are counted again.
  const changed = [...before, ...copies]
  if (changed.length > 0) addAll(touched.articles, [article, ...changed])
}

const isIndexed = (shingle: number) => shingle % INDEXED === 0

/** The julian day, as SQLite counts them. */
const dayOf = (publishedAt: string | null) =>
  publishedAt === null ? null : Math.floor(Date.parse(publishedAt) / DAY + 2_440_587.5)

function packed(sketch: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(4 * sketch.length)
  sketch.forEach((shingle, at) => bytes.writeUInt32BE(shingle, 4 * at))
  return bytes
}

const unpacked = (bytes: Buffer): number[] =>
  Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readUInt32BE(4 * at))
