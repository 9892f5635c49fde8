import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { afterAll, expect, describe, it } from 'vitest'
import { serveSamples } from '../../scripts/serve-samples.js'
import { Attacked, codesIn } from '../security/attacked.js'
import { subscriptionsOf } from './servers.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-limits-'))
const KEY = 'a-key-of-the-limits-test'
const INGEST = 'mutation ($t: String!) { ingestArticle(input: { text: $t }) { outcome } }'
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what a caller may cause in a minute', () => {
  it('is one limit for all workers of a service', async () => {
    const env = { ...process.env, PORT: '0', LOG_LEVEL: 'error', RATE_LIMIT: '200' }
    const args = ['--import', 'tsx', 'src/cli.ts', 'serve', '--workers', '2', '--database', `sqlite:${folder}/w.db`]
    const child = spawn(process.execPath, args, { cwd: join(import.meta.dirname, '../..'), env })
    try {
      const [printed] = (await once(child.stdout, 'data')) as [Buffer]
      const url = printed.toString().trim()
      const statuses: number[] = []
      for (let i = 0; i < 30; i++) {
        // A connection of its own each time, so that both workers answer.
        const headers = { 'content-type': 'application/json', connection: 'close' }
        const body = JSON.stringify({ query: '{ __typename }' })
        statuses.push((await fetch(`${url}/graphql`, { method: 'POST', headers, body })).status)
      }
      expect(statuses.filter((status) => status === 200)).toHaveLength(20)
      expect(statuses.slice(20)).toEqual(Array(10).fill(429))
    } finally {
      child.kill('SIGTERM')
      await once(child, 'exit')
    }
  }, 120_000)

  it('is used up by answers of subscriptions too', async () => {
    const served = await serveSamples(join(folder, 's.db'), { GAINSAY_API_KEY: KEY, RATE_LIMIT: '1500' })
    const attacked = new Attacked(served)
    const url = `${served.url.replace('http', 'ws')}/graphql`
    const client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0 })
    const query =
      'subscription { articleIngested { node { statements(first: 100) { nodes { disputes(first: 10) { nodes { id } } } } } } }'
    const news = client.iterate({ query })
    const first = news.next()
    await expect.poll(() => subscriptionsOf(served)).toBe(1)
    const ask = () => attacked.ask('{ __typename }')
    expect((await ask()).status).toBe(200)
    await attacked.ask(INGEST, { t: '“No,” Ann Lee said on Monday.' }, { authorization: `Bearer ${KEY}` })
    expect((await first).value?.errors).toBeUndefined()
    const second = news.next()
    await attacked.ask(INGEST, { t: '“Yes,” Bo Rask said on Monday.' }, { authorization: `Bearer ${KEY}` })
    const waits = await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 1_500, 'waits'))])
    expect(waits).toBe('waits')
    expect(codesIn(await ask())).toEqual(['RATE_LIMITED'])
    await client.dispose()
    await served.close()
  }, 120_000)
})

describe('subscriptions', () => {
  it('are counted for each caller over all its connections, and may begin again once others have ended', async () => {
    const served = await serveSamples(join(folder, 'c.db'))
    const url = `${served.url.replace('http', 'ws')}/graphql`
    const connect = () => createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false })
    const clients = Array.from({ length: 6 }, connect)
    const begin = (client: (typeof clients)[number]) =>
      client.iterate<unknown>({ query: 'subscription { articleIngested { cursor } }' }).next()
    for (const client of clients.slice(0, 5)) for (let i = 0; i < 20; i++) void begin(client).catch(() => undefined)
    await expect.poll(() => subscriptionsOf(served)).toBe(100)
    const refused = await begin(clients[5]!)
    expect(JSON.stringify(refused.value)).toContain('TOO_MANY_SUBSCRIPTIONS')
    await clients[0]!.dispose()
    await expect.poll(() => subscriptionsOf(served)).toBe(80)
    for (const client of clients) await client.dispose()
    await served.close()
  }, 120_000)
})

describe('the metrics', () => {
  it('tell of operations by name, cost, plans, documents kept and articles that wait', async () => {
    const served = await serveSamples(join(folder, 'm.db'), { GAINSAY_API_KEY: KEY })
    const attacked = new Attacked(served)
    for (let i = 0; i < 3; i++) await attacked.ask('query Named { articles(first: 1) { nodes { id } } }')
    const text = `“It is so,” Ann Lee said on Monday. ${'It rained. '.repeat(2_000)}`
    const sent = attacked.ask(INGEST, { t: text }, { authorization: `Bearer ${KEY}` })
    await sent
    const { text: metrics } = await attacked.request('/metrics')
    expect(metrics).toContain('gainsay_named_operation_seconds_count{operation="Named"} 3')
    expect(metrics).toMatch(/gainsay_operation_cost_count 4/)
    expect(metrics).toMatch(/gainsay_read_plans_total\{outcome="planned".*\} 3/)
    expect(metrics).toMatch(/gainsay_document_cache_total\{outcome="hit"\} 2/)
    expect(metrics).toMatch(/gainsay_document_cache_total\{outcome="miss"\} 2/)
    expect(metrics).toContain('gainsay_document_cache_size 1')
    expect(metrics).toContain('gainsay_ingest_waiting 0')
    for (let i = 0; i < 150; i++) await attacked.ask(`query Q${i} { __typename }`)
    const after = (await attacked.request('/metrics')).text
    expect(after.match(/gainsay_named_operation_seconds_count/g)!.length).toBeLessThanOrEqual(103)
    await served.close()
  }, 120_000)
})
