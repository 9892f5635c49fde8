import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples } from '../../scripts/serve-samples.js'
import { operationsIn } from '../graphql/samples.js'
import { Attacked, codesIn, nested, type Reply } from './attacked.js'

const KEY = 'an-attacker-does-not-know-this-key'
const folder = mkdtempSync(join(tmpdir(), 'gainsay-attacks-'))
let attacked: Attacked

beforeAll(async () => {
  const env = { NODE_ENV: 'production', GAINSAY_API_KEY: KEY, RATE_LIMIT: '0' }
  attacked = new Attacked(await serveSamples(join(folder, 'samples.db'), env))
}, 60_000)
afterAll(async () => {
  await attacked.server.close()
  rmSync(folder, { recursive: true, force: true })
})

const INGEST = 'mutation { ingestArticle(input: { text: "“No,” Ann Lee said on Monday." }) { outcome } }'
const times = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join(' ')
const deep = (n: number) => nested(n, '{ articles { nodes { statements { nodes { article ', '{ id }', ' } } } } }')
const fragments = (n: number) =>
  `${times(n, (i) => `fragment f${i} on Query { __typename }`)} { ${times(n, (i) => `...f${i}`)} }`
/** A fragment that doubles at each of n steps. */
const bomb = (n: number) =>
  `{ ...f0 } ${times(n, (i) => `fragment f${i} on Query { a${i}: __typename ${i < n - 1 ? `...f${i + 1} ...f${i + 1}` : ''} }`)}`
const header = (lines: string) => `POST /graphql HTTP/1.1\r\nHost: localhost\r\n${lines}\r\n`

/** What must come back: a code among the errors, or a status. */
type Expected = string | number | RegExp
type Attack = readonly [name: string, run: (a: Attacked) => Promise<Reply>, expected: Expected]

