import { extract } from '../../src/extract/index.js'
import { extractionRow } from '../../src/ingest/extractionRow.js'
import { linkAlone } from '../../src/link/index.js'
import { sha256 } from '../../src/model/index.js'

/** Reads one text with nothing else known, as `gainsay extract` does. */
export function readAlone(text: string, publishedAt: string | null = '2024-05-14T12:00:00Z') {
  const extraction = extract({ text, publishedAt, publisher: null })
  const ref = { articleId: 'art_test', textHash: sha256(text), publishedAt }
  const row = extractionRow('test', text, extraction, linkAlone(ref, text, extraction))
  const says = (id: string) => {
    const found = row.statements.find((s) => s.id === id)
    if (!found) throw new Error(`There is no statement ${id}.`)
    return found
  }
  return { ...row, extraction, says }
}
