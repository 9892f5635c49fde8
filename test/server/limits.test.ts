import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, expect, describe, it } from 'vitest'
import { serveSamples } from '../../scripts/serve-samples.js'
import { Attacked, codesIn } from '../security/attacked.js'
import { subscriptionsOf } from './servers.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-limits-'))
const KEY = 'a-key-of-the-limits-test'
const INGEST = 'mutation ($t: String!) { ingestArticle(input: { text: $t }) { outcome } }'
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A service of two workers, as the command starts it. */
async function serveByTwo(env: NodeJS.ProcessEnv) {
  const args = ['--import', 'tsx', 'src/cli.ts', 'serve', '--workers', '2', '--database', `sqlite:${folder}/w.db`]
  const options = {
    cwd: join(import.meta.dirname, '../..'),
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'info', ...env },
  }
  const child = spawn(process.execPath, args, options)
  let log = ''
  child.stderr.on('data', (data: Buffer) => (log += data.toString()))
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  return {
    url: printed.toString().trim(),
    /** Kills a worker, as a crash would. */
    killOne() {
      const pid = /"pid":(\d+),"msg":"a worker serves"/.exec(log)?.[1]
      process.kill(Number(pid ?? expect.fail('No worker is in the log.')), 'SIGKILL')
    },
    async close() {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

/** Begins subscriptions, twenty on each of some connections; answers how many were refused so far. */
function subscribeMany(server: { readonly url: string }, connections: number) {
  const begun = { refused: 0 }
  const clients = Array.from({ length: connections }, () =>
    createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: false,
      onNonLazyError: () => undefined,
      connectionParams: { authorization: `Bearer ${KEY}` },
    }),
  )
  const begin = async (client: (typeof clients)[number]) => {
    const query = 'subscription { articleIngested { cursor } }'
    const { value } = await client.iterate<unknown>({ query }).next()
    if (JSON.stringify(value).includes('TOO_MANY_SUBSCRIPTIONS')) begun.refused += 1
  }
  for (const client of clients) for (let i = 0; i < 20; i++) void begin(client).catch(() => undefined)
  return begun
}

describe('workers of one service', () => {
  let service: Awaited<ReturnType<typeof serveByTwo>>
  beforeAll(async () => {
    service = await serveByTwo({ RATE_LIMIT: '3000', GAINSAY_API_KEY: KEY })
  })
  afterAll(() => service.close())

  it('count together what a caller causes in a minute', async () => {
    const statuses: number[] = []
    for (let i = 0; i < 30; i++) {
      // A connection of its own each time, so that both workers answer. Each costs 111.
      const headers = { 'content-type': 'application/json', connection: 'close' }
      const body = JSON.stringify({ query: '{ articles(first: 100) { nodes { id } } }' })
      statuses.push((await fetch(`${service.url}/graphql`, { method: 'POST', headers, body })).status)
    }
    expect(statuses).toEqual([...Array<number>(27).fill(200), ...Array<number>(3).fill(429)])
  })

  it('count the subscriptions of a caller together, and no longer those of a worker that died', async () => {
    const first = subscribeMany(service, 6)
    await expect.poll(() => first.refused).toBe(20)
    await expect.poll(() => subscriptionsOf(service)).toBe(100)
    service.killOne()
    let left = 0
    await expect.poll(async () => (left = await subscriptionsOf(service)), { timeout: 30_000 }).toBeLessThan(100)
    expect(left).toBeGreaterThan(0)
    const second = subscribeMany(service, 6)
    await expect.poll(() => second.refused, { timeout: 30_000 }).toBe(20 + left)
    await expect.poll(() => subscriptionsOf(service), { timeout: 30_000 }).toBe(100)
  })
})

describe('what a caller may cause in a minute', () => {
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
