import { brotliCompressSync, deflateSync } from 'node:zlib'
import { type Attack } from '../attacked.js'
import { header, INGEST, KEY, without } from './forge.js'

const TYPENAME = '{"query":"{ __typename }"}'
const raw = (body: string, lines = '') =>
  header(`Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${lines}`) + body
const closing = (body: string, lines = '') => raw(body, `Connection: close\r\n${lines}`)

/** Requests and addresses of pages of a second list, thought out once the first one held. */
export const TRANSPORT: readonly Attack[] = [
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
    'chunks that are packed',
    (a) =>
      a.bytes(
        `${header('Transfer-Encoding: gzip, chunked\r\nContent-Type: application/json\r\nConnection: close\r\n')}1a\r\n${TYPENAME}\r\n0\r\n\r\n`,
      ),
    400,
  ],
  [
    'a chunk with an extension by the ten thousand',
    (a) =>
      a.bytes(
        `${header('Transfer-Encoding: chunked\r\nContent-Type: application/json\r\nConnection: close\r\n')}1a;${'a'.repeat(20_000)}=b\r\n${TYPENAME}\r\n0\r\n\r\n`,
      ),
    /^HTTP\/1\.1 4/,
  ],
  [
    'a key among the trailers',
    (a) => {
      const body = JSON.stringify({ query: INGEST })
      return a.bytes(
        `${header('Transfer-Encoding: chunked\r\nContent-Type: application/json\r\nTrailer: Authorization\r\nConnection: close\r\n')}${Buffer.byteLength(body).toString(16)}\r\n${body}\r\n0\r\nAuthorization: Bearer ${KEY}\r\n\r\n`,
      )
    },
    /UNAUTHENTICATED/,
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
  [
    'a WebSocket elsewhere',
    (a) =>
      a.bytes(
        'GET /metrics HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
      ),
    /^HTTP\/1\.1 404/,
  ],
  ['a key in a cookie, for a program', (a) => a.ask(INGEST, {}, { cookie: `gainsay_key=${KEY}` }), 'UNAUTHENTICATED'],
  // Pages and files.
  [
    'a way to another site after signing in',
    async (a) => {
      const reply = await a.request('/sign-in?to=/%5cevil.example')
      return { ...reply, text: reply.headers.get('location') ?? 'nowhere' }
    },
    /^\/[^/\\]*$/,
  ],
  [
    'a form of another site',
    (a) =>
      a.request('/sign-in', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
        body: 'key=x&to=/',
      }),
    403,
  ],
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
  ['a path with an escape that is none', (a) => a.request('/article/%'), 400],
  [
    'a page’s path with an escape that is none',
    (a) => a.request('/article/%', { headers: { accept: 'text/html' } }),
    /<title>/,
  ],
  ['a path with a part by the thousand', (a) => a.request(`/article/${'x'.repeat(5_000)}`), /^.{1,200}$/],
  ['a path with NUL', (a) => a.request('/viewer/x%00.js'), 400],
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
