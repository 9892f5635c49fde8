import { readConfig } from '../src/config.js'
import { extract } from '../src/extract/index.js'
import { createIngester, ingestSources, openPaths, readFields } from '../src/ingest/index.js'
import { createLog } from '../src/log.js'
import { startServer, type RunningServer } from '../src/server/index.js'
import { openStore } from '../src/store/index.js'

export type ServedSamples = RunningServer

const SAMPLES = new URL('../db/samples/', import.meta.url).pathname

/** A server over a new database that holds the sample articles, on a free port. */
export async function serveSamples(database: string, env: NodeJS.ProcessEnv = {}): Promise<ServedSamples> {
  const store = await openStore(`sqlite:${database}`)
  const ingester = createIngester({ store, extract })
  for await (const outcome of ingestSources(ingester, openPaths([SAMPLES], 'auto', process.stdin)))
    if ('error' in outcome) throw outcome.error
  return startServer({
    store,
    config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...env }),
    log: createLog('silent'),
    ingest: async (input) => ingester.ingest(readFields(input, 'the article')),
  })
}
