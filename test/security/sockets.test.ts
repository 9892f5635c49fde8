import { once } from 'node:events'
import { connect } from 'node:net'
import { WebSocket } from 'ws'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import type { RunningServer } from '../../src/server/index.js'
import { asking, emptyServers, subscriptionsOf } from '../server/servers.js'
import { heapAfterGc } from './heap.js'

const { serve, remove } = emptyServers('sockets')
const PROTOCOL = 'graphql-transport-ws'
const NEWS = 'subscription { articleIngested { cursor } }'
let server: RunningServer
const { ask } = asking(() => server)
const opened: WebSocket[] = []

beforeAll(async () => {
  server = await serve('sockets.db', { NODE_ENV: 'production', RATE_LIMIT: '0', METRICS: 'open' })
})
afterEach(async () => {
  for (const socket of opened.splice(0)) socket.terminate()
  await expect.poll(() => subscriptionsOf(server)).toBe(0)
  expect((await ask('{ __typename }')).status).toBe(200)
})
afterAll(async () => {
  await server.close()
  remove()
})

const address = (to = server) => `${to.url.replace('http', 'ws')}/graphql`

/** Opens a connection: the status of its refusal, or 101. */
function open(to = server): Promise<number> {
  const socket = new WebSocket(address(to), PROTOCOL)
  opened.push(socket)
  return new Promise((resolve, reject) => {
    socket.once('open', () => {
      resolve(101)
    })
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0)
    })
    socket.on('error', reject)
  })
}

/** A connection that has begun, and what it is told. */
async function begun(to = server) {
  expect(await open(to)).toBe(101)
  const socket = opened.at(-1)!
  const told: { type: string; id?: string; payload?: { message?: string; extensions?: { code?: string } }[] }[] = []
  socket.on('message', (data: Buffer) => told.push(JSON.parse(data.toString()) as (typeof told)[number]))
  socket.send('{"type":"connection_init"}')
  await expect.poll(() => told.map(({ type }) => type)).toEqual(['connection_ack'])
  told.length = 0
  const subscribe = (id: string, query: string, variables = {}) => {
    socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }))
  }
  return { socket, told, subscribe }
}

