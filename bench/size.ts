import SQLite from 'better-sqlite3'
import { table } from './table.js'

/** Tables shown by themselves; the others are one line. */
const SHOWN = 14

interface Part {
  readonly name: string
  /** Of its pages, what is used. */
  readonly bytes: number
}

interface Sizes {
  readonly statements: number
  readonly articles: number
  /** Bytes of the articles' own text. */
  readonly text: number
  readonly parts: readonly Part[]
}

/** Tells what databases hold, by table with its indexes, in bytes a statement, as Markdown. */
export function sizes(databases: readonly (readonly [name: string, path: string])[]): string {
  const all = databases.map(([name, path]) => [name, measured(path)] as const)
  const each = (parts: (sizes: Sizes) => number) => all.map(([, s]) => (parts(s) / s.statements).toFixed(0))
  const names = new Set(all.flatMap(([, { parts }]) => parts.map(({ name }) => name)))
  const bytesOf = (name: string) => (s: Sizes) => s.parts.find((part) => part.name === name)?.bytes ?? 0
  const largest = [...names]
    .filter((name) => name !== 'text')
    .sort((a, b) => sum(all.map(([, s]) => bytesOf(b)(s) / s.statements - bytesOf(a)(s) / s.statements)))
  const others = (s: Sizes) => sum(largest.slice(SHOWN).map((name) => bytesOf(name)(s)))
  const whole = (s: Sizes) => sum(s.parts.map(({ bytes }) => bytes)) - s.text
  return `## Size of the database, bytes a statement beside the articles' text

By table with its indexes (SQLite's \`dbstat\`: what is used of their pages).

${table(
  [
    '',
    ...all.map(
      ([name, s]) =>
        `${name}: ${s.articles.toLocaleString('en')} articles, ${s.statements.toLocaleString('en')} statements`,
    ),
  ],
  [
    ...largest.slice(0, SHOWN).map((name) => [name, ...each(bytesOf(name))]),
    ['all others', ...each((s) => others(s) + bytesOf('text')(s) - s.text)],
    ['together', ...each(whole)],
    ['the text itself', ...each(({ text }) => text)],
  ],
)}
`
}

const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)

function measured(path: string): Sizes {
  const db = new SQLite(path, { readonly: true })
  const number = (sql: string) => db.prepare<[], number>(sql).pluck().get() ?? 0
  try {
    return {
      articles: number('select count(*) from article'),
      statements: number('select count(*) from statement'),
      text: number('select sum(octet_length(body)) from text'),
      parts: db
        .prepare<[], Part>(
          `select case when m.tbl_name like 'search%' then 'search' else coalesce(m.tbl_name, d.name) end as name,
             sum(d.pgsize - d.unused) as bytes
           from dbstat d left join sqlite_schema m on m.name = d.name group by 1 order by 2 desc`,
        )
        .all(),
    }
  } finally {
    db.close()
  }
}
