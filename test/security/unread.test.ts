import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples } from '../../scripts/serve-samples.js'
import { Attacked } from './attacked.js'
import { header, times } from './attacks/forge.js'
import { heapAfterGc } from './heap.js'

const MB = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'gainsay-unread-'))
let attacked: Attacked
let id: string

beforeAll(async () => {
  const database = join(folder, 'samples.db')
  attacked = new Attacked(await serveSamples(database, { NODE_ENV: 'production', RATE_LIMIT: '0' }))
  const opened = new Database(database)
  id = opened
    .prepare<[string], { id: string }>('update article set headline = ? where id = 1 returning public_id as id')
    .get(randomBytes((MB * 3) / 4).toString('base64'))!.id
  opened.close()
}, 60_000)
afterAll(async () => {
  await attacked.server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** An operation whose answer has fifteen megabytes. */
const large = () => `{ ${times(15, (i) => `a${i}: article(id: "${id}") { headline }`)} }`

/** A client that asks and reads nothing; it is told once its connection is cut. */
async function deaf(lines: string): Promise<Socket> {
  const body = JSON.stringify({ query: large() })
  const socket = connect(Number(new URL(attacked.server.url).port), 'localhost').pause()
  socket.on('error', () => undefined)
  const headers = header(`Content-Type: application/json\r\nContent-Length: ${body.length}\r\n${lines}`)
  await new Promise((resolve) => socket.write(headers + body, resolve))
  return socket
}

describe('clients that ask for large answers and never read them', () => {
  it.each([
    ['as they are', '', 20],
    ['packed', 'Accept-Encoding: gzip;q=1\r\n', 14],
  ])(
    'fill no memory, and hinder nobody: %s',
    async (_case, lines, clients) => {
      const before = heapAfterGc()
      const sockets: Socket[] = []
      for (let i = 0; i < clients; i++) {
        sockets.push(await deaf(lines))
        expect(await attacked.alive()).toBe(true)
      }
      const read = await attacked.ask(large())
      expect([read.status, read.text.length > 15 * MB]).toEqual([200, true])
      expect(heapAfterGc() - before - read.text.length).toBeLessThan(200 * MB)
      for (const socket of sockets) socket.destroy()
    },
    60_000,
  )
})
