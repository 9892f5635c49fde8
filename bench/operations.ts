import { readFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'

/** One operation that is measured: the request's body is the same for every server. */
export interface Operation {
  readonly name: string
  readonly query: string
  readonly variables: Readonly<Record<string, unknown>>
}

const contract = (name: string) =>
  readFileSync(new URL(`../test/fixtures/operations/${name}.graphql`, import.meta.url), 'utf8')

/** The operations clients rely on, with variables under which they find as much as a client usually does. */
export function operationsFor(path: string): Operation[] {
  const db = new SQLite(path, { readonly: true })
  const one = (sql: string) => String(db.prepare<[], { v: string }>(sql).get()?.v)
  try {
    // Quoted neither least nor most.
    const name = one(
      "select name as v from actor where kind = 'PERSON' and statement_count between 60 and 200 order by statement_count, id limit 1",
    )
    return [
      {
        name: 'article-page',
        query: contract('article-page'),
        variables: {
          id: one(
            'select public_id as v from article where id in (select article_id from statement group by 1 having count(*) = 10) limit 1 offset 5',
          ),
        },
      },
      { name: 'feed', query: contract('feed'), variables: { first: 20 } },
      {
        name: 'actor-timeline',
        query: contract('actor-timeline'),
        variables: { name },
      },
      { name: 'search', query: contract('search'), variables: { q: name } },
      { name: 'typename', query: '{__typename}', variables: {} },
    ]
  } finally {
    db.close()
  }
}

/** Requests for the pages of 500 articles, taken from all over the database. */
export function articlePages(path: string): string[] {
  const db = new SQLite(path, { readonly: true })
  // Ids are hashes, so that their order is none.
  const ids = db.prepare<[], string>('select public_id from article order by public_id limit 500').pluck().all()
  db.close()
  const query = contract('article-page')
  return ids.map((id) => JSON.stringify({ query, variables: { id } }))
}

/** How much a database holds. */
export function sizeOf(path: string): { readonly articles: number; readonly statements: number } {
  const db = new SQLite(path, { readonly: true })
  const count = (table: string) => db.prepare<[], number>(`select count(*) from ${table}`).pluck().get() ?? 0
  const size = { articles: count('article'), statements: count('statement') }
  db.close()
  return size
}

export const bodyOf = ({ query, variables }: Operation) => JSON.stringify({ query, variables })
