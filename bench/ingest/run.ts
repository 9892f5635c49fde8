// Measures ingestion on this machine: extraction alone, linking and storing alone, and all stages together, NDJSON in, the
// database on disk with synchronous=FULL; and how long another process that writes waits meanwhile.
//   npm run bench:ingest -- [--articles 300]
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import {
  createExtractPool,
  createIngester,
  ingestSources,
  type LinkedText,
  type UnreadText,
} from '../../src/ingest/index.js'
import { openStore } from '../../src/store/index.js'
import { rowOf } from './rows.js'
import { timed as timedStore, type Stages } from './stages.js'

type Read = (source: UnreadText) => LinkedText | Promise<LinkedText>

const EVAL = new URL('../../../shared/eval/', import.meta.url).pathname
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '300' } },
})
const folder = mkdtempSync(join(tmpdir(), 'gainsay-bench-'))
const pool = createExtractPool()
try {
  // Threads load their model first, which is no part of the rates.
  const first = { publishedAt: null, publisher: null }
  await Promise.all(
    [1, 2, 3, 4].map((n) => pool.extract({ text: `Norway will sell grain, number ${n} said.`, ...first })),
  )
  const count = Number(values.articles)
  const real = realRows(count)
  if (real.length > 0) await measure('real', real)
  else console.error('Skipped: the evaluation data (../shared/eval) is not here.')
  await measure(
    'generated',
    Array.from({ length: Number(values.articles) }, (_, n) => rowOf(n)),
  )
} finally {
  await pool.close()
  rmSync(folder, { recursive: true })
}

/** One row of the table: what each stage does alone and together. */
async function measure(name: string, rows: readonly string[]): Promise<void> {
  const texts = rows.map(
    (row) => JSON.parse(row) as { text: string; publishedAt: string | null; publisher: string | null },
  )
  const alone = await timed(async () => {
    await Promise.all(texts.map((source) => pool.extract(source)))
  })
  const known = new Map<string, LinkedText>()
  const read = async (source: UnreadText) => {
    const linked = await pool.read(source)
    known.set(source.articleId, linked)
    return linked
  }
  const all = await ingestAll(`${name}-all.db`, rows, read)
  const spent: Stages = { lookUp: 0, decide: 0, writeText: 0, writeLinks: 0, deriveAndCommit: 0 }
  const stored = await ingestAll(`${name}-stored.db`, rows, ({ articleId }) => known.get(articleId)!, spent)
  const waits = await waitsBeside(`${name}-waits.db`, rows, ({ articleId }) => known.get(articleId)!)
  const rate = (seconds: number) => Number((rows.length / seconds).toFixed(1))
  console.log(
    JSON.stringify({
      rows: name,
      articles: rows.length,
      extractionAlone: rate(alone),
      allStages: rate(all.seconds),
      shareOfExtractionAlone: Number((alone / all.seconds).toFixed(2)),
      linkingAndStoringAlone: rate(stored.seconds),
      cpuMsOfLinkingAndStoring: Number((stored.cpuMs / rows.length).toFixed(1)),
      shareOfEachStage: shares(spent),
      otherWriterWaitsMs: { p50: at(waits, 0.5), p95: at(waits, 0.95), most: at(waits, 1) },
      databaseKB: Math.round(statSync(join(folder, `${name}-all.db`)).size / 1_000 / rows.length),
    }),
  )
}

/** What ingesting takes, once the database is made and before it is closed. */
async function ingestAll(name: string, rows: readonly string[], read: Read, spent?: Stages) {
  const opened = await openStore(`sqlite:${join(folder, name)}`)
  const store = spent ? timedStore(opened, spent) : opened
  const source = { name, bytes: Readable.from(rows.map((row) => Buffer.from(`${row}\n`))), format: 'ndjson' as const }
  let refused = 0
  const cpu = process.cpuUsage()
  const seconds = await timed(async () => {
    for await (const outcome of ingestSources(createIngester({ store, read }), [source]))
      if ('error' in outcome) refused += 1
  })
  const { user, system } = process.cpuUsage(cpu)
  if (refused > 0) console.error(`${name}: ${refused} refused`)
  await store.close()
  return { seconds, cpuMs: (user + system) / 1_000 }
}

/** How long another process waited for the lock, in milliseconds and ascending order, while these were linked and stored. */
async function waitsBeside(name: string, rows: readonly string[], read: Read): Promise<number[]> {
  await (await openStore(`sqlite:${join(folder, name)}`)).close()
  const child = fork(new URL('otherWriter.ts', import.meta.url), [join(folder, name)], {
    execArgv: ['--import', 'tsx'],
  })
  await once(child, 'message')
  await ingestAll(name, rows, read)
  const told = once(child, 'message') as Promise<[number[]]>
  child.send('stop')
  const [waits] = await told
  return waits.sort((a, b) => a - b)
}

/** The texts of the evaluation data as rows, each once; none where it is not here. */
function realRows(count: number): string[] {
  if (!existsSync(EVAL)) return []
  const lines = ['polnear/dev.ndjson', 'wikinews/articles.ndjson'].flatMap((file) =>
    readFileSync(EVAL + file, 'utf8')
      .trim()
      .split('\n'),
  )
  const rows = lines.map((line) => JSON.parse(line) as { text?: string; date?: string; publishedAt?: string })
  return rows
    .flatMap(({ text, date, publishedAt }) =>
      text ? [{ text, publishedAt: publishedAt ?? date ?? null, publisher: null }] : [],
    )
    .slice(0, count)
    .map((row) => JSON.stringify(row))
}

/** Of all that was spent, in hundredths. */
function shares(spent: Stages): Stages {
  const sum = Object.values(spent).reduce((a, b) => a + b, 0)
  const share = Object.entries(spent).map(([stage, ms]) => [stage, Math.round((100 * ms) / sum)])
  return Object.fromEntries(share) as Stages
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1_000
}

function at(sorted: readonly number[], share: number): number {
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1))
}
