import SQLite from 'better-sqlite3'
import { extract } from '../src/extract/index.js'
import { createIngester, readFields } from '../src/ingest/index.js'
import type { Extraction } from '../src/model/index.js'
import { openStore } from '../src/store/index.js'
import { newsArticle } from './news.js'
import { Random } from './random.js'
import { quantile, table } from './table.js'

const ARTICLES = 60
type Article = ReturnType<typeof newsArticle>

/** Links the same articles in databases of these sizes, in turn, and tells how long each took, as Markdown. Writes to them. */
export async function linking(databases: readonly (readonly [name: string, path: string])[]): Promise<string> {
  const random = new Random(11)
  const articles = Array.from({ length: ARTICLES }, (_, i) => newsArticle(i, random))
  const read = new Map(articles.map((row) => [row.text, extractionOf(row)]))
  const targets = await Promise.all(databases.map(([, path]) => linker(path, read)))
  const took = databases.map(() => [] as { hot: boolean; ms: number }[])
  for (const [i, row] of articles.entries())
    for (const [at, { link }] of targets.entries()) {
      const ms = await link(row)
      // What is said of a thing for the first time joins all that was said of it before.
      if (i >= ARTICLES / 3) took[at]!.push({ hot: row.hot, ms })
    }
  for (const { close } of targets) await close()
  const median = (at: number, hot: boolean) =>
    quantile(
      took[at]!.filter((one) => one.hot === hot).map(({ ms }) => ms),
      0.5,
    )
  const rows = databases.map(([name, path], at) => [
    name,
    median(at, false).toFixed(1),
    (median(at, false) / median(0, false)).toFixed(2),
    median(at, true).toFixed(1),
    hottest(path).toLocaleString('en'),
  ])
  return `## Linking one article

${ARTICLES - ARTICLES / 3} articles that states claim and deny things of each other in, read beforehand, stored and linked one by one in each
database in turn, durably; the median in milliseconds.

${table(['statements', 'median', 'times', 'under the hottest key', 'propositions under it'], rows)}
`
}

const extractionOf = ({ text, publishedAt }: Article) => extract({ text, publishedAt, publisher: null })

async function linker(path: string, read: ReadonlyMap<string, Extraction>) {
  const store = await openStore(`sqlite:${path}`)
  const ingester = createIngester({
    store,
    extract: ({ text }) => {
      const extraction = read.get(text)
      if (!extraction) throw new Error('A text changed on its way.')
      return extraction
    },
  })
  const link = async ({ hot: _, ...row }: Article) => {
    const document = readFields(row, row.url)
    const begin = performance.now()
    await ingester.ingest(document)
    return performance.now() - begin
  }
  return { link, close: () => store.close() }
}

/** How many propositions share the key that most share. */
function hottest(path: string): number {
  const db = new SQLite(path, { readonly: true })
  const sql = 'select max(n) from (select count(*) as n from restatement group by key_hash)'
  const most = db.prepare<[], number>(sql).pluck().get() ?? 0
  db.close()
  return most
}
