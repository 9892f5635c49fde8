// Ingests rows into a database and prints the id of each article that it acknowledges. In the mode "early" it does so
// before the commit, which is the mistake that the tests must notice.
import { Readable } from 'node:stream'
import { extract } from '../../src/extract/index.js'
import { createIngester, ingestSources } from '../../src/ingest/index.js'
import { openStore } from '../../src/store/index.js'
import { rowsOf } from './rows.js'

const [mode, path, count] = process.argv.slice(2)
const store = await openStore(`sqlite:${path}`)
const tell = (id: string) => process.stdout.write(`${id}\n`)
const ingester = createIngester({ store, extract })
const { ingest } = ingester
if (mode === 'early') {
  const { articleId, sha256 } = await import('../../src/model/index.js')
  ingester.ingest = (document) => {
    tell(articleId({ url: document.url, textHash: sha256(document.text) }))
    return ingest(document)
  }
}
const bytes = Readable.from(rowsOf(Number(count)).map((row) => Buffer.from(`${row}\n`)))
for await (const outcome of ingestSources(ingester, [{ name: 'rows', bytes, format: 'ndjson' }])) {
  if ('error' in outcome) throw outcome.error
  if (mode !== 'early') tell(outcome.ingested.id)
}
await store.close()
process.stdout.write('done\n')
