import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { Attacked, codesIn } from './attacked.js'

const root = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'gainsay-keys-'))
const database = join(folder, 'samples.db')
const INGEST = 'mutation { ingestArticle(input: { text: "“No,” Ann Lee said on Monday." }) { outcome } }'
let server: ServedSamples
let closed: Attacked

function keys(...args: string[]) {
  const cli = ['--import', 'tsx', 'src/cli.ts', 'keys', ...args, '--database', `sqlite:${database}`]
  return spawnSync(process.execPath, cli, { cwd: root, encoding: 'utf8' })
}
const made = (...args: string[]) => JSON.parse(keys('add', ...args).stdout) as { id: string; key: string }
const bearer = ({ key }: { key: string }) => ({ authorization: `Bearer ${key}` })

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
    const reader = made('a reader')
    const feeder = made('a feeder', '--scope', 'ingest')
    const admin = made('an admin', '--scope', 'admin')
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

  it('are listed without themselves, and are nowhere in the database', () => {
    const { id, key } = made('a secret', '--scope', 'read,ingest')
    const { stdout } = keys('list')
    expect(stdout).toContain(`"id":"${id}","name":"a secret"`)
    expect(stdout).not.toContain(key)
    for (const file of [database, `${database}-wal`]) expect(readFileSync(file).includes(Buffer.from(key))).toBe(false)
  }, 60_000)

  it('give no right once revoked, or once they have run out', async () => {
    const gone = made('gone')
    expect((await closed.ask('{ __typename }', {}, bearer(gone))).status).toBe(200)
    expect(keys('revoke', gone.id).status).toBe(0)
    expect((await closed.ask('{ __typename }', {}, bearer(gone))).status).toBe(401)
    const again = keys('revoke', gone.id)
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining(`There is no key ${gone.id}`)])
    const brief = made('brief', '--expires', '0.00001')
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect((await closed.ask('{ __typename }', {}, bearer(brief))).status).toBe(401)
  }, 60_000)

  it('end subscriptions that run once they are revoked, though nothing comes in', async () => {
    const holder = made('a subscriber')
    const client = createClient({
      url: `${server.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      lazy: false,
      connectionParams: bearer(holder),
      onNonLazyError: () => undefined,
    })
    const closed = new Promise<number>((resolve) => client.on('closed', (event) => resolve((event as CloseEvent).code)))
    await new Promise((resolve) => client.on('connected', resolve))
    const answers = client.iterate({ query: 'subscription { articleIngested { cursor } }' }).next()
    const ended = answers.then(
      ({ done }) => done,
      () => true,
    )
    expect(keys('revoke', holder.id).status).toBe(0)
    expect(await closed).toBe(4403)
    expect(await ended).toBe(true)
  }, 60_000)

  it('are refused with scopes that are none', () => {
    expect(keys('add', 'x', '--scope', 'write').status).toBe(1)
  })
})
