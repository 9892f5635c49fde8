import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { createLog } from '../../src/log.js'
import { startServer } from '../../src/server/index.js'
import { openStore } from '../../src/store/index.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-queue-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('counts the articles that wait until each is stored or refused', async () => {
  const key = 'a-key-for-what-waits-in-the-queue'
  const refusals: (() => void)[] = []
  const server = await startServer({
    store: await openStore(`sqlite:${join(folder, 'queue.db')}`),
    config: readConfig({ PORT: '0', GAINSAY_API_KEY: key }),
    log: createLog('silent'),
    ingest: () => new Promise((_resolve, reject) => refusals.push(() => reject(new Error('It was refused.')))),
  })
  const waiting = async () => {
    const text = await (await fetch(`${server.url}/metrics`)).text()
    return Number(/^gainsay_ingest_waiting (\d+)$/m.exec(text)?.[1])
  }
  const query = 'mutation { ingestArticle(input: { text: "“No,” Ann Lee said." }) { outcome } }'
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
  const sent = [1, 2].map(() =>
    fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) }),
  )
  await expect.poll(waiting).toBe(2)
  for (const refuse of refusals) refuse()
  await Promise.all(sent)
  await expect.poll(waiting).toBe(0)
  await server.close()
})
