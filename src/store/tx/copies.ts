import { sql } from 'kysely'
import { query, build, raw } from '../query.js'
import type { TxContext } from './context.js'
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
  readonly id: string
  readonly day: number
  readonly shingles: readonly number[]
}

const sketchOf = raw<{ id: string }, { day: number | null; shingles: Buffer }>(
  ({ value }) => sql`select day, shingles from article_sketch where article_id = ${value('id')}`,
)
const putRow = raw<{ id: string; day: number | null; shingles: Buffer }>(
  ({ value }) => sql`
    insert or replace into article_sketch (article_id, day, shingles)
    values (${value('id')}, ${value('day')}, ${value('shingles')})`,
)
const dropRow = raw<{ id: string }>(({ value }) => sql`delete from article_sketch where article_id = ${value('id')}`)
const putShingles = raw<Shingles>(
  ({ value, list }) => sql`
    insert into article_shingle (shingle, day, article_id)
    select value, ${value('day')}, ${value('id')} from ${list('shingles')}`,
)
const dropShingles = raw<Shingles>(
  ({ value, list }) => sql`
    delete from article_shingle
    where shingle in ${list('shingles')} and day = ${value('day')} and article_id = ${value('id')}`,
)
const sharing = raw<
  { id: string; shingles: readonly number[]; first: number; last: number },
  { articleId: string; publishedAt: string | null; shingles: Buffer }
>(
  ({ value, list }) => sql`
    select a.id as articleId, a.published_at as publishedAt, s.shingles
    from article_sketch s join article a on a.id = s.article_id
    where s.article_id in (
      select i.article_id from ${list('shingles')} j join article_shingle i on i.shingle = j.value
        and i.day between ${value('first')} and ${value('last')}
      union
      select i.article_id from ${list('shingles')} j join article_shingle i on i.shingle = j.value
        and i.day = ${sql.lit(UNDATED)}
    ) and s.article_id <> ${value('id')} order by a.id`,
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
export function putSketch(context: TxContext, own: SketchedArticle): void {
  const { articleId: id, publishedAt, sketch } = own
  dropSketch(context, id)
  const day = dayOf(publishedAt)
  context.db.run(putRow, { id, day, shingles: packed(sketch) })
  context.db.run(putShingles, { id, day: day ?? UNDATED, shingles: sketch.filter(isIndexed) })
}

/** Forgets the sketch of an article. */
export function dropSketch({ db }: TxContext, id: string): void {
  const old = db.get(sketchOf, { id })
  if (!old) return
  db.run(dropShingles, { id, day: old.day ?? UNDATED, shingles: unpacked(old.shingles).filter(isIndexed) })
  db.run(dropRow, { id })
}

/**
 * Articles of the same week whose newest texts may share half of their shingles with this one's: of every sixteen that two
 * share at least one is looked up on average, so that those who share very few may be missed.
 */
export function articlesSharing({ db }: TxContext, own: SketchedArticle): SketchedArticle[] {
  const day = dayOf(own.publishedAt)
  // A day more on each side, since hours count too.
  const [first, last] = day === null ? [UNDATED, Number.MAX_SAFE_INTEGER] : [day - DAYS - 1, day + DAYS + 1]
  return db
    .all(sharing, { id: own.articleId, shingles: own.sketch.filter(isIndexed), first, last })
    .map(({ articleId, publishedAt, shingles }) => ({ articleId, publishedAt, sketch: unpacked(shingles) }))
}

/** Records which articles carry substantially the same text as this one, in both directions. */
export function replaceCopies({ db, touched }: TxContext, articleId: string, copies: readonly string[]): void {
  const before = db.all(copiesOf, { id: articleId }).map(({ copy }) => copy)
  if (before.length > 0) db.run(dropCopies, { id: articleId })
  for (const copy of copies) {
    db.run(putCopy, { id: articleId, copy })
    db.run(putCopy, { id: copy, copy: articleId })
  }
  // Sides count copies once, so the disputes of both are counted again.
  const changed = [...before, ...copies]
  if (changed.length > 0) addAll(touched.articles, [articleId, ...changed])
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
