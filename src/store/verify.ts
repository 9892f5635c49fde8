import { sql } from 'kysely'
import { openSpan, sha256 } from '../model/index.js'
import { isCorrupt } from './errors.js'
import { raw } from './query.js'
import { nodeOf, type Searched } from './searched.js'
import type { Connection } from './sqlite/connection.js'

/** Something in the database that is not as it must be. */
export interface Problem {
  readonly check: 'INTEGRITY' | 'FOREIGN_KEY' | 'TEXT' | 'SPAN' | 'SEARCH'
  /** What it concerns: a table, or an id. */
  readonly where: string
  readonly message: string
}

/** More than these are not listed: a database so damaged is restored, not read through. */
const MOST_PROBLEMS = 1_000

interface SpanRow {
  readonly what: string
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string | null
  readonly suffix: string | null
}

const nextText = raw<{ after: number }, { id: number; articleId: string; hash: string; body: string }>(
  ({ value }) => sql`
    select t.id, a.public_id as articleId, t.hash, t.body from text t join article a on a.id = t.article_id
    where t.id > ${value('after')} order by t.id limit 1`,
)
const spansOfText = raw<{ id: number }, SpanRow>(
  ({ value }) => sql`
    select 'statement ' || s.public_id || ', ' || part as what, p.value ->> 0 as start, p.value ->> 1 as "end",
      coalesce(p.value ->> 2, s.text) as exact, p.value ->> 3 as prefix, p.value ->> 4 as suffix
      from (
        select public_id, text, 'content' as part, spans from statement where text_id = ${value('id')}
        union all select public_id, text, 'cue', json_array(json(cue)) from statement where text_id = ${value('id')} and cue is not null
        union all select public_id, text, 'speaker', json_array(json(speaker_mention)) from statement
          where text_id = ${value('id')} and speaker_mention is not null
      ) s, json_each(s.spans) p
    union all
    select 'event mention ' || m.id, m.start, m."end", m.exact, m.prefix, m.suffix
      from event_mention m where m.text_id = ${value('id')}
    union all
    select 'evidence of membership ' || m.public_id, e.start, e."end", e.exact, e.prefix, e.suffix
      from membership_evidence e join membership m on m.id = e.membership_id where e.text_id = ${value('id')}
    union all
    select 'mention of actor ' || a.id, m.value ->> 0, m.value ->> 1, m.value ->> 2, null, null
      from article_actor a, json_each(a.mentions) m where a.text_id = ${value('id')}`,
)
const NODES = sql.raw(
  Object.entries({
    ARTICLE: 'article',
    STATEMENT: 'statement where current = 1',
    ACTOR: 'actor',
    EVENT: 'event',
    DISPUTE: 'dispute',
  } satisfies Record<Searched, string>)
    .map(
      ([kind, from]) =>
        `select ${nodeOf(kind as Searched, 'id')} as node, public_id as id, '${kind}' as kind from ${from}`,
    )
    .join(' union all '),
)
const unindexed = raw<undefined, { id: string; kind: string }>(
  () => sql`
    select id, kind from (${NODES}) n where not exists (select 1 from search_docsize d where d.id = n.node) limit 100`,
)
const overindexed = raw<undefined, { row: number }>(
  () => sql`select id as row from search_docsize where id not in (select node from (${NODES})) limit 100`,
)
/** References that no foreign key holds. */
const actorless = raw<undefined, { what: string }>(
  () => sql`
    select 'statement ' || public_id as what from statement s
      where principal_id is not null and not exists (select 1 from actor where id = s.principal_id)
    union all
    select 'proposition ' || p.id from proposition p, json_each(json_array(principal_id, speaker_id, agent_id, recipient_id)) a
      where a.value is not null and not exists (select 1 from actor where id = a.value)
    limit 100`,
)

/**
 * Proves that the file is sound, that references hold, that every stored span still reads the same in its text and
 * that the search index covers what there is. One text at a time is in memory.
 */
export function* findProblems(db: Connection): Generator<Problem> {
  let found = 0
  for (const check of [integrity, foreignKeys, actors, texts, searchIndex]) {
    for (const problem of asFarAsReadable(db, check)) {
      yield problem
      if (++found >= MOST_PROBLEMS) return
    }
  }
}

/** A damaged file is checked as far as SQLite can read it. */
function* asFarAsReadable(db: Connection, check: (db: Connection) => Generator<Problem>): Generator<Problem> {
  try {
    yield* check(db)
  } catch (error) {
    if (!isCorrupt(error)) throw error
    yield { check: 'INTEGRITY', where: 'database', message: `cannot be read any further: ${(error as Error).message}` }
  }
}

function* integrity({ handle }: Connection): Generator<Problem> {
  const answers = handle.pragma('integrity_check(100)') as { integrity_check: string }[]
  for (const { integrity_check: message } of answers) {
    if (message !== 'ok') yield { check: 'INTEGRITY', where: 'database', message }
  }
}

function* foreignKeys({ handle }: Connection): Generator<Problem> {
  const answers = handle.pragma('foreign_key_check') as { table: string; rowid: number | null; parent: string }[]
  for (const { table, rowid, parent } of answers) {
    const where = rowid === null ? table : `${table}, row ${rowid}`
    yield { check: 'FOREIGN_KEY', where, message: `points at a row of ${parent} that is not there` }
  }
}

function* actors(db: Connection): Generator<Problem> {
  for (const { what } of db.all(actorless, undefined)) {
    yield { check: 'FOREIGN_KEY', where: what, message: 'names an actor that is not there' }
  }
}

function* texts(db: Connection): Generator<Problem> {
  let text = db.get(nextText, { after: 0 })
  for (; text; text = db.get(nextText, { after: text.id })) {
    const { id, articleId, body } = text
    if (sha256(body) !== text.hash) {
      yield { check: 'TEXT', where: articleId, message: `text ${id} is not the one that its hash was taken of` }
    }
    for (const span of db.all(spansOfText, { id })) {
      if (!reads(body, span)) {
        yield {
          check: 'SPAN',
          where: articleId,
          message: `${span.what} at ${span.start}-${span.end} ${faultOf(body, span)}`,
        }
      }
    }
  }
}

/** The words that are wrong: those of the span, or where they are right those around it. */
function faultOf(body: string, span: SpanRow): string {
  const { exact, prefix, suffix } = openSpan(body, span)
  const around = (before: string | null, after: string | null) => JSON.stringify([before, after])
  return exact !== span.exact || exact === ''
    ? `reads ${JSON.stringify(exact)}, not ${JSON.stringify(span.exact)}`
    : `stands between ${around(prefix, suffix)}, not ${around(span.prefix, span.suffix)}`
}

function reads(body: string, span: SpanRow): boolean {
  const { exact, prefix, suffix } = openSpan(body, span)
  const sameContext = span.prefix === null || (span.prefix === prefix && span.suffix === suffix)
  return exact !== '' && exact === span.exact && sameContext
}

function* searchIndex(db: Connection): Generator<Problem> {
  for (const { id, kind } of db.all(unindexed, undefined)) {
    yield { check: 'SEARCH', where: id, message: `this ${kind.toLowerCase()} is not in the search index` }
  }
  for (const { row } of db.all(overindexed, undefined)) {
    yield { check: 'SEARCH', where: `row ${row}`, message: 'is in the search index, but not in the graph' }
  }
}
