import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CannotListen, type RunningServer } from '../../src/server/index.js'
import { asking, codeOf, emptyServers } from './servers.js'

const KEY = 'a key would have blanks, this one has not'.replaceAll(' ', '-')
const { serve, remove } = emptyServers('http')
let server: RunningServer
const { post, ask } = asking(() => server)

beforeAll(async () => {
  server = await serve('http.db', { GAINSAY_API_KEY: KEY, CORS_ORIGINS: 'https://reader.example' })
})

afterAll(async () => {
  await server.close()
  remove()
})

describe('GraphQL over HTTP', () => {
  const JSON_TYPE = 'application/json'
  const GRAPHQL_TYPE = 'application/graphql-response+json'

  it.each([
    ['a broken document', '{ articles {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing variable', 'query ($id: ID!) { article(id: $id) { id } }', 'BAD_USER_INPUT'],
  ])('answers %s with 200 in JSON and 400 in the media type of GraphQL', async (_case, query, code) => {
    for (const accept of ['*/*', JSON_TYPE, `${JSON_TYPE}, ${GRAPHQL_TYPE};q=0.5`]) {
      const response = await ask(query, { accept })
      expect([accept, response.status, await codeOf(response)]).toEqual([accept, 200, code])
    }
    for (const accept of [GRAPHQL_TYPE, `${GRAPHQL_TYPE}, ${JSON_TYPE};q=0.9`, `${GRAPHQL_TYPE}, ${JSON_TYPE}`]) {
      const response = await ask(query, { accept })
      expect([accept, response.status, await codeOf(response)]).toEqual([accept, 400, code])
      expect(response.headers.get('content-type')).toContain(GRAPHQL_TYPE)
    }
  })

  it.each([
    ['a body that is no JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['an empty body', '', 400, 'BAD_REQUEST'],
    ['a body without a query', '{}', 400, 'BAD_REQUEST'],
    ['a body over the limit', JSON.stringify({ query: ' '.repeat(17 * 1024 * 1024) }), 413, 'PAYLOAD_TOO_LARGE'],
  ])('refuses %s with a code and no stack', async (_case, body, status, code) => {
    const response = await post(body)
    expect([response.status, await codeOf(response.clone())]).toEqual([status, code])
    expect(await response.text()).not.toMatch(/node_modules|\bat .*:\d+:\d+/)
  })

  it('answers queries by GET, and neither mutations nor media types that a form of another site could send', async () => {
    const get = (query: string, headers: Record<string, string> = {}) =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers })
    expect(await (await get('{ __typename }')).json()).toEqual({ data: { __typename: 'Query' } })
    expect((await get('mutation { ingestArticle(input: {}) { outcome } }')).status).toBe(405)
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
      expect([type, (await ask('{ __typename }', { 'content-type': type })).status]).toEqual([type, 415])
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(`${server.url}/graphql`, { method })
      expect([method, response.status, response.headers.get('allow')]).toEqual([method, 405, 'GET, POST'])
    }
  })

  it.each([
    ['another site’s image', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
    ['another site’s script', { origin: 'https://elsewhere.example' }, 403],
    ['an allowed site’s script', { origin: 'https://reader.example', 'sec-fetch-site': 'cross-site' }, 200],
    ['our own page', { 'sec-fetch-site': 'same-origin' }, 200],
    ['the address bar', { 'sec-fetch-site': 'none' }, 200],
    ['no browser', {}, 200],
  ] as [string, Record<string, string>, number][])(
    'answers a GET of %s by its right to ask',
    async (_case, headers, status) => {
      expect((await fetch(`${server.url}/graphql?query={__typename}`, { headers })).status).toBe(status)
    },
  )

  it('says how long an answer keeps, and nothing again to who has it already', async () => {
    const get = (query: string, headers: Record<string, string> = {}) =>
      fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers })
    const first = await get('{ articles(first: 1) { totalCount } }')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('public, max-age=30')
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/)
    const again = await get('{ articles(first: 1) { totalCount } }', { 'if-none-match': `"other", ${etag}` })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    const changed = await get('{ articles(first: 1) { totalCount } events { totalCount } }', { 'if-none-match': etag })
    expect(changed.status).toBe(200)
  })

  it.each([
    ['{ node(id: "art_x") { id } }', 'public, max-age=60'],
    ['{ node(id: "art_x") { ... on Article { statements { totalCount } } } }', 'public, max-age=30'],
    [
      'query ($r: [_Any!]! = [{ __typename: "Actor", id: "act_x" }]) { _entities(representations: $r) { ... on Actor { name } } }',
      'public, max-age=60',
    ],
    ['{ _service { sdl } }', 'no-store'],
    ['{ articles(first: 0) { totalCount } }', 'no-store'],
    ['{ nothing }', 'no-store'],
  ])('keeps %s as the hints of all its fields allow: %s', async (query, expected) => {
    expect((await ask(query)).headers.get('cache-control')).toBe(expected)
  })

  it('keeps what an authorised client is told from caches that others share', async () => {
    const response = await ask('{ articles { totalCount } }', { authorization: `Bearer ${KEY}` })
    expect(response.headers.get('cache-control')).toBe('private, max-age=30')
  })

  it.each([['br'], ['gzip']])('packs long answers with %s for clients that unpack it', async (encoding) => {
    const response = await ask('{ _service { sdl } }', { 'accept-encoding': encoding })
    expect(response.headers.get('content-encoding')).toBe(encoding)
    expect(response.headers.get('vary')).toContain('accept-encoding')
    expect(await response.text()).toContain('type Article')
    expect((await ask('{ __typename }', { 'accept-encoding': encoding })).headers.get('content-encoding')).toBeNull()
  })

  it('lets the named origins read, and no other', async () => {
    const allowed = async (origin: string) =>
      (await ask('{ __typename }', { origin })).headers.get('access-control-allow-origin')
    expect(await allowed('https://reader.example')).toBe('https://reader.example')
    expect(await allowed('https://elsewhere.example')).toBeNull()
    const preflight = await fetch(`${server.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://reader.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
    expect(preflight.headers.get('vary')).toContain('origin')
  })

  it('gives each request an id, and names no software and no version', async () => {
    const first = await ask('{ __typename }')
    const second = await ask('{ __typename }')
    expect(first.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
    expect(first.headers.get('x-request-id')).not.toBe(second.headers.get('x-request-id'))
    for (const name of ['server', 'x-powered-by']) expect(first.headers.get(name)).toBeNull()
  })
})

describe('the right to ingest', () => {
  const INGEST = 'mutation { ingestArticle(input: { text: "“No,” Ann Lee said on Monday." }) { outcome } }'

  it.each([
    ['no key', {}],
    ['a wrong key', { authorization: 'Bearer wrong' }],
    ['another scheme', { authorization: `Basic ${KEY}` }],
    ['a part of the key', { authorization: `Bearer ${KEY.slice(0, -1)}` }],
  ])('is not given for %s', async (_case, headers) => {
    expect(await codeOf(await ask(INGEST, headers))).toBe('UNAUTHENTICATED')
  })

  it('is given for the key', async () => {
    const response = await ask(INGEST, { authorization: `Bearer ${KEY}` })
    expect(await response.json()).toEqual({ data: { ingestArticle: { outcome: 'CREATED' } } })
  })

  it('is nobody’s while no key is configured', async () => {
    const closed = await serve('closed.db')
    const response = await fetch(`${closed.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${KEY}` },
      body: JSON.stringify({ query: INGEST }),
    })
    expect(await codeOf(response)).toBe('MUTATIONS_OFF')
    await closed.close()
  })
})

describe('the server', () => {
  it('tells that it lives and is ready, and measures itself', async () => {
    await ask('{ __typename }')
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' })
    expect(await (await fetch(`${server.url}/readyz`)).json()).toEqual({ status: 'ready' })
    const metrics = await (await fetch(`${server.url}/metrics`)).text()
    expect(metrics).toMatch(/gainsay_operation_seconds_count\{outcome="ok"\} [1-9]/)
    expect(metrics).toContain('# TYPE gainsay_feed_failures gauge')
    const nowhere = await fetch(`${server.url}/nowhere`)
    expect([nowhere.status, await codeOf(nowhere)]).toEqual([404, 'NOT_FOUND'])
  })

  it('says whose the address is when it is taken', async () => {
    const port = new URL(server.url).port
    await expect(serve('second.db', { PORT: port })).rejects.toThrow(CannotListen)
    await expect(serve('second.db', { PORT: port })).rejects.toThrow(`port ${port}: another program listens there`)
  })

  it('keeps introspection to itself where it is off', async () => {
    const shy = await serve('shy.db', { INTROSPECTION: 'off' })
    const response = await fetch(`${shy.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __schema { types { name } } }' }),
    })
    expect(((await response.json()) as { errors?: unknown[] }).errors).toHaveLength(1)
    await shy.close()
  })

  it('answers what has begun before it closes, and closes once however often it is told', async () => {
    const busy = await serve('busy.db')
    const body = JSON.stringify({ query: '{ articles { totalCount } }' })
    const socket = connect(Number(new URL(busy.url).port), 'localhost')
    let answer = ''
    socket.on('data', (data) => (answer += data.toString()))
    const ended = new Promise((resolve) => socket.once('close', resolve))
    socket.write(`POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n`)
    socket.write(`Content-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n${body.slice(0, 5)}`)
    // The server tells that it has begun to read.
    await expect.poll(() => answer).toContain('100 Continue')
    const closed = Promise.all([busy.close(), busy.close()])
    const refuses = () =>
      fetch(`${busy.url}/healthz`, { headers: { connection: 'close' } }).then(
        () => false,
        () => true,
      )
    await expect.poll(refuses).toBe(true)
    socket.write(body.slice(5))
    await Promise.all([closed, ended])
    expect(answer).toContain('{"data":{"articles":{"totalCount":0}}}')
    await expect(fetch(`${busy.url}/healthz`)).rejects.toThrow()
  })

  it('cuts a request whose headers never end', async () => {
    const socket = connect(Number(new URL(server.url).port), 'localhost')
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Slow: ')
    const started = Date.now()
    await new Promise((resolve) => socket.once('close', resolve).resume())
    // Within five seconds and a look each second; Node's own minute is far from that, whatever else the machine does.
    expect(Date.now() - started).toBeLessThan(30_000)
  })
})
