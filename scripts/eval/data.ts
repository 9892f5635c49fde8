import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extract, type ExtractOptions } from '../../src/extract/index.js'
import { extractionRow } from '../../src/ingest/extractionRow.js'
import { linkAlone } from '../../src/link/index.js'
import { sha256, type Extraction } from '../../src/model/index.js'
import { rowsOf } from '../train/wikinews.js'

/** Where the evaluation sets stand, beside the repository. */
export const EVAL = new URL('../../../shared/eval/', import.meta.url).pathname
export const evalIsHere = existsSync(`${EVAL}score.mjs`)

/** A text of an evaluation set; sets name the day differently. */
export interface EvalText {
  readonly id: string
  readonly text: string
  readonly publishedAt?: string
  readonly date?: string
  readonly publisher?: string
}

export const textsOf = (file: string): EvalText[] => rowsOf<EvalText>(EVAL + file)

/** The extraction row of one text, as `gainsay extract` prints it. */
export function predict(row: EvalText, options: ExtractOptions = {}): string {
  const publishedAt = row.publishedAt ?? row.date ?? null
  const source = { text: row.text, publishedAt, publisher: row.publisher ?? null }
  return toRow(row, publishedAt, extract(source, options))
}

/** The row of a text that has been read. */
export function toRow({ id, text }: EvalText, publishedAt: string | null, extraction: Extraction): string {
  const ref = { articleId: id, textHash: sha256(text), publishedAt }
  return JSON.stringify(extractionRow(id, text, extraction, linkAlone(ref, text, extraction)))
}

const out = mkdtempSync(join(tmpdir(), 'gainsay-eval-'))
let files = 0

/** Runs ../shared/eval/score.mjs over predicted rows; `gold` and `texts` are files of the evaluation data. */
export const score = (mode: 'quotes' | 'knowledge', gold: string, rows: readonly string[], texts: string): unknown =>
  run(mode, EVAL + gold, rows, EVAL + texts)

/** The same, where what is right is rows as well. */
export const scoreAgainst = (gold: readonly string[], rows: readonly string[], texts: readonly string[]): unknown =>
  run('knowledge', fileOf(gold), rows, fileOf(texts))

function run(mode: 'quotes' | 'knowledge', gold: string, rows: readonly string[], texts: string): unknown {
  const args = [`${EVAL}score.mjs`, mode, gold, fileOf(rows), ...(mode === 'knowledge' ? [texts] : [])]
  return JSON.parse(execFileSync('node', args, { encoding: 'utf8', maxBuffer: 1 << 28 }))
}

function fileOf(rows: readonly string[]): string {
  const file = join(out, `${files++}.ndjson`)
  writeFileSync(file, rows.join('\n'))
  return file
}
