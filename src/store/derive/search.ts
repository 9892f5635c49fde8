import { sql } from 'kysely'
import { raw } from '../query.js'
import { nodeOf, SEARCHED, type Searched } from '../searched.js'
import type { TxContext } from '../tx/context.js'

interface Scope {
  readonly ids: readonly number[]
}

const rowsOf = raw<{ nodes: readonly number[] }, { row: number }>(
  ({ list }) => sql`select docid as row from search_row where node in ${list('nodes')}`,
)
const drops = ['search where rowid', 'search_row where docid'].map((rows) =>
  raw<{ rows: readonly number[] }>(({ list }) => sql`delete from ${sql.raw(rows)} in ${list('rows')}`),
)

/** Gives what is found a row each, and its words under the number of that row. */
function indexing(kind: Searched, words: string) {
  const node = sql.raw(nodeOf(kind, 'w.id'))
  return {
    kind,
    putRows: raw<Scope>(
      ({ list }) => sql`
        insert into search_row (node) select ${node} from (${sql.raw(words)}) w where w.id in ${list('ids')}`,
    ),
    putWords: raw<Scope>(
      ({ list }) => sql`
        insert into search (rowid, title, body)
        select docid, w.title, w.body from (${sql.raw(words)}) w join search_row on node = ${node}
        where w.id in ${list('ids')}`,
    ),
  }
}

const INDEXED = {
  articles: indexing(
    'ARTICLE',
    `select a.id, a.headline as title, t.body from article a join text t on t.id = a.text_id`,
  ),
  statements: indexing(
    'STATEMENT',
    `select s.id, coalesce(a.name, '') as title, s.text as body
     from statement s left join article_actor a on a.id = s.speaker_id where s.current = 1`,
  ),
  named: indexing(
    'ACTOR',
    `select a.id, a.name as title, (select group_concat(alias, ' ; ') from actor_alias where actor_id = a.id) as body
     from actor a`,
  ),
  told: indexing('EVENT', `select id, label as title, '' as body from event`),
  disputes: indexing('DISPUTE', `select id, question as title, '' as body from dispute`),
}

/** Brings the full-text index up to date with what was touched. */
export function deriveSearch({ db, touched }: TxContext): void {
  for (const [group, { kind, putRows, putWords }] of Object.entries(INDEXED)) {
    const ids = [...touched[group as keyof typeof INDEXED]]
    if (ids.length === 0) continue
    const rows = db.all(rowsOf, { nodes: ids.map((id) => 8 * id + SEARCHED[kind]) }).map(({ row }) => row)
    if (rows.length > 0) for (const drop of drops) db.run(drop, { rows })
    db.run(putRows, { ids })
    db.run(putWords, { ids })
  }
}
