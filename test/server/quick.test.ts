import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../src/server/index.js'
import { asking, codeOf, emptyServers } from './servers.js'

const { serve, remove } = emptyServers('quick')
let server: RunningServer
const { post, ask } = asking(() => server)
const KNOWN = `query Quick($n: Int) { articles(first: $n) { totalCount ${'n: totalCount '.repeat(20)} } }`
const LONG = `{ ${Array.from({ length: 30 }, (_, i) => `${'long'.repeat(10)}${i}: __typename`).join(' ')} }`

beforeAll(async () => {
  server = await serve('quick.db', { CORS_ORIGINS: 'https://reader.example' })
  // The first time makes a text known.
  for (const query of ['{ __typename }', KNOWN, LONG]) expect((await ask(query)).status).toBe(200)
})

afterAll(async () => {
  await server.close()
  remove()
})

/** How many requests asked by a text that is known. */
async function hits(): Promise<number> {
  const text = await (await fetch(`${server.url}/metrics`)).text()
  return Number(/gainsay_document_cache_total\{outcome="hit"\} (\d+)/.exec(text)?.[1] ?? 0)
}

const raw = (body: string, headers = '') =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${headers}\r\n${body}`

/** Sends pieces one after the other, and gives what comes back until the server closes. */
async function exchange(...pieces: readonly string[]): Promise<string> {
  const socket = connect(Number(new URL(server.url).port), 'localhost').setNoDelay()
  let text = ''
  socket.on('data', (data) => (text += data.toString()))
  for (const piece of pieces) await new Promise((resolve) => socket.write(piece, resolve))
  await once(socket, 'close')
  return text
}

describe('a text that was answered before', () => {
  it('is answered with all that guards an answer, and an id of its own', async () => {
    const before = await hits()
    const [first, second] = [await ask('{ __typename }'), await ask('{ __typename }')]
    expect(await hits()).toBe(before + 2)
    expect(await first.json()).toEqual({ data: { __typename: 'Query' } })
    expect(second.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(second.headers.get('x-content-type-options')).toBe('nosniff')
    expect(second.headers.get('referrer-policy')).toBe('no-referrer')
    expect(second.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(second.headers.get('x-request-id')).not.toBe(first.headers.get('x-request-id'))
  })

  it('is paid for once, also with variables that the whole way must answer', async () => {
    // Each request costs 10, and its operation 1.
    const limited = await serve('limited.db', { RATE_LIMIT: '100' })
    const { post } = asking(() => limited)
    const statuses: number[] = []
    for (const n of [1, 1, 0, 0, 0, 0, 0, 0, 0, 1])
      statuses.push((await post(JSON.stringify({ query: KNOWN, variables: { n } }))).status)
    expect(statuses).toEqual([...Array<number>(9).fill(200), 429])
    const metrics = await (await fetch(`${limited.url}/metrics`)).text()
    expect(metrics).toContain('gainsay_operation_cost_count 9\n')
    await limited.close()
  })

  it('is packed for who unpacks it, also by the whole way', async () => {
    for (const encoding of ['br', 'gzip', 'gzip;q=0.5, br']) {
      const response = await ask(LONG, { 'accept-encoding': encoding })
      expect(response.headers.get('content-encoding')).toBe(encoding === 'gzip' ? 'gzip' : 'br')
      expect(response.headers.get('vary')).toContain('accept-encoding')
      expect(Object.keys(((await response.json()) as { data: object }).data)).toHaveLength(30)
    }
  })

  it('may be read by pages of the named origins, and no other', async () => {
    const allowed = async (origin: string) =>
      (await ask('{ __typename }', { origin })).headers.get('access-control-allow-origin')
    expect(await allowed('https://reader.example')).toBe('https://reader.example')
    expect(await allowed('https://elsewhere.example')).toBeNull()
    expect((await ask('{ __typename }')).headers.get('vary')).toContain('origin')
  })

  it('is answered one after the other on one connection, in the order of the requests', async () => {
    const body = (n: number) => JSON.stringify({ query: KNOWN, variables: { n } })
    const last = raw('{"query":"{ __typename }"}', 'Connection: close\r\n')
    const text = await exchange(raw(body(1)) + raw(body(0)) + raw(body(2)) + last)
    const bodies = [...text.matchAll(/\{"(?:data|errors)".*/g)].map(([line]) => line.slice(2, 8))
    expect(bodies).toEqual(['data":', 'errors', 'data":', 'data":'])
    expect(text).toMatch(/"__typename":"Query"\}\}\s*$/)
  })

  it.each([
    ['in pieces', (b: string) => [raw(b, 'Connection: close\r\n').slice(0, -9), b.slice(-9)]],
    ['apart from its headers', (b: string) => [raw(b, 'Connection: close\r\n').slice(0, -b.length), b]],
  ])('is answered when it comes %s', async (_case, pieces) => {
    const text = await exchange(...pieces('{"query":"{ __typename }"}'))
    expect(text).toMatch(/^HTTP\/1\.1 200 [^]*\{"data":\{"__typename":"Query"\}\}\s*$/)
  })

  it.each([
    ['a prototype', '{"query":"{ __typename }","variables":{"__proto__":{"a":1}}}', 400],
    ['a prototype with escapes', '{"query":"{ __typename }","variables":{"\\u005f_proto__":{"a":1}}}', 400],
    ['a list for variables', '{"query":"{ __typename }","variables":[]}', 400],
    ['another operation’s name', '{"query":"{ __typename }","operationName":"Other"}', 200],
    ['no JSON after it', '{"query":"{ __typename }"} x', 400],
    ['null', 'null', 400],
    ['a list of requests', '[{"query":"{ __typename }"}]', 400],
  ])('is left to the whole way with %s', async (_case, body, status) => {
    const response = await post(body)
    expect(response.status).toBe(status)
    expect(await codeOf(response)).toBeDefined()
  })

  it('ends with a connection that goes before its body comes', async () => {
    const socket = connect(Number(new URL(server.url).port), 'localhost')
    await new Promise((resolve) => socket.write(raw('{"query":"{ __typename }"}').slice(0, -5), resolve))
    socket.destroy()
    expect((await ask('{ __typename }')).status).toBe(200)
  })
})
