import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient, type Client } from 'graphql-ws'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { extract } from '../../src/extract/index.js'
import { createIngester, type Ingester } from '../../src/ingest/index.js'
import { openStore, type Store } from '../../src/store/index.js'
import { article } from '../ingest/articles.js'
import { at, grainArticles } from '../graphql/samples.js'
import { subscriptionsOf } from './servers.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-subscriptions-'))
const database = join(folder, 'samples.db')
let served: ServedSamples
// A store of its own, as another process has.
let beside: Store
let ingester: Ingester
let client: Client
let articles = 0

beforeAll(async () => {
  served = await serveSamples(database)
  beside = await openStore(`sqlite:${database}`)
  ingester = createIngester({ store: beside, extract })
  const url = `${served.url.replace('http', 'ws')}/graphql`
  client = createClient({ url, webSocketImpl: WebSocket, retryAttempts: 0, lazy: false })
  await new Promise((resolve) => client.on('connected', resolve))
}, 60_000)
afterAll(async () => {
  await client.dispose()
  await served.close()
  await beside.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Another article: Ann Lee says something, in words of its own. */
const publish = (text: string) => ingester.ingest(article(text, { url: `https://mill.example/news/${articles++}` }))
const said = (speaker: string, words: string) => `“${words},” ${speaker} said on Monday.`

/** The next answers of a subscription, one at a time; it has begun, or was refused, when this resolves. */
async function subscribe(query: string, variables: Record<string, unknown> = {}) {
  const results = client.iterate({ query, variables })
  const next = results.next()
  let isAnswered = false
  const answered = () => (isAnswered = true)
  // Whoever asks for it is told of its failure; until then nobody listens.
  next.then(answered, answered)
  await expect.poll(async () => isAnswered || (await subscriptionsOf(served)) === 1).toBe(true)
  let first: typeof next | null = next
  return {
    async next() {
      const result = await (first ?? results.next())
      first = null
      return result.value as { data?: unknown; errors?: unknown }
    },
    async stop() {
      await results.return?.()
      await expect.poll(() => subscriptionsOf(served)).toBe(0)
    },
  }
}

describe('subscriptions', () => {
  it('tell of an article that another process took in', async () => {
    const news = await subscribe('subscription { articleIngested { cursor node { headline url } } }')
    const file = join(folder, 'news.txt')
    writeFileSync(file, '---\nurl: https://mill.example/elsewhere\n---\nMill burns\n\n“It burns,” Ann Lee said.')
    const cli = ['--import', 'tsx', 'src/cli.ts', 'ingest', file, '--database', `sqlite:${database}`]
    const other = spawn(process.execPath, cli, { cwd: join(import.meta.dirname, '../..') })
    await new Promise((resolve) => other.once('exit', resolve))
    const { data } = await news.next()
    expect(at(data, 'articleIngested', 'node', 'headline')).toBe('Mill burns')
    await news.stop()
  }, 60_000)

  it('tell of statements that pass the filter, and of no others', async () => {
    const news = await subscribe(
      'subscription ($f: StatementFilter) { statementAdded(filter: $f) { node { text kind speaker { name } } } }',
      { f: { forms: ['DIRECT'], text: 'turbines' } },
    )
    await publish(said('Ann Lee', 'The mill is closed'))
    await publish(said('Bo Rask', 'The turbines are new'))
    const { data } = await news.next()
    expect(at(data, 'statementAdded', 'node', 'text')).toContain('turbines')
    expect(at(data, 'statementAdded', 'node', 'speaker', 'name')).toBe('Bo Rask')
    await news.stop()
  })

  it('tell of a dispute once both sides have spoken', async () => {
    const news = await subscribe(
      'subscription { disputeUpdated(filter: { text: "grain", kinds: [CONTRADICTS] }) { node { question } } }',
    )
    const [quarrel] = grainArticles(1)
    await ingester.ingest(quarrel!)
    const { data, errors } = await news.next()
    expect(errors).toBeUndefined()
    expect(at(data, 'disputeUpdated', 'node', 'question')).toContain('grain')
    await news.stop()
  })

  it('go on from a cursor, with nothing missed and nothing told twice', async () => {
    const query = 'subscription ($after: String) { articleIngested(after: $after) { cursor node { url } } }'
    const first = await subscribe(query)
    await publish(said('Ann Lee', 'One is here'))
    const one = (await first.next()).data
    await first.stop()
    const missed = [await publish(said('Ann Lee', 'Two is here')), await publish(said('Ann Lee', 'Three is here'))]
    const again = await subscribe(query, { after: at(one, 'articleIngested', 'cursor') })
    const urls = [await again.next(), await again.next()].map(({ data }) => at(data, 'articleIngested', 'node', 'url'))
    expect(urls).toEqual(missed.map(({ url }) => url))
    await again.stop()
  })

  it('refuse a cursor that no subscription gave out', async () => {
    const news = await subscribe('subscription { articleIngested(after: "nonsense") { cursor } }')
    expect(at(await news.next(), 'errors', 0, 'extensions', 'code')).toBe('BAD_USER_INPUT')
  })

  it('read no further than a slow subscriber has taken', async () => {
    const query = 'subscription ($after: String) { statementAdded(after: $after) { cursor node { text } } }'
    const begun = await subscribe(query)
    await publish(said('Ann Lee', 'A beginning is made'))
    const after = at((await begun.next()).data, 'statementAdded', 'cursor')
    await begun.stop()
    const many = Array.from({ length: 40 }, (_, i) => said('Ann Lee', `Number ${i} is said by me`)).join('\n\n')
    await publish(many)
    const slow = await subscribe(query, { after })
    const texts = new Set<unknown>()
    for (let i = 0; i < 40; i++) texts.add(at((await slow.next()).data, 'statementAdded', 'node', 'text'))
    expect(texts.size).toBe(40)
    await slow.stop()
  })

  it.each([
    ['a query', '{ articles { totalCount } }', 'BAD_REQUEST'],
    ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a broken document', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    [
      'a subscription that is too deep',
      `subscription { articleIngested { node ${'{ copies { nodes '.repeat(10)}{ id }${'} }'.repeat(10)} } }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('refuse %s', async (_case, query, code) => {
    const news = await subscribe(query)
    await expect(news.next()).rejects.toMatchObject([{ extensions: { code } }])
  })

  it('cannot be asked over HTTP', async () => {
    const response = await fetch(`${served.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'subscription { articleIngested { cursor } }' }),
    })
    expect(at(await response.json(), 'errors', 0, 'extensions', 'code')).toBe('BAD_REQUEST')
  })

  it.each([
    ['a page of another site', { origin: 'https://elsewhere.example' }, 'graphql-transport-ws', '/graphql', 403],
    ['another protocol', {}, 'graphql-ws', '/graphql', 400],
    ['another path', {}, 'graphql-transport-ws', '/elsewhere', 404],
  ])('are opened for no %s', async (_case, headers, protocol, path, status) => {
    const socket = new WebSocket(`${served.url.replace('http', 'ws')}${path}`, protocol, { headers })
    socket.on('error', () => undefined)
    const answered = await new Promise<number | undefined>((resolve) =>
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode)),
    )
    expect(answered).toBe(status)
  })
})
