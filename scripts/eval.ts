// Reads the evaluation sets, scores them with ../shared/eval/score.mjs and prints one table.
//   npm run eval
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract } from '../src/extract/index.js'
import { extractionRow } from '../src/ingest/extractionRow.js'
import { linkAlone } from '../src/link/index.js'
import { sha256 } from '../src/model/index.js'

const EVAL = new URL('../../shared/eval/', import.meta.url).pathname
if (!existsSync(EVAL)) {
  console.error('Skipped: the evaluation data (../shared/eval) is not here.')
  process.exit(0)
}
const out = mkdtempSync(join(tmpdir(), 'gainsay-eval-'))
type Scores = Record<string, number | null | Record<string, number | null>>

const quotes = score('quotes', 'polnear/dev.ndjson', 'polnear/dev.ndjson')
const wikinews = score('knowledge', 'wikinews/gold.ndjson', 'wikinews/articles.ndjson')
const seed = score('knowledge', 'seed/gold.ndjson', 'seed/input.ndjson')
console.log(JSON.stringify({ polnearDev: quotes, wikinews, seed }, null, 1))

function score(mode: string, gold: string, texts: string): unknown {
  const rows = readFileSync(EVAL + texts, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const started = process.cpuUsage()
  let units = 0
  const predicted = rows.map((line) => {
    const row = JSON.parse(line) as {
      id: string
      text: string
      publishedAt?: string
      date?: string
      publisher?: string
    }
    units += row.text.length
    const extraction = extract({
      text: row.text,
      publishedAt: row.publishedAt ?? row.date ?? null,
      publisher: row.publisher ?? null,
    })
    const ref = { articleId: row.id, textHash: sha256(row.text), publishedAt: row.publishedAt ?? row.date ?? null }
    return JSON.stringify(extractionRow(row.id, row.text, extraction, linkAlone(ref, row.text, extraction)))
  })
  const seconds = process.cpuUsage(started).user / 1e6
  console.error(
    `${texts}: ${rows.length} texts, ${(units / 1e6).toFixed(2)} M characters in ${seconds.toFixed(1)} CPU s`,
  )
  const file = join(out, texts.replace(/\W/g, '-'))
  writeFileSync(file, predicted.join('\n'))
  const args = [`${EVAL}score.mjs`, mode, EVAL + gold, file, ...(mode === 'knowledge' ? [EVAL + texts] : [])]
  return JSON.parse(execFileSync('node', args, { encoding: 'utf8' })) as Scores
}