describe('floods over WebSocket', () => {
  it('of connections take two hundred places, and leave the others to other addresses', async () => {
    const statuses = await Promise.all(Array.from({ length: 250 }, () => open()))
    expect(statuses.filter((status) => status === 101)).toHaveLength(200)
    expect(statuses.filter((status) => status === 429)).toHaveLength(50)
    opened.pop()
    for (const socket of opened.splice(0, 10)) socket.terminate()
    await expect.poll(() => open()).toBe(101)
  })

  it('of connections that never begin are closed', async () => {
    await open()
    const [code] = (await once(opened[0]!, 'close')) as [number]
    expect(code).toBe(4408)
  })

  it('of subscriptions are refused from the twenty-first on, and each refusal is told', async () => {
    const { told, subscribe } = await begun()
    for (let i = 0; i < 2_000; i++) subscribe(String(i), NEWS)
    await expect.poll(() => told.length).toBe(1_980)
    expect(new Set(told.map(({ type, payload }) => `${type} ${payload?.[0]?.extensions?.code}`))).toEqual(
      new Set(['error TOO_MANY_SUBSCRIPTIONS']),
    )
    await expect.poll(() => subscriptionsOf(server)).toBe(20)
  })

  it('of one subscription under one name end the connection, however long the name', async () => {
    const { socket, subscribe } = await begun()
    const id = '𝒳'.repeat(10_000)
    subscribe(id, NEWS)
    subscribe(id, NEWS)
    const [code] = (await once(socket, 'close')) as [number]
    expect(code).toBe(4409)
  })

  it('of frames larger than a message may be end the connection', async () => {
    for (const parts of [1, 4]) {
      const { socket } = await begun()
      const part = 'x'.repeat((200 * 1024) / parts)
      for (let i = 1; i <= parts; i++) socket.send(part, { fin: i === parts })
      const [code] = (await once(socket, 'close')) as [number]
      expect(code).toBe(1009)
    }
  })

  it('of messages whose answers are never read pile up nothing, and fill no log once their sender is gone', async () => {
    const told = vi.spyOn(console, 'error')
    const { port } = new URL(server.url)
    const before = heapAfterGc()
    const socket = connect(Number(port), 'localhost')
    socket.on('error', () => undefined)
    socket.write(
      `GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: ${PROTOCOL}\r\n\r\n`,
    )
    await once(socket, 'data')
    socket.pause()
    const ping = Buffer.from('{"type":"ping"}')
    const frames = Buffer.concat(
      Array.from({ length: 10_000 }, () => Buffer.concat([Buffer.from([0x81, 0x80 | ping.length, 0, 0, 0, 0]), ping])),
    )
    // The kernels' buffers take some megabytes; once they are full, what waits is on the sender's side.
    let sent = 0
    const full = () => socket.writableLength > 4 * frames.length
    while (!full() && sent < 400) {
      socket.write(frames)
      sent += 1
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(full()).toBe(true)
    expect((await ask('{ __typename }')).status).toBe(200)
    expect(heapAfterGc() - before - socket.writableLength).toBeLessThan(16 * 1024 * 1024)
    socket.destroy()
    await once(socket, 'close')
    expect((await ask('{ __typename }')).status).toBe(200)
    expect(told).not.toHaveBeenCalled()
    told.mockRestore()
  })

  it('of subscriptions that are refused use up the minute of whoever sends them', async () => {
    const limited = await serve('limited.db', { NODE_ENV: 'production', RATE_LIMIT: '100', METRICS: 'open' })
    const { told, subscribe } = await begun(limited)
    for (let i = 0; i < 20; i++) subscribe(String(i), 'subscription { nothing }')
    await expect.poll(() => told.length).toBe(20)
    const codes = told.map(({ payload }) => payload?.[0]?.extensions?.code)
    expect(codes.filter((code) => code === 'GRAPHQL_VALIDATION_FAILED')).toHaveLength(10)
    expect(codes.filter((code) => code === 'RATE_LIMITED')).toHaveLength(10)
    await limited.close()
  })
})

describe('what no client may say', () => {
  it.each(['{"type":"connection_ack"}', '{"id":"1","type":"next","payload":{}}'])(
    'ends the connection as its sender’s fault: %s',
    async (message) => {
      const { socket, subscribe } = await begun()
      subscribe('2', NEWS)
      socket.send(message)
      const [code] = (await once(socket, 'close')) as [number]
      expect(code).toBe(4400)
    },
  )

  it.each([
    ['a field', 'subscription { articleIngested @skip(if: true) { cursor } }'],
    ['a field by a variable', 'subscription ($no: Boolean = false) { articleIngested @include(if: $no) { cursor } }'],
    ['a field by no argument', 'subscription { articleIngested @skip { cursor } }'],
    ['a fragment', 'subscription { ... @skip(if: true) { articleIngested { cursor } } }'],
    [
      'a named fragment',
      'subscription { ...f @skip(if: true) } fragment f on Subscription { articleIngested { cursor } }',
    ],
    [
      'a field within',
      'subscription { ...f } fragment f on Subscription { articleIngested @skip(if: true) { cursor } }',
    ],
  ])('is that there is nothing to wait for: %s', async (_case, query) => {
    const { told, subscribe } = await begun()
    subscribe('1', query)
    await expect.poll(() => told.length).toBe(1)
    expect(told[0]?.payload?.[0]?.extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('may be named as objects’ properties are, and changes none', async () => {
    const { subscribe, socket } = await begun()
    const names = ['__proto__', 'constructor', 'toString']
    for (const name of names) subscribe(name, NEWS)
    await expect.poll(() => subscriptionsOf(server)).toBe(3)
    for (const id of names) socket.send(JSON.stringify({ id, type: 'complete' }))
    await expect.poll(() => subscriptionsOf(server)).toBe(0)
  })

  it('is that a subscription is over before it has begun', async () => {
    const { subscribe, socket } = await begun()
    for (let i = 0; i < 15; i++) {
      subscribe(String(i), NEWS)
      socket.send(`{"id":"${i}","type":"complete"}`)
    }
    subscribe('last', NEWS)
    await expect.poll(() => subscriptionsOf(server)).toBe(1)
  })
})

describe('errors of subscriptions', () => {
  it.each([
    ['a field', 'articleIngested', 'subscription { articleIngestd { cursor } }', {}],
    ['a field within', 'headline', 'subscription { articleIngested { node { headlin } } }', {}],
    ['an argument', 'after', 'subscription { articleIngested(aftr: "x") { cursor } }', {}],
    [
      'a value of an enum',
      'CONTRADICTS',
      'subscription { disputeUpdated(filter: { kinds: [CONTRADICT] }) { cursor } }',
      {},
    ],
    [
      'a value in variables',
      'CONTRADICTS',
      'subscription ($f: DisputeFilter) { disputeUpdated(filter: $f) { cursor } }',
      { f: { kinds: ['CONTRADICT'] } },
    ],
    [
      'an input’s field in variables',
      'kinds',
      'subscription ($f: DisputeFilter) { disputeUpdated(filter: $f) { cursor } }',
      { f: { kindz: [] } },
    ],
  ])('suggest no name where introspection is off: %s', async (_case, hidden, query, variables) => {
    const { told, subscribe } = await begun()
    subscribe('1', query, variables)
    await expect.poll(() => told.length).toBeGreaterThan(0)
    expect(JSON.stringify(told)).toContain('message')
    expect(JSON.stringify(told)).not.toMatch(new RegExp(`did you mean|\\b${hidden}\\b`, 'i'))
  })
})
