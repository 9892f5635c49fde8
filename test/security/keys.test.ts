import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { addKeys } from '../../src/cli/keys.js'
import { Attacked, codesIn } from './attacked.js'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'gainsay-keys-'))
const database = join(folder, 'samples.db')
const INGEST = 'mutation { ingestArticle(input: { text: "“No,” Ann Lee said on Monday." }) { outcome } }'
let server: ServedSamples
let closed: Attacked

/** The command in a process of its own, as somebody runs it beside the server. */
function keysApart(...args: string[]) {
  const cli = ['--import', 'tsx', 'src/cli.ts', 'keys', ...args, '--database', `sqlite:${database}`]
  return spawnSync(process.execPath, cli, { cwd: root, encoding: 'utf8' })
}

/** The same command in this process, which starts sooner: what it prints. Throws what it would tell and exit with 1. */
async function keys(...args: string[]): Promise<string> {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  addKeys(program)
  for (const command of program.commands.flatMap(({ commands }) => commands)) command.copyInheritedSettings(program)
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    await program.parseAsync(['keys', ...args, '--database', `sqlite:${database}`], { from: 'user' })
    return printed.mock.calls.map(([text]) => String(text)).join('')
  } finally {
    printed.mockRestore()
  }
}

interface Made {
  readonly id: string
  readonly key: string
}
const parsed = (printed: string) => JSON.parse(printed) as Made
const made = async (...args: string[]) => parsed(await keys('add', ...args))
const bearer = ({ key }: { key: string }) => ({ authorization: `Bearer ${key}` })

/** Lets the time of a key be over. */
async function runOut({ id }: Made): Promise<void> {
  const opened = new Database(database)
  opened.prepare('update api_key set expires_at = ? where id = ?').run(new Date().toISOString(), id)
  opened.close()
}

beforeAll(async () => {
  server = await serveSamples(database, { READING: 'closed', METRICS: 'closed' })
  closed = new Attacked(server)
}, 60_000)
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('API keys', () => {
  it('open to each holder what their scopes say, and nothing to others, while the server runs', async () => {
    const reader = parsed(keysApart('add', 'a reader').stdout)
    const feeder = await made('a feeder', '--scope', 'ingest')
    const admin = await made('an admin', '--scope', 'admin')
    const read = (headers = {}) => closed.ask('{ articles { totalCount } }', {}, headers)
    expect([(await read()).status, codesIn(await read())]).toEqual([401, ['UNAUTHENTICATED']])
    expect((await read({ authorization: 'Bearer gns_wrong' })).status).toBe(401)
    for (const holder of [reader, feeder, admin]) expect((await read(bearer(holder))).status).toBe(200)
    expect(codesIn(await closed.ask(INGEST, {}, bearer(reader)))).toEqual(['FORBIDDEN'])
    expect((await closed.ask(INGEST, {}, bearer(feeder))).text).toContain('CREATED')
    expect((await closed.ask(INGEST, {}, bearer(admin))).text).toContain('UNCHANGED')
    for (const [holder, status] of [
      [reader, 401],
      [feeder, 401],
      [admin, 200],
    ] as const)
      // prettier-ignore
      expect((await closed.request('/metrics', { headers: bearer(holder) })).status).toBe(status)
  }, 60_000)

  it('are listed without themselves, and are nowhere in the database', async () => {
    const { id, key } = await made('a secret', '--scope', 'read,ingest')
    const listed = await keys('list')
    expect(listed).toContain(`"id":"${id}","name":"a secret"`)
    expect(listed).not.toContain(key)
    for (const file of [database, `${database}-wal`]) expect(readFileSync(file).includes(Buffer.from(key))).toBe(false)
  }, 60_000)

  it('give no right once revoked, or once they have run out', async () => {
    const gone = await made('gone')
    expect((await closed.ask('{ __typename }', {}, bearer(gone))).status).toBe(200)
    expect(keysApart('revoke', gone.id).status).toBe(0)
    expect((await closed.ask('{ __typename }', {}, bearer(gone))).status).toBe(401)
    await expect(keys('revoke', gone.id)).rejects.toThrow(`There is no key ${gone.id}`)
    const brief = await made('brief', '--expires', '0.00001')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect((await closed.ask('{ __typename }', {}, bearer(brief))).status).toBe(401)
  }, 60_000)

  it.each([
    ['are revoked', ({ id }: Made) => keys('revoke', id)],
    ['run out', runOut],
  ])(
    'end subscriptions that run once they %s, though nothing comes in',
    async (_case, end) => {
      const holder = await made('a subscriber')
      const client = createClient({
        url: `${server.url.replace('http', 'ws')}/graphql`,
        webSocketImpl: WebSocket,
        retryAttempts: 0,
        lazy: false,
        connectionParams: bearer(holder),
        onNonLazyError: () => undefined,
      })
      const closed = new Promise<number>((resolve) =>
        client.on('closed', (event) => resolve((event as CloseEvent).code)),
      )
      await new Promise((resolve) => client.on('connected', resolve))
      const answers = client.iterate({ query: 'subscription { articleIngested { cursor } }' }).next()
      const ended = answers.then(
        ({ done }) => done,
        () => true,
      )
      await end(holder)
      expect(await closed).toBe(4403)
      expect(await ended).toBe(true)
    },
    60_000,
  )

  it('are refused with scopes that are none', async () => {
    await expect(keys('add', 'x', '--scope', 'write')).rejects.toThrow('Scopes are read, ingest, admin.')
  })
})
