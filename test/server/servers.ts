import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../../src/config.js'
import { extract } from '../../src/extract/index.js'
import { createIngester, readFields } from '../../src/ingest/index.js'
import { createLog } from '../../src/log.js'
import { startServer, type RunningServer } from '../../src/server/index.js'
import { openStore } from '../../src/store/index.js'

/** A folder for databases, and the way to serve one of them on a port of its own. */
export function emptyServers(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `gainsay-${name}-`))
  return {
    async serve(database: string, env: NodeJS.ProcessEnv = {}): Promise<RunningServer> {
      const store = await openStore(`sqlite:${join(folder, database)}`)
      const ingester = createIngester({ store, extract })
      return startServer({
        store,
        config: readConfig({ PORT: '0', LOG_LEVEL: 'silent', ...env }),
        log: createLog('silent'),
        ingest: async (input) => ingester.ingest(readFields(input, 'the article')),
      })
    },
    remove() {
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ways to ask a server, which may be started later. */
export function asking(server: () => RunningServer) {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(`${server().url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    })
  return {
    post,
    ask: (query: string, headers: Record<string, string> = {}) => post(JSON.stringify({ query }), headers),
  }
}

/** How many subscriptions a server has open, by its own metrics. */
export async function subscriptionsOf({ url }: Pick<RunningServer, 'url'>): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Number(/^gainsay_subscriptions (\d+)$/m.exec(metrics)?.[1])
}

/** The code of an answer's first error. */
export async function codeOf(response: Response): Promise<string | undefined> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
  return errors[0]?.extensions.code
}
