import type { SourceText } from '../extract/index.js'
import { linkAlone } from '../link/index.js'
import { NewsError, sha256, type Extraction } from '../model/index.js'
import { InvalidRow, parseDate, parseObject, readLines } from '../read/index.js'
import { extractionRow } from './extractionRow.js'

export interface RowError {
  readonly id: unknown
  readonly error: { readonly code: string; readonly message: string }
}

/** Larger texts are refused. */
const LONGEST = 5_000_000

/**
 * Reads NDJSON rows `{"id", "text", "publishedAt"? or "date"?, "publisher"?}` and gives one extraction row each, in order.
 * Offsets count in the text as given. A row that cannot be read gives its error, and the run goes on.
 */
export async function* extractRows(
  input: AsyncIterable<Uint8Array>,
  extract: (source: SourceText) => Extraction,
): AsyncGenerator<ReturnType<typeof extractionRow> | RowError> {
  for await (const line of readLines(input)) {
    let id: unknown = null
    try {
      if ('fault' in line) throw new InvalidRow(line.fault)
      const row = parseObject(line.text)
      id = row.id ?? null
      yield extractRow(id, row, extract)
    } catch (error) {
      // A text that the reader itself fails on is one row lost, not the run.
      const code = error instanceof NewsError ? error.code : 'EXTRACTION_FAILED'
      const message = error instanceof Error ? error.message : String(error)
      yield { id, error: { code, message: `Line ${line.number}: ${message}` } }
    }
  }
}

function extractRow(id: unknown, row: Readonly<Record<string, unknown>>, extract: (source: SourceText) => Extraction) {
  const { text } = row
  if (typeof text !== 'string' || text.trim() === '')
    throw new InvalidRow('it has no text. A row is {"id": ..., "text": "..."}.')
  if (text.length > LONGEST) throw new InvalidRow(`its text is longer than ${LONGEST} characters.`)
  const date = row.publishedAt ?? row.date
  const publishedAt = typeof date === 'string' ? parseDate(date) : null
  const publisher = typeof row.publisher === 'string' ? row.publisher : null
  const extraction = extract({ text, publishedAt, publisher })
  const ref = { articleId: String(id), textHash: sha256(text), publishedAt }
  return extractionRow(id, text, extraction, linkAlone(ref, text, extraction))
}