const ATTACKS: Readonly<Record<string, readonly Attack[]>> = {
  'operations that are too large': [
    ['depth of hundreds', (a) => a.ask(deep(40)), 'GRAPHQL_VALIDATION_FAILED'],
    ['depth of tens of thousands', (a) => a.ask(deep(20_000)), 'GRAPHQL_PARSE_FAILED'],
    ['braces without end', (a) => a.ask('{'.repeat(500_000)), 'GRAPHQL_PARSE_FAILED'],
    [
      'brackets in an argument without end',
      (a) => a.ask(`{ nodes(ids: ${'['.repeat(200_000)}) { id } }`),
      'GRAPHQL_PARSE_FAILED',
    ],
    [
      'a type of lists without end',
      (a) => a.ask(`query ($v: ${'['.repeat(900)}ID${']'.repeat(900)}) { __typename }`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'aliases by the hundred',
      (a) => a.ask(`{ ${times(200, (i) => `a${i}: __typename`)} }`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'aliases by the ten thousand',
      (a) => a.ask(`{ ${times(10_000, (i) => `a${i}: __typename`)} }`),
      'GRAPHQL_PARSE_FAILED',
    ],
    ['one field by the thousand', (a) => a.ask(`{ ${'__typename '.repeat(1_900)} }`), 'GRAPHQL_VALIDATION_FAILED'],
    ['one field by the hundred thousand', (a) => a.ask(`{ ${'__typename '.repeat(100_000)} }`), 'GRAPHQL_PARSE_FAILED'],
    ['directives on one field', (a) => a.ask(`{ __typename ${'@aa '.repeat(800)} }`), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'known directives on many fields',
      (a) => a.ask(`{ ${'__typename @skip(if: false) '.repeat(100)} }`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['fragments by the hundred', (a) => a.ask(fragments(150)), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a fragment that spreads itself',
      (a) => a.ask('{ ...a } fragment a on Query { ...a }'),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'fragments that spread each other',
      (a) => a.ask('{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['fragments that double', (a) => a.ask(bomb(18)), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'fields that conflict, pair by pair',
      (a) => a.ask(`{ ${times(180, (i) => `articles(first: ${i}) { totalCount }`)} }`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'pages within pages',
      (a) =>
        a.ask(
          '{ articles(first: 100) { nodes { statements(first: 100) { nodes { disputes(first: 100) { nodes { id } } } } } } }',
        ),
      'OPERATION_TOO_COSTLY',
    ],
    ['a page of a million', (a) => a.ask('{ articles(first: 1000000) { nodes { id } } }'), 'BAD_USER_INPUT'],
    ['a page of less than none', (a) => a.ask('{ articles(first: -1) { nodes { id } } }'), 'BAD_USER_INPUT'],
    [
      'the same search over and over',
      (a) => a.ask(`{ ${times(30, (i) => `s${i}: search(query: "arms") { totalCount }`)} }`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'many operations in one document',
      (a) => a.ask(times(300, (i) => `query q${i} { __typename }`)),
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'introspection that circles',
      (a) => a.ask(`{ __schema { types { fields ${nested(8, '{ type { fields ', '{ name }', ' } }')} } } }`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a word of a megabyte', (a) => a.ask(`{ ${'a'.repeat(1_000_000)} }`), 'GRAPHQL_VALIDATION_FAILED'],
    ['commas by the megabyte', (a) => a.ask(`{ __typename ${','.repeat(1_000_000)} }`), 200],
  ],
  variables: [
    [
      'a list by the ten thousand',
      (a) => a.ask('query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: Array(10_000).fill('art_x') }),
      'BAD_USER_INPUT',
    ],
    [
      'representations by the ten thousand',
      (a) =>
        a.ask('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
          r: Array(10_000).fill({ __typename: 'Actor', id: 'act_x' }),
        }),
      'BAD_USER_INPUT',
    ],
    [
      'nesting by the thousand',
      (a) =>
        a.body(
          `{"query":"query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }","variables":{"r":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`,
        ),
      'BAD_USER_INPUT',
    ],
    [
      'nesting by the million',
      (a) => a.body(`{"query":"{ __typename }","variables":${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}}`),
      /^(?:200|400)$/,
    ],
    [
      'a text of a megabyte',
      (a) => a.ask('query ($q: String!) { search(query: $q) { totalCount } }', { q: 'x '.repeat(500_000) }),
      'BAD_USER_INPUT',
    ],
    [
      'the wrong kind',
      (a) => a.ask('query ($f: Int) { articles(first: $f) { totalCount } }', { f: { toString: 1 } }),
      'BAD_USER_INPUT',
    ],
    [
      'a number beyond numbers',
      (a) => a.body('{"query":"query ($f: Int) { articles(first: $f) { totalCount } }","variables":{"f":1e999}}'),
      'BAD_USER_INPUT',
    ],
    [
      'a prototype by its name',
      (a) => a.body('{"query":"{ __typename }","variables":{"__proto__":{"polluted":true}}}'),
      400,
    ],
    [
      'a constructor’s prototype',
      (a) => a.body('{"query":"{ __typename }","variables":{"constructor":{"prototype":{"polluted":true}}}}'),
      /^(?:200|400)$/,
    ],
    [
      'a representation of a prototype',
      (a) =>
        a.ask('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', {
          r: [{ __typename: 'toString' }],
        }),
      'BAD_USER_INPUT',
    ],
  ],
  injection: [
    ['SQL in an id', (a) => a.ask(`{ node(id: "art_x' or '1'='1") { id } }`), /"node":null/],
    [
      'SQL in a filter',
      (a) => a.ask(`{ articles(filter: { language: "en' union select * from api_key --" }) { totalCount } }`),
      /"totalCount":0/,
    ],
    ['SQL in a name', (a) => a.ask(`{ actor(name: "'; drop table article; --") { id } }`), /"actor":null/],
    [
      'operators of the search',
      (a) => a.ask(String.raw`{ search(query: "\" OR title:* NEAR(a b) ^x -y") { totalCount } }`),
      /totalCount/,
    ],
    [
      'a search of nothing but quotes',
      (a) => a.ask(`{ search(query: ${JSON.stringify('"'.repeat(900))}) { totalCount } }`),
      /totalCount/,
    ],
    ['NUL in a text', (a) => a.ask('{ search(query: "a\\u0000b") { totalCount } }'), /totalCount/],
    ['half a surrogate', (a) => a.ask('{ search(query: "\\ud800") { totalCount } }'), 200],
    ['markup in an error', (a) => a.ask('{ actor(name: "<script>alert(1)</script>") { id } }'), 200],
    [
      'a file by its address',
      (a) => a.ask('{ article(url: "file:///etc/passwd") { id } }'),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['a line break in a header', (a) => a.bytes(header('X-A: a\r\n b: c\r\nContent-Length: 0\r\n')), 400],
    ['a line break in a log', (a) => a.request('/graphql%0d%0a{"level":60}'), 404],
    ['a request id of the client’s', (a) => a.ask('{ __typename }', {}, { 'x-request-id': 'forged' }), 200],
  ],
  cursors: [
    ['a cursor of nonsense', (a) => a.ask('{ articles(after: "nonsense") { nodes { id } } }'), 'BAD_USER_INPUT'],
    ['an empty cursor', (a) => a.ask('{ articles(after: "") { nodes { id } } }'), 'BAD_USER_INPUT'],
    [
      'a cursor of SQL',
      (a) =>
        a.ask(`{ articles(after: "${Buffer.from('["x\' or 1=1","y"]').toString('base64url')}") { nodes { id } } }`),
      'BAD_USER_INPUT',
    ],
    [
      'a cursor with one sign changed',
      (a) =>
        withCursor(
          a,
          'articles',
          (c) => `{ articles(after: "${c.slice(0, -1)}${c.endsWith('A') ? 'B' : 'A'}") { nodes { id } } }`,
        ),
      'BAD_USER_INPUT',
    ],
    [
      'a cursor of another list',
      (a) => withCursor(a, 'articles', (c) => `{ events(after: "${c}") { nodes { id } } }`),
      'BAD_USER_INPUT',
    ],
    [
      'a cursor of another order',
      (a) =>
        withCursor(
          a,
          'articles',
          (c) => `{ articles(after: "${c}", orderBy: { field: INGESTED_AT, direction: ASC }) { nodes { id } } }`,
        ),
      'BAD_USER_INPUT',
    ],
    [
      'a cursor of another filter',
      (a) =>
        withCursor(a, 'articles', (c) => `{ articles(after: "${c}", filter: { disputed: true }) { nodes { id } } }`),
      'BAD_USER_INPUT',
    ],
  ],
  'what is not for everybody': [
    ['the whole schema', (a) => a.ask(getIntrospectionQuery()), 'GRAPHQL_VALIDATION_FAILED'],
    ['one type of it', (a) => a.ask('{ __type(name: "Query") { name } }'), 'GRAPHQL_VALIDATION_FAILED'],
    ['the schema by federation', (a) => a.ask('{ _service { sdl } }'), 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a field by suggestion',
      (a) => a.ask('{ artickles { totalCount } }'),
      /^(?!.*Did you mean).*GRAPHQL_VALIDATION_FAILED/s,
    ],
    ['a mutation without a key', (a) => a.ask(INGEST), 'UNAUTHENTICATED'],
    ['a mutation with a wrong key', (a) => a.ask(INGEST, {}, { authorization: 'Bearer wrong' }), 'UNAUTHENTICATED'],
    [
      'a mutation with a key of another scheme',
      (a) => a.ask(INGEST, {}, { authorization: `Basic ${KEY}` }),
      'UNAUTHENTICATED',
    ],
    [
      'mutations by the hundred',
      (a) => a.ask(`mutation { ${times(100, (i) => `m${i}: ingestArticle(input: { text: "x" }) { outcome }`)} }`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['metrics', (a) => a.request('/metrics'), 401],
    ['the playground', (a) => a.request('/playground/'), 404],
    ['a file of the server', (a) => a.request('/playground/..%2f..%2f..%2fpackage.json'), 404],
    ['the environment', (a) => a.request('/.env'), 404],
    ['traces', (a) => a.ask('{ __typename }', {}, { 'apollo-federation-include-trace': 'ftv1' }), /^(?!.*ftv1)/s],
  ],
  HTTP: [
    ['a batch', (a) => a.body(JSON.stringify(Array(100).fill({ query: '{ __typename }' }))), 400],
    ['a mutation by GET', (a) => a.get(INGEST), 405],
    ['a GET from another site', (a) => a.get('{ __typename }', { 'sec-fetch-site': 'cross-site' }), 403],
    ['a form', (a) => a.body('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }), 415],
    ['plain text', (a) => a.body('{"query":"{ __typename }"}', { 'content-type': 'text/plain' }), 415],
    ['a file upload', (a) => a.body('--x--', { 'content-type': 'multipart/form-data; boundary=x' }), 415],
    ['no media type', (a) => a.bytes(`${header('Content-Length: 2\r\nConnection: close\r\n')}{}`), /^HTTP\/1\.1 4/],
    ['a gzip bomb', (a) => a.body(gzipSync(Buffer.alloc(8 << 20, 32)), { 'content-encoding': 'gzip' }), 400],
    ['a body beyond the limit', (a) => a.body(Buffer.alloc(17 << 20, 32)), 413],
    ['malformed JSON', (a) => a.body('{"query": '), 400],
    ['malformed UTF-8', (a) => a.body(Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), 400],
    ['JSON that is no object', (a) => a.body('"{ __typename }"'), 400],
    ['another method', (a) => a.request('/graphql', { method: 'DELETE' }), 405],
    [
      'TRACE',
      (a) => a.bytes('TRACE /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
      /^HTTP\/1\.1 4/,
    ],
    ['headers beyond the limit', (a) => a.bytes(header(`X-A: ${'a'.repeat(100_000)}\r\n`)), 431],
    ['two lengths', (a) => a.bytes(`${header('Content-Length: 2\r\nContent-Length: 3\r\n')}{}`), 400],
    [
      'a length and chunks',
      (a) => a.bytes(`${header('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n')}0\r\n\r\n`),
      400,
    ],
    ['an address of a hundred thousand signs', (a) => a.get('x'.repeat(100_000)), 431],
    ['an origin that is not allowed', (a) => a.ask('{ __typename }', {}, { origin: 'https://evil.example' }), 200],
  ],
}

async function withCursor(a: Attacked, list: string, make: (cursor: string) => string): Promise<Reply> {
  const { text } = await a.ask(`{ ${list}(first: 1) { pageInfo { endCursor } } }`)
  return a.ask(make(/"endCursor":"([^"]+)"/.exec(text)?.[1] ?? ''))
}

/** Words of the inside: stacks, paths, SQL, and names of what it is made of. */
const LEAK =
  /node_modules|\bat [\w.<>]+ \(|\/(?:src|dist)\/|SQLITE|sqlite_|select json|better-sqlite3|\bkysely\b|root:x:/i

describe.each(Object.entries(ATTACKS))('%s', (_group, attacks) => {
  it.each(attacks)('are answered, and harm nothing: %s', async (_name, run, expected) => {
    const started = performance.now()
    const reply = await run(attacked)
    expect(performance.now() - started).toBeLessThan(2_000)
    expect(reply.status).toBeLessThan(500)
    expect(reply.text).not.toMatch(LEAK)
    expect(reply.text.length).toBeLessThan(100_000)
    for (const name of ['server', 'x-powered-by', 'access-control-allow-origin'])
      expect(reply.headers.get(name)).toBeNull()
    if (typeof expected === 'number') expect(reply.status).toBe(expected)
    else if (expected instanceof RegExp)
      expect(`${expected.source.includes('200|400') ? reply.status : reply.text}`).toMatch(expected)
    else expect(codesIn(reply)).toContain(expected)
    expect(await attacked.alive()).toBe(true)
  })
})

describe('all of it together', () => {
  it('is at least sixty attacks', () => {
    expect(Object.values(ATTACKS).flat().length).toBeGreaterThanOrEqual(60)
  })

  it('leaves no prototype changed and memory bounded', () => {
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    global.gc?.()
    expect(process.memoryUsage().heapUsed).toBeLessThan(600 * 1024 * 1024)
  })

  it('tells errors in a number that people read', async () => {
    const reply = await attacked.ask(`{ ${'articlez '.repeat(450)} }`)
    expect(codesIn(reply).length).toBeLessThanOrEqual(51)
  })

  it('closes connections that send nothing more', async () => {
    const replies = await Promise.all(
      Array.from({ length: 50 }, () =>
        attacked.bytes(`${header('Content-Type: application/json\r\nContent-Length: 100\r\n')}{"query"`, 500),
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
