// Measures ingestion on this machine: extraction alone, linking and storing alone, and all stages together, NDJSON in, the
// database on disk with synchronous=FULL; how long another process that writes waits meanwhile; and memory.
//   npm run bench:ingest -- [--articles 300] [--generated 100000]
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { createExtractPool, createIngester, ingestSources } from '../../src/ingest/index.js'
import type { Extraction } from '../../src/model/index.js'
import { openStore } from '../../src/store/index.js'
import { rowOf } from './rows.js'
import { timed as timedStore, type Stages } from './stages.js'

type Extract = Parameters<typeof createIngester>[0]['extract']

const EVAL = new URL('../../../shared/eval/', import.meta.url).pathname
const { values } = parseArgs({
  options: { articles: { type: 'string', default: '300' }, generated: { type: 'string', default: '0' } },
})
/** Texts of the long run. */
const DISTINCT = 2_000
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
  if (Number(values.generated) > 0) await measureLong(Number(values.generated))
} finally {
  await pool.close()
  rmSync(folder, { recursive: true })
}

/** One row of the table: what each stage does alone and together. */
async function measure(name: string, rows: readonly string[]): Promise<void> {
  const texts = rows.map(
    (row) => JSON.parse(row) as { text: string; publishedAt: string | null; publisher: string | null },
  )
  const extractions = new Map<string, Extraction>()
  const alone = await timed(async () => {
    const read = async (source: (typeof texts)[number]) => extractions.set(source.text, await pool.extract(source))
    await Promise.all(texts.map(read))
  })
  const all = await timed(() => ingestAll(`${name}-all.db`, rows, (source) => pool.extract(source)))
  const cpu = process.cpuUsage()
  const spent: Stages = { lookUp: 0, decide: 0, writeText: 0, writeLinks: 0, deriveAndCommit: 0 }
  const stored = await timed(() =>
    ingestAll(`${name}-stored.db`, rows, ({ text }) => extractions.get(text)!, { spent }),
  )
  const { user, system } = process.cpuUsage(cpu)
  const waits = await waitsBeside(`${name}-waits.db`, rows, ({ text }) => extractions.get(text)!)
  const rate = (seconds: number) => Number((rows.length / seconds).toFixed(1))
  console.log(
    JSON.stringify({
      rows: name,
      articles: rows.length,
      extractionAlone: rate(alone),
      allStages: rate(all),
      shareOfExtractionAlone: Number((alone / all).toFixed(2)),
      linkingAndStoringAlone: rate(stored),
      cpuMsOfLinkingAndStoring: Number(((user + system) / 1_000 / rows.length).toFixed(1)),
      shareOfEachStage: shares(spent),
      otherWriterWaitsMs: { p50: at(waits, 0.5), p95: at(waits, 0.95), most: at(waits, 1) },
      databaseKB: Math.round(statSync(join(folder, `${name}-all.db`)).size / 1_000 / rows.length),
    }),
  )
}

/**
 * Linking and storing of generated rows in one run, with the rate and the memory of the whole process. Some thousand texts are
 * read first and come again under other addresses and dates, since reading all would take hours and is measured above.
 */
async function measureLong(count: number): Promise<void> {
  const extractions = new Map<string, Extraction>()
  const texts = await Promise.all(
    Array.from({ length: Math.min(count, DISTINCT) }, async (_, n) => {
      const { text } = JSON.parse(rowOf(n)) as { text: string }
      extractions.set(text, await pool.extract({ text, publishedAt: null, publisher: null }))
      return text
    }),
  )
  async function* rows() {
    for (let n = 0; n < count; n += 1)
      yield JSON.stringify({ ...(JSON.parse(rowOf(n)) as object), text: texts[n % texts.length] })
  }
  const every = Math.max(1, Math.floor(count / 20))
  let most = 0
  let last = performance.now()
  const tell = (done: number) => {
    if (done % 500 === 0) most = Math.max(most, process.memoryUsage.rss())
    if (done % every !== 0) return
    const now = performance.now()
    const articlesPerSecond = Number(((every * 1_000) / (now - last)).toFixed(1))
    console.log(JSON.stringify({ done, articlesPerSecond, memoryMB: Math.round(process.memoryUsage.rss() / 1e6) }))
    last = now
  }
  const seconds = await timed(() =>
    ingestAll('long.db', rows(), ({ text }) => extractions.get(text)!, { onDone: tell }),
  )
  const databaseMB = Math.round(statSync(join(folder, 'long.db')).size / 1e6)
  const articlesPerSecond = Number((count / seconds).toFixed(1))
  console.log(JSON.stringify({ articles: count, articlesPerSecond, mostMemoryMB: Math.round(most / 1e6), databaseMB }))
}

async function ingestAll(
  name: string,
  rows: Iterable<string> | AsyncIterable<string>,
  extract: Extract,
  { onDone, spent }: { onDone?: (done: number) => void; spent?: Stages } = {},
): Promise<void> {
  const opened = await openStore(`sqlite:${join(folder, name)}`)
  const store = spent ? timedStore(opened, spent) : opened
  async function* bytes() {
    for await (const row of rows) yield Buffer.from(`${row}\n`)
  }
  const source = { name, bytes: Readable.from(bytes()), format: 'ndjson' as const }
  let [done, refused] = [0, 0]
  for await (const outcome of ingestSources(createIngester({ store, extract }), [source])) {
    if ('error' in outcome) refused += 1
    onDone?.((done += 1))
  }
  if (refused > 0) console.error(`${name}: ${refused} refused`)
  await store.close()
}

/** How long another process waited for the lock, in milliseconds and ascending order, while these were linked and stored. */
async function waitsBeside(name: string, rows: readonly string[], extract: Extract): Promise<number[]> {
  await (await openStore(`sqlite:${join(folder, name)}`)).close()
  const child = fork(new URL('otherWriter.ts', import.meta.url), [join(folder, name)], {
    execArgv: ['--import', 'tsx'],
  })
  await once(child, 'message')
  await ingestAll(name, rows, extract)
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
