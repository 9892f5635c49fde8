import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveSamples } from '../../scripts/serve-samples.js'
import { cpuSince } from '../cpu.js'
import { operationsIn } from '../graphql/samples.js'
import { Attacked, codesIn, type Attack, type Reply } from './attacked.js'
import { ATTACKS } from './attacks/index.js'
import { BYTES } from './attacks/bytes.js'
import { header, KEY } from './attacks/forge.js'
import { heapAfterGc } from './heap.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-attacks-'))
let attacked: Attacked
let lenient: Attacked
let before: number

beforeAll(async () => {
  const keys = { GAINSAY_API_KEY: KEY, RATE_LIMIT: '0' }
  attacked = new Attacked(await serveSamples(join(folder, 'samples.db'), { NODE_ENV: 'production', ...keys }))
  lenient = new Attacked(await serveSamples(join(folder, 'lenient.db'), keys))
  before = heapAfterGc()
}, 60_000)
afterAll(async () => {
  await attacked.server.close()
  await lenient.server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Words of the inside: stacks, paths, SQL, and names of what it is made of. */
const LEAK =
  /node_modules|\bat [\w.<>]+ \(|\/(?:src|dist)\/|SQLITE|sqlite_|select json|better-sqlite3|\bkysely\b|root:x:|FST_|fastify|Client Error/i

/** What comes back: in time, with no fault of the server's, and with no word of its inside. */
async function harmless(run: Attack[1], server: Attacked): Promise<Reply> {
  const [started, before] = [performance.now(), process.cpuUsage()]
  const reply = await run(server)
  // The server's work is of this process; time is also taken by whatever else the machine does.
  expect(cpuSince(before)).toBeLessThan(2)
  expect(performance.now() - started).toBeLessThan(15_000)
  expect(reply.status).toBeLessThan(500)
  expect(reply.text).not.toMatch(LEAK)
  return reply
}

describe.each(Object.entries(ATTACKS))('%s', (_group, attacks) => {
  it.each(attacks)('are answered, and harm nothing: %s', async (_name, run, expected) => {
    const reply = await harmless(run, attacked)
    expect(reply.text.length).toBeLessThan(100_000)
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(reply.headers.get(name)).toBeNull()
    if (typeof expected === 'number') expect(reply.status).toBe(expected)
    else if (expected instanceof RegExp)
      expect(`${/^[\^(?:\d|)$]+$/.test(expected.source) ? reply.status : reply.text}`).toMatch(expected)
    else expect(codesIn(reply)).toContain(expected)
    expect(await attacked.alive()).toBe(true)
  })
})

describe.each(Object.entries(ATTACKS))('%s, where nothing is set for production', (_group, attacks) => {
  it.each(attacks)('harm nothing either: %s', async (_name, run) => {
    await harmless(run, lenient)
    expect(await lenient.alive()).toBe(true)
  })
})

describe('all of it together', () => {
  it('tells the console nothing of frames that are broken', async () => {
    const told = vi.spyOn(console, 'error')
    for (const [, run] of BYTES.filter(([name]) => name.includes('frame'))) await run(attacked)
    expect(told).not.toHaveBeenCalled()
    told.mockRestore()
  })

  it('is at least sixty attacks', () => {
    expect(Object.values(ATTACKS).flat().length).toBeGreaterThanOrEqual(60)
  })

  it('leaves no prototype changed, and no memory taken', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(heapAfterGc() - before).toBeLessThan(64 * 1024 * 1024)
  })

  it('tells errors in a number that people read', async () => {
    const reply = await attacked.ask(`{ ${'articlez '.repeat(450)} }`)
    expect(codesIn(reply).length).toBeLessThanOrEqual(51)
  })

  it('closes connections that send nothing more', async () => {
    const replies = await Promise.all(
      Array.from({ length: 50 }, () =>
        attacked.bytes(`${header('Content-Type: application/json\r\nContent-Length: 100\r\n')}{"query"`, 500, 500),
      ),
    )
    expect(replies.every(({ text }) => text === '')).toBe(true)
    expect(await attacked.alive()).toBe(true)
  })
})

describe('whom it is made for', () => {
  it('is let through: every operation of the contract and of the samples', async () => {
    const folders = ['../fixtures/operations/', '../../schema/operations/'].map((f) => new URL(f, import.meta.url))
    const variables = { a: 'United States', b: 'North Korea', name: 'North Korea', q: 'arms', id: 'art_x', first: 20 }
    for (const [name, source] of folders.flatMap(operationsIn)) {
      const named = Object.fromEntries(Object.entries(variables).filter(([key]) => source.includes(`$${key}:`)))
      const reply = await attacked.ask(source, named)
      expect([name, codesIn(reply), reply.status]).toEqual([name, [], 200])
    }
  })

  it('tells the cost of an operation on request', async () => {
    const query = '{ articles(first: 5) { nodes { headline } } }'
    const reply = await attacked.body(JSON.stringify({ query, extensions: { cost: true } }))
    expect(reply.text).toContain('"extensions":{"cost":{"requested":6,"most":60000}}')
    expect((await attacked.ask(query)).text).not.toContain('extensions')
  })
})

describe('a caller who asks for more than a minute allows', () => {
  it('is told when to ask again, and others are not hindered', async () => {
    const env = { NODE_ENV: 'production', GAINSAY_API_KEY: KEY, RATE_LIMIT: '100' }
    const limited = new Attacked(await serveSamples(join(folder, 'limited.db'), env))
    const replies = []
    for (let i = 0; i < 8; i++) replies.push(await limited.ask('{ articles(first: 5) { nodes { headline } } }'))
    const last = replies.at(-1)!
    expect([last.status, codesIn(last)]).toEqual([429, ['RATE_LIMITED']])
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await limited.ask('{ __typename }', {}, { authorization: `Bearer ${KEY}` })).status).toBe(200)
    expect((await limited.request('/healthz')).status).toBe(200)
    await limited.server.close()
  })

  it('is priced by what an operation asks, not only by how often', async () => {
    const env = { NODE_ENV: 'production', RATE_LIMIT: '1000' }
    const limited = new Attacked(await serveSamples(join(folder, 'priced.db'), env))
    const reply = await limited.ask('{ articles(first: 100) { nodes { statements(first: 20) { nodes { id } } } } }')
    expect([reply.status, codesIn(reply)]).toEqual([429, ['RATE_LIMITED']])
    await limited.server.close()
  })
})
