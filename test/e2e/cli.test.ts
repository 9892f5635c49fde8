import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'

const root = join(import.meta.dirname, '../..')
let folder: string
let database: string

/** Runs the command line as a process of its own. */
function gainsay(args: readonly string[], input: string | Buffer = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: root,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, stdout, stderr, lines: stdout.split('\n').filter((line) => line !== '') }
}

const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gainsay-cli-'))
  database = `sqlite:${join(folder, 'cli.db')}`
  expect(spawnSync(process.execPath, ['scripts/build.mjs', 'server'], { cwd: root }).status).toBe(0)
}, 180_000)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the command line', () => {
  it('ingests, answers and verifies, and leaves a second ingestion unchanged', () => {
    const first = gainsay(['ingest', 'db/samples', '--database', database])
    expect(first.status).toBe(0)
    const outcomes = first.lines.map((line) => JSON.parse(line) as { outcome: string })
    expect(outcomes.length).toBeGreaterThanOrEqual(10)
    expect(new Set(outcomes.map((o) => o.outcome))).toEqual(new Set(['CREATED']))
    const answer = gainsay(['query', 'schema/operations/who-disputes-whom.graphql', '--database', database])
    expect(answer.status).toBe(0)
    expect(answer.stdout).toContain('will not provide arms to Russia')
    expect(gainsay(['verify', '--database', database]).status).toBe(0)
    const second = gainsay(['ingest', 'db/samples', '--database', database])
    expect(second.stdout).not.toContain('CREATED')
  }, 120_000)

  it('names every input it refuses, stores the others and exits with 2', () => {
    const inputs = join(folder, 'inputs')
    mkdirSync(inputs)
    const empty = file('inputs/empty.txt', '')
    const binary = file('inputs/binary.txt', Buffer.from([0, 1, 2, 255, 254, 0, 7, 0]))
    const endless = file('inputs/endless.txt', 'a'.repeat(20 * 1024 * 1024))
    const rows = file(
      'inputs/rows.ndjson',
      '{"id":1,"text":"A plan failed, Ann Lee said."}\n{broken\n{"id":3,"text":"It will rain, Bo Ek said."}\n',
    )
    const run = gainsay(['ingest', empty, binary, endless, rows, '--database', `sqlite:${join(folder, 'bad.db')}`])
    expect(run.status).toBe(2)
    for (const name of ['empty.txt', 'binary.txt', 'endless.txt', 'rows.ndjson:2']) expect(run.stderr).toContain(name)
    expect(run.lines).toHaveLength(2)
  }, 120_000)

  it('extracts rows in order, with an error row for what it cannot read', () => {
    const run = gainsay(
      ['extract'],
      '{"id":"a","text":"\\"No,\\" Ann Lee said."}\nnot a row\n{"id":"b","text":"Rain fell."}\n',
    )
    expect(run.status).toBe(2)
    expect(run.lines.map((line) => (JSON.parse(line) as { id: string | null }).id)).toEqual(['a', null, 'b'])
    expect(run.lines[1]).toContain('"error"')
  }, 60_000)

  it('joins what somebody goes on to say into one passage where it is asked to', () => {
    const row = '{"id":"a","text":"\\"Rain fell,\\" Ann Lee said on Monday. \\"It will fall again.\\""}\n'
    const counts = ['statement', 'passage'].map((unit) => {
      const [line = ''] = gainsay(['extract', '--unit', unit], row).lines
      return (JSON.parse(line) as { statements: { spans: unknown[] }[] }).statements.map(({ spans }) => spans.length)
    })
    expect(counts).toEqual([[1, 1], [2]])
    const wrong = gainsay(['extract', '--unit', 'word'], row)
    expect([wrong.status, wrong.stderr]).toEqual([1, expect.stringContaining('statement, passage')])
  }, 60_000)

  it('tells of each command that its help names how that is used, by its name alone', () => {
    const commands = gainsay(['--help']).stdout.match(/^ {2}(?!help)[a-z]+(?= )/gm) ?? []
    expect(commands.length).toBeGreaterThanOrEqual(13)
    for (const command of commands) {
      const { status, stdout } = gainsay([command.trim(), '--help'])
      expect(status).toBe(0)
      expect(stdout).toContain(`Usage: gainsay ${command.trim()} [options]`)
    }
  }, 120_000)

  it('tells wrong usage and what is not supported, and exits with 1', () => {
    expect(gainsay(['ingest']).status).toBe(1)
    expect(gainsay(['nonsense']).status).toBe(1)
    const postgres = gainsay(['verify', '--database', 'postgres://localhost/news'])
    expect([postgres.status, postgres.stderr]).toEqual([1, expect.stringContaining('not supported')])
    const broken = gainsay(['query', file('broken.graphql', '{ articles {'), '--database', database])
    expect([broken.status, broken.stdout]).toEqual([1, expect.stringContaining('GRAPHQL_PARSE_FAILED')])
  }, 60_000)

  it('makes a database only where articles or feeds are to go into it', () => {
    const missing = join(folder, 'missing.db')
    for (const args of [
      ['reread'],
      ['suppress', 'dsp_x', '--reason', 'two people'],
      ['withdraw', 'art_x'],
      ['follow'],
      ['keys', 'revoke', 'key_x'],
    ]) {
      const run = gainsay([...args, '--database', `sqlite:${missing}`])
      expect([args[0], run.status, run.stderr]).toEqual([args[0], 1, expect.stringContaining('There is no database')])
    }
    expect(existsSync(missing)).toBe(false)
  }, 60_000)

  it('says so where it follows nothing, instead of waiting for nothing', () => {
    expect(gainsay(['keys', 'add', 'reader', '--database', `sqlite:${join(folder, 'quiet.db')}`]).status).toBe(0)
    const run = gainsay(['follow', '--database', `sqlite:${join(folder, 'quiet.db')}`])
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('No feed is followed yet')])
    const forgets = [
      'follow',
      '--forget',
      'https://mill.example/feed',
      '--database',
      `sqlite:${join(folder, 'quiet.db')}`,
    ]
    const forgetsNone = gainsay(['follow', '--forget', '--database', `sqlite:${join(folder, 'quiet.db')}`])
    expect([forgetsNone.status, forgetsNone.stderr]).toEqual([1, expect.stringContaining('--forget ADDRESS')])
    expect(gainsay(forgets)).toMatchObject({ status: 2, stderr: expect.stringContaining('was not followed') as string })
  }, 60_000)

  it('serves until it is told to stop, with clear answers to who may ingest', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'serve', '--port', '0', '--database', database], {
      cwd: root,
      env: { ...process.env, GAINSAY_API_KEY: 'a-key-for-this-test', LOG_LEVEL: 'silent' },
    })
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const url = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
    )
    const post = async (query: string, headers: Record<string, string> = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      })
      return { status: response.status, body: await response.text() }
    }
    for (const path of ['/healthz', '/readyz', '/metrics']) expect((await fetch(url + path)).status).toBe(200)
    const ingest =
      'mutation { ingestArticle(input: { text: "\\"No,\\" Ann Lee said on Monday." }) { outcome userErrors { message } } }'
    expect((await post(ingest)).body).toContain('UNAUTHENTICATED')
    expect((await post(ingest, { authorization: 'Bearer a-key-for-this-test' })).body).toContain('CREATED')
    expect((await post(ingest, { authorization: 'Bearer a-key-for-this-test' })).body).toContain('UNCHANGED')
    const deep = `{ articles { nodes { ${'statements { nodes { article { '.repeat(8)}id${' } } }'.repeat(8)} } } }`
    expect((await post(deep)).body).toContain('at most')
    expect((await post('{ nothing }')).body).not.toMatch(/stacktrace|node_modules/)
    const plain = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: '{"query":"{__typename}"}',
    })
    expect(plain.status).toBeGreaterThanOrEqual(400)
    const got = await fetch(`${url}/graphql?query=${encodeURIComponent('{ __typename }')}`, {
      headers: { 'apollo-require-preflight': 'true' },
    })
    expect(await got.json()).toEqual({ data: { __typename: 'Query' } })
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
  }, 60_000)

  it('serves by several processes, of which one writes, and replaces one that ends', async () => {
    const args = [
      'dist/cli.js',
      'serve',
      '--port',
      '0',
      '--workers',
      '2',
      '--database',
      `sqlite:${join(folder, 'workers.db')}`,
    ]
    const env = { ...process.env, GAINSAY_API_KEY: 'a-key-for-this-test', LOG_LEVEL: 'silent' }
    const child = spawn(process.execPath, args, { cwd: root, env })
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve))
    const url = await new Promise<string>((resolve) =>
      child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())),
    )
    const post = async (query: string) => {
      const headers = {
        'content-type': 'application/json',
        authorization: 'Bearer a-key-for-this-test',
        connection: 'close',
      }
      const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
      return response.text()
    }
    const ingest = (text: string) =>
      `mutation { ingestArticle(input: { text: ${JSON.stringify(text)} }) { outcome userErrors { code } } }`
    expect(await post(ingest('"No," Ann Lee said on Monday.'))).toContain('CREATED')
    const again = await Promise.all(Array.from({ length: 4 }, () => post(ingest('"No," Ann Lee said on Monday.'))))
    for (const answer of again) expect(answer).toContain('UNCHANGED')
    expect(await post(ingest(' '))).toMatch(/"code":"[A-Z_]+"/)
    const counted = async () => {
      const text = await (await fetch(`${url}/metrics`, { headers: { connection: 'close' } })).text()
      const lines = [...text.matchAll(/^gainsay_operation_seconds_count\{outcome="ok"\} (\d+)$/gm)]
      return lines.reduce((sum, [, n]) => sum + Number(n), 0)
    }
    const before = await counted()
    for (let i = 0; i < 6; i++) await post('{ articles { totalCount } }')
    // Whichever worker is asked.
    expect([await counted(), await counted(), await counted()]).toEqual(Array(3).fill(before + 6))
    const workerIds = () => {
      const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)], { encoding: 'utf8' })
      return stdout.split('\n').map(Number).filter(Boolean)
    }
    const [victim] = workerIds()
    if (victim === undefined) throw new Error('There is no worker.')
    process.kill(victim, 'SIGKILL')
    await vi.waitFor(() => expect(workerIds().filter((id) => id !== victim)).toHaveLength(2), {
      timeout: 30_000,
      interval: 200,
    })
    for (let i = 0; i < 4; i++) expect(await post('{ articles { totalCount } }')).toContain('"totalCount":1')
    child.kill('SIGTERM')
    expect(await exit).toBe(0)
  }, 60_000)

  it('names a setting that is wrong', () => {
    const run = spawnSync(process.execPath, ['dist/cli.js', 'serve'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, PORT: 'many' },
    })
    expect([run.status, run.stderr]).toEqual([1, expect.stringContaining('PORT')])
  }, 60_000)

  it('backs up, exports, withdraws, and reads again only what another version read', () => {
    const own = `sqlite:${join(folder, 'own.db')}`
    const { lines } = gainsay(['ingest', 'db/samples', '--database', own])
    const copy = join(folder, 'copy.db')
    expect(gainsay(['backup', copy, '--database', own]).status).toBe(0)
    expect(gainsay(['backup', copy, '--database', own]).stderr).toContain('there is a file already')
    expect(gainsay(['export', '--database', `sqlite:${copy}`]).lines).toHaveLength(lines.length)
    const { id } = JSON.parse(lines[0]!) as { id: string }
    const gone = gainsay(['withdraw', 'art_nowhere', id, '--database', own])
    expect([gone.status, gone.stderr]).toEqual([2, expect.stringContaining('There is no article art_nowhere')])
    expect(gone.lines).toEqual([JSON.stringify({ id, outcome: 'WITHDRAWN' })])
    const again = gainsay(['ingest', 'db/samples', '--database', own])
    expect([again.status, again.lines.length]).toEqual([2, lines.length - 1])
    expect(again.stderr).toContain('was withdrawn')
    expect(gainsay(['reread', '--database', own])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('Nothing to do') as string,
    })
    expect(gainsay(['verify', '--database', own]).status).toBe(0)
  }, 120_000)
})
