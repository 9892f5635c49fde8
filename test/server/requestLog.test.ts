import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { startServer } from '../../src/server/index.js'
import { openStore } from '../../src/store/index.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-request-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('tells a request’s id to its client, in its line of the log and beside the fault that it met', async () => {
  const key = 'a-key-for-the-log-of-requests'
  const lines: Record<string, unknown>[] = []
  const log = pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line) as Record<string, unknown>) })
  const server = await startServer({
    store: await openStore(`sqlite:${join(folder, 'log.db')}`),
    config: readConfig({ PORT: '0', GAINSAY_API_KEY: key }),
    log,
    ingest: () => Promise.reject(new Error('The disk is full.')),
  })
  const ask = async (query: string) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
    await response.text()
    return response.headers.get('x-request-id')
  }
  const of = (id: string | null) => lines.filter(({ reqId }) => reqId === id).map(({ msg }) => msg)
  // The second time it is answered before fastify.
  for (const id of [await ask('{ __typename }'), await ask('{ __typename }')])
    await expect.poll(() => of(id)).toEqual(['request'])
  const failed = await ask('mutation { ingestArticle(input: { text: "“No,” Ann Lee said." }) { outcome } }')
  await expect.poll(() => of(failed)).toEqual(['a resolver failed', 'request'])
  await server.close()
})
