import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
let copy: string

beforeAll(() => {
  expect(spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root }).status).toBe(0)
  // A checkout of its own, so that the data of the one at work stay as they are.
  copy = mkdtempSync(join(tmpdir(), 'gainsay-start-'))
  const parts = ['src', 'dist', 'scripts', 'db', 'schema', 'package.json', 'package-lock.json', 'tsconfig.json']
  // The lock of another test's build comes and goes meanwhile.
  const filter = (path: string) => !path.endsWith('.lock')
  for (const part of [...parts, 'tsconfig.build.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true, filter })
  // A folder of links, not one link: installing in the copy could then remove links only.
  mkdirSync(join(copy, 'node_modules'))
  for (const name of readdirSync(join(root, 'node_modules')))
    symlinkSync(join(root, 'node_modules', name), join(copy, 'node_modules', name))
}, 240_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function start(): ChildProcess & { told: () => string } {
  // Nothing is to be installed here; if it were tried, nothing is to happen.
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: '0', LOG_LEVEL: 'warn', npm_config_dry_run: 'true' }
  delete env['DATABASE_URL']
  const child = spawn('npm', ['start', '--silent'], { cwd: copy, env })
  let stderr = ''
  child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
  return Object.assign(child, { told: () => stderr })
}

async function address(child: ReturnType<typeof start>): Promise<string> {
  const ended = once(child, 'exit').then(() => Promise.reject(new Error(`It ended before it served: ${child.told()}`)))
  const [data] = (await Promise.race([once(child.stdout!, 'data'), ended])) as [Buffer]
  ended.catch(() => undefined)
  return data.toString().trim()
}

const articles = async (url: string) => {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ articles { totalCount } }' }),
  })
  const { data } = (await response.json()) as { data: { articles: { totalCount: number } } }
  return data.articles.totalCount
}

/** Tells npm to stop, and waits until nothing of what it started is left. */
const stop = async (child: ChildProcess) => {
  const ended = once(child.stderr!, 'close')
  child.kill('SIGTERM')
  await ended
}

describe('npm start', () => {
  it('serves the samples the first time, and leaves the database alone the next', async () => {
    const first = start()
    const url = await address(first)
    expect(await articles(url)).toBeGreaterThanOrEqual(10)
    expect((await fetch(`${url}/playground/`)).status).toBe(200)
    await stop(first)
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
    const second = start()
    await address(second)
    expect(second.told()).not.toContain('Ingesting')
    await stop(second)
  }, 120_000)

  it('takes up a first ingestion that was interrupted', async () => {
    const unfinished = join(copy, 'data/.samples-unfinished')
    const interrupt = async () => {
      rmSync(join(copy, 'data'), { recursive: true, force: true })
      const begun = start()
      while (!existsSync(join(copy, 'data/gainsay.db'))) await new Promise((resolve) => setTimeout(resolve, 20))
      await stop(begun)
      return existsSync(unfinished)
    }
    // Where the machine has other work, it may have ended before it is stopped; not every time.
    await expect.poll(interrupt, { timeout: 90_000 }).toBe(true)
    const again = start()
    expect(await articles(await address(again))).toBeGreaterThanOrEqual(10)
    expect(existsSync(unfinished)).toBe(false)
    await stop(again)
  }, 180_000)
})

describe('the program', () => {
  it('stops without a word when whoever reads its output does', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'extract'], { cwd: copy })
    let stderr = ''
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
    child.stdin.on('error', () => undefined)
    child.stdin.write('{"id":1,"text":"The bridge is closed, Ann Lee said."}\n'.repeat(2_000))
    child.stdout.once('data', () => child.stdout.destroy())
    const [code] = (await once(child, 'exit')) as [number | null]
    expect([code, stderr]).toEqual([0, ''])
  }, 60_000)

  it('goes by the version of the package, and runs by its own name', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    const run = spawnSync(join(copy, 'dist/cli.js'), ['--version'], { encoding: 'utf8' })
    expect([run.status, run.stdout.trim()]).toEqual([0, version])
  })

  it('builds only what has changed', () => {
    const build = () => spawnSync(process.execPath, ['scripts/build.mjs', 'server'], { cwd: copy, encoding: 'utf8' })
    expect(build()).toMatchObject({ status: 0, stderr: '' })
    writeFileSync(join(copy, 'src/fresh.ts'), 'export const fresh = true\n')
    writeFileSync(join(copy, 'dist/stale.js'), '')
    expect(build().stderr).toContain('Building the server')
    expect(['dist/fresh.js', 'dist/stale.js'].map((file) => existsSync(join(copy, file)))).toEqual([true, false])
  }, 120_000)
})
