import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { temporaryPath } from './temporary.js'

const script = fileURLToPath(new URL('./otherProcess.ts', import.meta.url))
const children: ChildProcess[] = []

/** Another process on the same file; it prints a line for everything it has done, and holds a lock until it is told to let go. */
function start(mode: string, path: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', script, mode, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  children.push(child)
  const lines: string[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)))
  const until = async (count: number) => {
    while (lines.length < count) await once(child.stdout, 'data')
  }
  const letGo = () => child.stdin.end('let go\n')
  return { child, lines, until, letGo }
}

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

describe('two processes on one database', () => {
  it('take turns: the second waits, says so, and then writes', async () => {
    const path = temporaryPath()
    await (await openStore(`sqlite:${path}`)).close()
    const other = start('hold', path)
    await other.until(1)
    let told = 0
    const store = await openStore(`sqlite:${path}`, { lockTimeout: 20, onLockWait: () => (told += 1) })
    let ticks = 0
    const timer = setInterval(() => (ticks += 1), 20)
    const written = store.write(async (tx) => tx.actorNames([]))
    // The wait does not stop the process.
    await expect.poll(() => told > 0 && ticks > 20).toBe(true)
    expect(other.lines).toEqual(['holds the lock'])
    other.letGo()
    await written
    clearInterval(timer)
    await other.until(2)
    expect(other.lines).toEqual(['holds the lock', 'lets go'])
    expect(told).toBe(1)
    await store.close()
  }, 60_000)

  it('do not wait for ever', async () => {
    const path = temporaryPath()
    await (await openStore(`sqlite:${path}`)).close()
    const other = start('hold', path)
    await other.until(1)
    const store = await openStore(`sqlite:${path}`, { lockTimeout: 0.2 })
    await expect(store.write(async (tx) => tx.actorNames([]))).rejects.toMatchObject({ code: 'DATABASE_BUSY' })
    expect(await store.ready()).toBe(true)
    await store.close()
  }, 60_000)

  it('can both create it at once', async () => {
    const path = temporaryPath()
    const others = [start('create', path), start('create', path), start('create', path)]
    await Promise.all(others.map(({ until }) => until(1)))
    expect(others.flatMap(({ lines }) => lines)).toEqual(['ready', 'ready', 'ready'])
  }, 60_000)
})

it('keeps every article it has told of when the process is killed', async () => {
  const path = temporaryPath()
  const other = start('ingest', path)
  await other.until(15)
  other.child.kill('SIGKILL')
  await once(other.child, 'exit')
  const store = await openStore(`sqlite:${path}`)
  const told = other.lines.filter((line) => line.startsWith('art_'))
  expect(told.length).toBeGreaterThanOrEqual(15)
  for (const id of told) expect(await store.write((tx) => tx.article(id))).not.toBeNull()
  expect(await store.verify()).toEqual([])
  await store.close()
}, 60_000)
