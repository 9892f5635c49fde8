import { brotliCompressSync, deflateSync } from 'node:zlib'
import { type Attack } from '../attacked.js'
import { header, INGEST, times } from './forge.js'

const TYPENAME = '{"query":"{ __typename }"}'
const raw = (body: string, lines = '') =>
  header(`Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${lines}`) + body
const closing = (body: string, lines = '') => raw(body, `Connection: close\r\n${lines}`)
/** Text that is in no answer. */
const without = (words: string) => new RegExp(`^(?!.*(?:${words}))`, 'is')

/** Attacks of a second list, thought out once the first one held. */
export const FURTHER: readonly Attack[] = [
  // What a schema tells.
  ['introspection by GET', (a) => a.get('{ __schema { types { name } } }'), without('"types"')],
  [
    'introspection in a fragment',
    (a) => a.ask('{ ...f } fragment f on Query { __schema { types { name } } }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['introspection under another name', (a) => a.ask('{ a: __schema { types { name } } }'), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'introspection behind a directive',
    (a) => a.ask('query ($y: Boolean = true) { __schema @include(if: $y) { types { name } } }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a type by suggestion', (a) => a.ask('{ ... on Artikle { id } }'), without('did you mean')],
  ['an argument by suggestion', (a) => a.ask('{ articles(frist: 1) { totalCount } }'), without('did you mean')],
  [
    'a value of an enum by suggestion',
    (a) => a.ask('{ disputes(filter: { kinds: [CONTRADICT] }) { totalCount } }'),
    without('did you mean'),
  ],
  [
    'a value of an enum in variables',
    (a) => a.ask('query ($f: DisputeFilter) { disputes(filter: $f) { totalCount } }', { f: { kinds: ['CONTRADICT'] } }),
    without('did you mean'),
  ],
  [
    'a field of an input in variables',
    (a) => a.ask('query ($f: DisputeFilter) { disputes(filter: $f) { totalCount } }', { f: { kindz: [] } }),
    without('did you mean'),
  ],
  ['a directive by suggestion', (a) => a.ask('{ __typename @inclde(if: true) }'), without('did you mean')],
  ['a suggestion on a page', (a) => a.request('/search?q=arms&kind=DISPUT'), without('did you mean')],
  // Numbers.
  [
    'a page of all that fit in 32 bits',
    (a) => a.ask('{ articles(first: 2147483647) { nodes { id } } }'),
    'BAD_USER_INPUT',
  ],
  [
    'a page of more than fit',
    (a) => a.ask('{ articles(first: 99999999999999999999) { nodes { id } } }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a page of a fraction', (a) => a.ask('{ articles(first: 1.5) { nodes { id } } }'), 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a page of a fraction in variables',
    (a) => a.ask('query ($n: Int) { articles(first: $n) { totalCount } }', { n: 1.5 }),
    'BAD_USER_INPUT',
  ],
  ['pages both ways', (a) => a.ask('{ articles(first: 100, last: 100) { nodes { id } } }'), 'BAD_USER_INPUT'],
  ['a page of null', (a) => a.ask('{ articles(first: null) { totalCount } }'), /^(?:200|400)$/],
  // Costs that hide.
  [
    'pages within pages by null',
    (a) =>
      a.ask(
        'query ($n: Int) { articles(first: 100) { nodes { statements(first: $n) { nodes { disputes(first: 100) { nodes { id } } } } } } }',
        { n: null },
      ),
    'OPERATION_TOO_COSTLY',
  ],
  [
    'pages within pages by a default',
    (a) =>
      a.ask(
        'query ($n: Int = 100) { articles(first: $n) { nodes { statements(first: $n) { nodes { disputes(first: $n) { nodes { id } } } } } } }',
      ),
    'OPERATION_TOO_COSTLY',
  ],
  [
    'pages within pages in fragments',
    (a) =>
      a.ask(
        '{ articles(first: 100) { nodes { ...a } } } fragment a on Article { statements(first: 100) { nodes { ...s } } } fragment s on Statement { disputes(first: 100) { nodes { id } } }',
      ),
    'OPERATION_TOO_COSTLY',
  ],
  [
    'pages that are skipped at the last moment',
    (a) =>
      a.ask(
        'query ($s: Boolean = false) { articles(first: 100) @skip(if: $s) { nodes { statements(first: 100) { nodes { disputes(first: 100) @skip(if: $s) { nodes { id } } } } } } }',
      ),
    'OPERATION_TOO_COSTLY',
  ],
  [
    'one id a thousand times',
    (a) =>
      a.ask('query ($i: [ID!]!) { nodes(ids: $i) { ... on Article { statements(first: 100) { nodes { id } } } } }', {
        i: Array(1_000).fill('art_x'),
      }),
    'OPERATION_TOO_COSTLY',
  ],
  [
    'searches under many names',
    (a) => a.ask(`{ ${times(14, (i) => `s${i}: search(query: "a", first: 100) { totalCount }`)} }`),
    200,
  ],
  // Names and texts.
  [
    'a prototype with escapes in its name',
    (a) => a.body('{"query":"{ __typename }","variables":{"\\u005f_proto__":{"polluted":true}}}'),
    400,
  ],
  [
    'a prototype in extensions',
    (a) => a.body('{"query":"{ __typename }","extensions":{"__proto__":{"polluted":true}}}'),
    400,
  ],
  ['a prototype beside the query', (a) => a.body('{"query":"{ __typename }","__proto__":{"polluted":true}}'), 400],
  [
    'names of objects for variables',
    (a) => a.ask('query ($toString: Int, $valueOf: Int) { articles(first: $toString, last: $valueOf) { totalCount } }'),
    200,
  ],
  [
    'an operation named as objects are',
    (a) => a.body('{"query":"query constructor { __typename }","operationName":"constructor"}'),
    /^(?:200|400)$/,
  ],
  [
    'keys twice',
    (a) => a.body('{"query":"{ __typename }","query":"{ __schema { types { name } } }"}'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['a query that is a list', (a) => a.body('{"query":["{ __typename }"]}'), 400],
  ['a query that is a number', (a) => a.body('{"query":1}'), 400],
  ['extensions that are a text', (a) => a.body('{"query":"{ __typename }","extensions":"x"}'), 400],
  [
    'half a surrogate in variables',
    (a) => a.body('{"query":"query ($q: String!) { search(query: $q) { totalCount } }","variables":{"q":"\\ud800"}}'),
    /totalCount/,
  ],
  ['NUL in an id', (a) => a.ask('query ($i: ID!) { node(id: $i) { id } }', { i: 'art_\u0000' }), /"node":null/],
  [
    'an id of a hundred thousand signs',
    (a) => a.ask('query ($i: ID!) { node(id: $i) { id } }', { i: `art_${'x'.repeat(100_000)}` }),
    /^(?:200|400)$/,
  ],
  [
    'a cursor of a hundred thousand signs',
    (a) => a.ask('query ($c: String) { articles(after: $c) { totalCount } }', { c: 'x'.repeat(100_000) }),
    'BAD_USER_INPUT',
  ],
  [
    'UTF-8 that is too long for what it says',
    (a) => a.body(Buffer.from('{"query":"{ search(query: \\"\xc0\xaf\\") { totalCount } }"}', 'latin1')),
    /totalCount/,
  ],
  ['UTF-16', (a) => a.body(Buffer.from(TYPENAME, 'utf16le')), 400],
  ['a mark of the byte order', (a) => a.body(Buffer.from(`\ufeff${TYPENAME}`)), /^(?:200|400)$/],
  // Documents by their hash.
  [
    'a hash of another text',
    (a) =>
      a.body(
        JSON.stringify({
          query: '{ __typename }',
          extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } },
        }),
      ),
    400,
  ],
  [
    'a hash of an object',
    (a) => a.body(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: { a: 1 } } } })),
    /PERSISTED_QUERY_NOT_FOUND/,
  ],
  [
    'a hash that is none',
    (a) => a.body(JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: '__proto__' } } })),
    /PERSISTED_QUERY_NOT_FOUND/,
  ],
  ['a document by an id of objects', (a) => a.body('{"documentId":"constructor"}'), 400],
  // HTTP.
  ['a batch that is empty', (a) => a.body('[]'), 400],
  [
    'a mutation by GET under a query’s name',
    (a) => a.get(`query q { __typename } ${INGEST.replace('mutation', 'mutation m')}&operationName=m`),
    /^(?:200|400|405)$/,
  ],
  ['a method that is overridden', (a) => a.get(INGEST, { 'x-http-method-override': 'POST' }), 405],
  [
    'a form of parts that asks',
    (a) =>
      a.body('--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n{"query":"{ __typename }"}\r\n--x--', {
        'content-type': 'multipart/form-data; boundary=x',
      }),
    415,
  ],
  ['JSON under a type that begins alike', (a) => a.body(TYPENAME, { 'content-type': 'application/jsonp' }), 415],
  [
    'two types',
    (a) =>
      a.bytes(
        `${header(`Content-Type: text/plain\r\nContent-Type: application/json\r\nContent-Length: ${TYPENAME.length}\r\nConnection: close\r\n`)}${TYPENAME}`,
      ),
    /^HTTP\/1\.1 4/,
  ],
  ['a brotli bomb', (a) => a.body(brotliCompressSync(Buffer.alloc(8 << 20, 32)), { 'content-encoding': 'br' }), 400],
  ['a deflate bomb', (a) => a.body(deflateSync(Buffer.alloc(8 << 20, 32)), { 'content-encoding': 'deflate' }), 400],
  ['an encoding that is none', (a) => a.body(TYPENAME, { 'content-encoding': 'nonsense' }), /^(?:200|400|415)$/],
  [
    'encodings to answer in by the thousand',
    (a) => a.bytes(closing(TYPENAME, `Accept-Encoding: ${'br;q=0.1,'.repeat(1_000)}\r\n`)),
    /^HTTP\/1\.1 200/,
  ],
  ['a wish to go on first', (a) => a.bytes(closing(TYPENAME, 'Expect: 100-continue\r\n')), /HTTP\/1\.1 200 OK/],
  ['a wish that is none', (a) => a.bytes(closing(TYPENAME, 'Expect: nonsense\r\n')), /^HTTP\/1\.1 417/],
  [
    'requests by the hundred on one connection',
    (a) => a.bytes(raw(TYPENAME).repeat(200) + closing(TYPENAME)),
    /^HTTP\/1\.1 200/,
  ],
  [
    'a second request within the body of the first',
    (a) =>
      a.bytes(
        `${header('Content-Type: application/json\r\nContent-Length: 4\r\n')}nullGET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`,
      ),
    without('gainsay_operation_seconds'),
  ],
  [
    'chunks named with a blank',
    (a) => a.bytes(`${header('Transfer-Encoding : chunked\r\nContent-Type: application/json\r\n')}0\r\n\r\n`),
    400,
  ],
  [
    'chunks named twice',
    (a) =>
      a.bytes(
        `${header('Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\nContent-Type: application/json\r\n')}0\r\n\r\n`,
      ),
    400,
  ],
  [
    'a chunk without end',
    (a) =>
      a.bytes(`${header('Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n')}FFFFFFFFFFFFFFFF1\r\n`),
    400,
  ],
  [
    'a length of less than none',
    (a) => a.bytes(header('Content-Type: application/json\r\nContent-Length: -1\r\n')),
    400,
  ],
  [
    'two hosts',
    (a) => a.bytes('GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1\.1 [24]/,
  ],
  ['no host', (a) => a.bytes('GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n'), 400],
  ['a tunnel', (a) => a.bytes('CONNECT localhost:22 HTTP/1.1\r\nHost: localhost\r\n\r\n'), /^(?!HTTP\/1\.1 2)/],
  [
    'a whole address for a path',
    (a) =>
      a.bytes('GET http://169.254.169.254/latest/meta-data HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1\.1 404/,
  ],
  ['HEAD', (a) => a.request('/graphql?query={__typename}', { method: 'HEAD' }), /^(?:200|404|405)$/],
  [
    'HEAD of a mutation',
    (a) => a.request(`/graphql?query=${encodeURIComponent(INGEST)}`, { method: 'HEAD' }),
    /^(?:404|405)$/,
  ],
  [
    'a change of protocol to HTTP/2',
    (a) =>
      a.bytes(
        'GET /graphql?query={__typename} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n',
      ),
    /^(?!HTTP\/1\.1 (?:101|5))/,
  ],
  // Pages and files.
  [
    'a path that leads out of the files',
    (a) => a.bytes('GET /viewer/../../package.json HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'),
    /^HTTP\/1\.1 40[034]/,
  ],
  [
    'a path with escapes that leads out',
    (a) => a.request('/viewer/..%2f..%2f..%2f..%2fetc%2fpasswd'),
    /^(?:400|403|404)$/,
  ],
  ['a path with escapes within escapes', (a) => a.request('/viewer/%252e%252e%252fpackage.json'), /^(?:400|403|404)$/],
  ['a path with backslashes', (a) => a.request('/viewer/..%5c..%5cpackage.json'), /^(?:400|403|404)$/],
  ['a path that is no UTF-8', (a) => a.request('/article/%c0%af'), /^(?:400|404)$/],
  [
    'a script in the words of a search',
    (a) => a.request('/search?q=%3Cscript%3Ealert(1)%3C/script%3E', { headers: { accept: 'text/html' } }),
    without('<script>alert'),
  ],
  [
    'a script in a parameter that is none',
    (a) => a.request('/search?q=x&from=%22%3E%3Csvg%20onload=alert(1)%3E', { headers: { accept: 'text/html' } }),
    without('<svg onload'),
  ],
  [
    'a host that is not ours',
    (a) =>
      a.bytes(
        'GET / HTTP/1.1\r\nHost: evil.example\r\nAccept: text/html\r\nX-Forwarded-Host: evil.example\r\nConnection: close\r\n\r\n',
      ),
    without('evil\\.example'),
  ],
  [
    'a page for an address elsewhere',
    (a) => a.request('//evil.example/%2f..', { headers: { accept: 'text/html' } }),
    /^(?:400|404)$/,
  ],
]
