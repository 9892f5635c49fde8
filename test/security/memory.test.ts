import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { Attacked, type Attack } from './attacked.js'
import { ATTACKS } from './attacks/index.js'
import { KEY } from './attacks/forge.js'

const MB = 1024 * 1024
/** What docs/operations.md says of a process that is attacked: as much for its objects, and as much in all. */
const HEAP = 256 * MB
const MOST = 512 * MB
const AT_ONCE = 8
const folder = mkdtempSync(join(tmpdir(), 'gainsay-memory-'))
let attacked: Attacked

beforeAll(async () => {
  const database = join(folder, 'samples.db')
  await (await serveSamples(database)).close()
  attacked = new Attacked(await serveApart(database))
}, 60_000)
afterAll(async () => {
  await attacked.server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A service with the production preset in processes of its own, so that what it holds is told from what the test holds. */
async function serveApart(database: string): Promise<ServedSamples> {
  const args = [
    `--max-old-space-size=${HEAP / MB}`,
    '--import',
    'tsx',
    'src/cli.ts',
    'serve',
    '--database',
    `sqlite:${database}`,
  ]
  const settings = { NODE_ENV: 'production', RATE_LIMIT: '0', GAINSAY_API_KEY: KEY, PORT: '0', LOG_LEVEL: 'silent' }
  const env = { ...process.env, ...settings }
  const child = spawn(process.execPath, args, { cwd: join(import.meta.dirname, '../..'), env })
  const [printed] = (await once(child.stdout, 'data')) as [Buffer]
  const close = async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { url: printed.toString().trim(), close }
}

/** Bytes of memory that the process which answers takes, by its metrics. */
async function resident(): Promise<number> {
  const { text } = await attacked.request('/metrics', { headers: { authorization: `Bearer ${KEY}` } })
  return Number(/^process_resident_memory_bytes (\d+)$/m.exec(text)?.[1] ?? NaN)
}

/** Runs all attacks, some at once, and answers the most memory that was seen meanwhile. */
async function attackAll(): Promise<number> {
  const left: Attack[] = Object.values(ATTACKS).flat()
  let most = 0
  const attack = async () => {
    for (let next = left.pop(); next; next = left.pop()) {
      await next[1](attacked)
      most = Math.max(most, await resident())
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, attack))
  return most
}

describe('all attacks, eight at once, over and over', () => {
  it('take no more memory than is said, and no more the longer they last', async () => {
    const most: number[] = []
    for (let round = 0; round < 3; round++) most.push(await attackAll())
    expect(Math.max(...most)).toBeLessThan(MOST)
    expect(await attacked.alive()).toBe(true)
  }, 120_000)
})
