// Measures ingestion on this machine: extraction alone, linking and storing alone, and all stages together, the database
// on disk with synchronous=FULL. Takes the texts of the evaluation data, each once.
//   npx tsx scripts/measure-ingest.ts [ARTICLES]
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { createExtractPool, createIngester, ingestSources } from '../src/ingest/index.js'
import type { Extraction } from '../src/model/index.js'
import { openStore } from '../src/store/index.js'

const EVAL = new URL('../../shared/eval/', import.meta.url).pathname
if (!existsSync(EVAL)) {
  console.error('Skipped: the evaluation data (../shared/eval) is not here.')
  process.exit(0)
}
const count = Number(process.argv[2] ?? 400)
const rows = ['wikinews/articles.ndjson', 'polnear/dev.ndjson']
  .flatMap((file) =>
    readFileSync(EVAL + file, 'utf8')
      .trim()
      .split('\n'),
  )
  .slice(0, count)
  .map((line) => JSON.parse(line) as { text: string; date?: string; publishedAt?: string })
const texts = rows.map(({ text, date, publishedAt }) => ({
  text,
  publishedAt: publishedAt ?? date ?? null,
  publisher: null,
}))
const folder = mkdtempSync(join(tmpdir(), 'gainsay-measure-'))
const pool = createExtractPool()
const extractions = new Map<string, Extraction>()

// Threads load their model first, which is no part of the rates.
await Promise.all(texts.slice(0, 4).map((source) => pool.extract(source)))
const alone = await timed(async () => {
  await Promise.all(texts.map(async (source) => extractions.set(source.text, await pool.extract(source))))
})
const all = await timed(() => ingestAll('all.db', (source) => pool.extract(source)))
const stored = await timed(() => ingestAll('stored.db', ({ text }) => extractions.get(text)!))
await pool.close()
const rate = (seconds: number) => Number((texts.length / seconds).toFixed(1))
console.log(
  JSON.stringify({
    articles: texts.length,
    extractionAlone: rate(alone),
    allStages: rate(all),
    share: Number((alone / all).toFixed(2)),
    linkingAndStoringAlone: rate(stored),
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    databaseMB: Math.round(statSync(join(folder, 'all.db')).size / 1e6),
  }),
)
rmSync(folder, { recursive: true })

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

async function ingestAll(name: string, extract: Parameters<typeof createIngester>[0]['extract']): Promise<void> {
  const store = await openStore(`sqlite:${join(folder, name)}`)
  const lines = texts.map((source) => `${JSON.stringify(source)}\n`)
  const source = { name, bytes: Readable.from(lines.map((line) => Buffer.from(line))), format: 'ndjson' as const }
  let refused = 0
  for await (const outcome of ingestSources(createIngester({ store, extract }), [source])) {
    if ('error' in outcome) refused += 1
  }
  if (refused > 0) console.error(`${name}: ${refused} refused`)
  await store.close()
}
