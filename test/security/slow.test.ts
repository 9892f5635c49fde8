import { connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../src/server/index.js'
import { asking, emptyServers } from '../server/servers.js'
import { header } from './attacks/forge.js'

const { serve, remove } = emptyServers('slow')
const CLIENTS = 100
let server: RunningServer
const { ask } = asking(() => server)

beforeAll(async () => {
  server = await serve('slow.db', {
    NODE_ENV: 'production',
    RATE_LIMIT: '0',
    HEADERS_SECONDS: '1',
    REQUEST_SECONDS: '2',
  })
})
afterAll(async () => {
  await server.close()
  remove()
})

/** Sends the beginning at once and then a byte every fifth of a second, as long as the server lets it; answers what came back. */
async function trickle(beginning: string, byte: string): Promise<string> {
  const socket: Socket = connect(Number(new URL(server.url).port), 'localhost')
  let text = ''
  socket.on('data', (data) => (text += data.toString('latin1')))
  socket.on('error', () => undefined)
  socket.write(beginning)
  const more = setInterval(() => socket.writable && socket.write(byte), 200)
  await once(socket, 'close')
  clearInterval(more)
  return text
}

describe('five hundred clients that send without end, a hundred in each way', () => {
  it.concurrent.each([
    ['nothing at all', '', '', /^$|^HTTP\/1\.1 408/],
    ['headers, letter by letter', 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX-A: ', 'a', /^HTTP\/1\.1 408/],
    ['headers, line by line', 'GET / HTTP/1.1\r\nHost: localhost\r\n', 'X-A: a\r\n', /^HTTP\/1\.1 408/],
    [
      'a body, letter by letter',
      `${header('Content-Type: application/json\r\nContent-Length: 5000\r\n')}{"query":"`,
      ' ',
      /^HTTP\/1\.1 408/,
    ],
    [
      'a body in chunks',
      header('Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n'),
      '1\r\n \r\n',
      /^HTTP\/1\.1 408/,
    ],
  ])('are let go of while others are answered: %s', async (_case, beginning, byte, expected) => {
    const slow = Promise.all(Array.from({ length: CLIENTS }, () => trickle(beginning, byte)))
    const started = performance.now()
    expect((await ask('{ __typename }')).status).toBe(200)
    expect(performance.now() - started).toBeLessThan(2_000)
    for (const text of new Set(await slow)) expect(text).toMatch(expected)
    expect((await ask('{ __typename }')).status).toBe(200)
  })
})
