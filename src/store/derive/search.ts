import { sql } from 'kysely'
import { raw } from '../query.js'
import { nodeOf, SEARCHED, type Searched } from '../searched.js'
import type { TxContext } from '../tx/context.js'
import type { Touched } from '../tx/touched.js'

interface Scope {
  readonly rows: readonly number[]
}

/** What is found by which words; rows of `search` are told apart by number and kind. */
const WORDS: Readonly<Record<Searched, string>> = {
  ARTICLE: 'select a.id, a.headline as title, t.body from article a join text t on t.id = a.text_id',
  STATEMENT: `select s.id, coalesce(a.name, '') as title, s.text as body
    from statement s left join article_actor a on a.id = s.speaker_id where s.current = 1`,
  ACTOR: `select a.id, a.name as title, (select group_concat(alias, ' ; ') from actor_alias where actor_id = a.id) as body
    from actor a`,
  EVENT: `select id, label as title, '' as body from event`,
  DISPUTE: `select id, question as title, '' as body from dispute`,
}
const TOUCHED = {
  ARTICLE: 'articles',
  STATEMENT: 'statements',
  ACTOR: 'named',
  EVENT: 'told',
  DISPUTE: 'disputes',
} as const satisfies Record<Searched, keyof Touched>
const KINDS = Object.keys(WORDS) as Searched[]

const stored = raw<Scope, { row: number }>(
  ({ list }) => sql`select id as row from search_docsize where id in ${list('rows')}`,
)
const drop = raw<Scope>(({ list }) => sql`delete from search where rowid in ${list('rows')}`)
/** In one statement and in the order of rows: FTS5 writes out what it holds before each other, and before a row that goes back. */
const put = raw<Readonly<Record<Searched, readonly number[]>>>(({ list }) => {
  const ofKind = (kind: Searched) =>
    sql`select ${sql.raw(nodeOf(kind, 'w.id'))} as node, w.title, w.body from (${sql.raw(WORDS[kind])}) w where w.id in ${list(kind)}`
  return sql`
    insert into search (rowid, title, body)
    select node, title, body from (${sql.join(KINDS.map(ofKind), sql` union all `)}) order by node`
})

/** Brings the full-text index up to date with what was touched. */
export function deriveSearch({ db, touched, met }: TxContext): void {
  const numbers = (kind: Searched) => [...touched[TOUCHED[kind]]]
  if (KINDS.every((kind) => touched[TOUCHED[kind]].size === 0)) return
  const before = KINDS.flatMap((kind) => met.derivedFrom(numbers(kind)).map((n) => 8 * n + SEARCHED[kind]))
  const rows = before.length === 0 ? [] : db.all(stored, { rows: before }).map(({ row }) => row)
  if (rows.length > 0) db.run(drop, { rows })
  db.run(put, {
    ARTICLE: numbers('ARTICLE'),
    STATEMENT: numbers('STATEMENT'),
    ACTOR: numbers('ACTOR'),
    EVENT: numbers('EVENT'),
    DISPUTE: numbers('DISPUTE'),
  })
}
