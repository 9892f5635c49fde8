import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../src/server/index.js'
import { asking, codeOf, emptyServers } from '../server/servers.js'
import { header } from './attacks/forge.js'
import { heapAfterGc } from './heap.js'

const { serve, remove } = emptyServers('bodies')
const KEY = 'a-key-that-may-ingest'
const MB = 1024 * 1024
const long = (bytes: number) => JSON.stringify({ query: '{ __typename }', operationName: null }).padEnd(bytes)
let server: RunningServer
const { post, ask } = asking(() => server)

beforeAll(async () => {
  server = await serve('bodies.db', { NODE_ENV: 'production', GAINSAY_API_KEY: KEY })
})
afterAll(async () => {
  await server.close()
  remove()
})

/** A body of a length that is not told beforehand. */
const inChunks = (bytes: number, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: new Blob([long(bytes)]).stream(),
    duplex: 'half',
  } as RequestInit)

/** A connection that sends `sent` of the bytes it says it will, and no more. */
async function unfinished(declared: number, sent: number): Promise<Socket> {
  const socket = connect(Number(new URL(server.url).port), 'localhost')
  socket.on('error', () => undefined)
  socket.write(header(`Content-Type: application/json\r\nContent-Length: ${declared}\r\n`))
  await new Promise((resolve) => socket.write(Buffer.alloc(sent, 32), resolve))
  return socket
}

describe('a long body', () => {
  it('is taken of two megabytes, and of sixteen from who may ingest', async () => {
    const key = { authorization: `Bearer ${KEY}` }
    expect((await post(long(2 * MB))).status).toBe(200)
    expect((await inChunks(2 * MB)).status).toBe(200)
    for (const send of [post, (body: string) => inChunks(body.length)]) {
      const refused = await send(long(2 * MB + 1))
      expect([refused.status, await codeOf(refused)]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    }
    expect((await post(long(16 * MB), key)).status).toBe(200)
    expect((await inChunks(16 * MB, key)).status).toBe(200)
    expect((await post(long(16 * MB + 1), key)).status).toBe(413)
    expect((await post(long(3 * MB), { authorization: 'Bearer an-unknown-key' })).status).toBe(413)
  })

  it('is refused at an address where nothing is, too', async () => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: long(3 * MB) }
    expect((await fetch(`${server.url}/nowhere`, init)).status).toBe(413)
  })

  it('of hundreds at once fills no memory, and holds up neither short ones nor who may ingest', async () => {
    const before = heapAfterGc()
    const sockets = await Promise.all(Array.from({ length: 200 }, () => unfinished(2 * MB, MB)))
    const answered = Promise.all(sockets.map((socket) => Promise.race([once(socket, 'data'), once(socket, 'close')])))
    const refused = await expect
      .poll(() => post(long(2 * MB)), { timeout: 5_000 })
      .toMatchObject({ status: 429 })
      .then(() => post(long(2 * MB)))
    expect([await codeOf(refused), refused.headers.get('retry-after')]).toEqual(['TOO_MUCH_AT_ONCE', '1'])
    expect(heapAfterGc() - before).toBeLessThan(100 * MB)
    expect((await ask('{ __typename }')).status).toBe(200)
    expect((await post(long(2 * MB), { authorization: `Bearer ${KEY}` })).status).toBe(200)
    for (const socket of sockets) socket.destroy()
    await answered
    await expect.poll(() => post(long(2 * MB))).toMatchObject({ status: 200 })
  })
})
