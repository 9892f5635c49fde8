import { gzipSync } from 'node:zlib'
import type { Attack } from '../attacked.js'
import { header } from './forge.js'

const BODY = '{"query":"{ __typename }"}'
const JSON_LENGTH = `Content-Type: application/json\r\nContent-Length: ${BODY.length}\r\n`
const upgrade = (more = '') =>
  `GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n${more}\r\n`
/** A frame as clients send them, masked with zeros. */
const frame = (opcode: number, payload: Buffer) => {
  const length = payload.length < 126 ? [0x80 | payload.length] : [0xfe, payload.length >> 8, payload.length & 255]
  return Buffer.concat([Buffer.from([0x80 | opcode, ...length, 0, 0, 0, 0]), payload])
}
const socket = (...frames: Buffer[]) => Buffer.concat([Buffer.from(upgrade()), ...frames])
const text = (message: string) => frame(1, Buffer.from(message))

/** Attacks by the bytes of a connection: requests that hide in others, methods, hosts, frames. */
export const BYTES: readonly Attack[] = [
  ['two lengths', (a) => a.bytes(`${header(`${JSON_LENGTH}Content-Length: 3\r\n`)}${BODY}`), /^HTTP\/1\.1 400/],
  [
    'a length and chunks',
    (a) => a.bytes(`${header(`${JSON_LENGTH}Transfer-Encoding: chunked\r\n`)}0\r\n\r\nGET /metrics HTTP/1.1\r\n\r\n`),
    /^HTTP\/1\.1 400/,
  ],
  ['chunks of a hidden name', (a) => a.bytes(`${header('Transfer-Encoding: xchunked\r\n')}0\r\n\r\n`), /^HTTP\/1\.1 4/],
  [
    'a chunk of a size that is none',
    (a) => a.bytes(`${header('Transfer-Encoding: chunked\r\n')}zz\r\n`),
    /^HTTP\/1\.1 4/,
  ],
  ['a negative length', (a) => a.bytes(header('Content-Length: -1\r\n')), /^HTTP\/1\.1 400/],
  ['no host', (a) => a.bytes('GET / HTTP/1.1\r\n\r\n'), /^HTTP\/1\.1 400/],
  [
    'another host',
    (a) => a.bytes('GET /healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'),
    /^(?!.*evil)/s,
  ],
  [
    'TRACE',
    (a) => a.bytes('TRACE /graphql HTTP/1.1\r\nHost: localhost\r\nX-Secret: s3cret\r\nConnection: close\r\n\r\n'),
    /^(?!.*s3cret)HTTP\/1\.1 4/s,
  ],
  ['CONNECT', (a) => a.bytes('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'), /^(?:HTTP\/1\.1 4|$)/],
  ['another protocol', (a) => a.bytes('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'), /^HTTP\/1\.1 400/],
  ['headers by the thousand', (a) => a.bytes(header('X-A: a\r\n'.repeat(5_000))), /^HTTP\/1\.1 4/],
  [
    'a hundred requests in one breath',
    (a) => a.bytes('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(100), 800),
    /^HTTP\/1\.1 200/,
  ],
  [
    'a method in a header',
    (a) => a.request('/graphql', { method: 'DELETE', headers: { 'x-http-method-override': 'POST' } }),
    405,
  ],
  ['text that is no UTF-8', (a) => a.body(Buffer.from('7b227175657279223a2222c0af227d', 'hex')), /^[^]*$/],
  ['a body said to be Brotli', (a) => a.body(BODY, { 'content-encoding': 'br' }), /^(?:200|400|415)$/],
  [
    'a bomb in a bomb',
    (a) => a.body(gzipSync(gzipSync(Buffer.alloc(32 << 20))), { 'content-encoding': 'gzip, gzip' }),
    400,
  ],
  [
    'a charset that is none',
    (a) => a.body(BODY, { 'content-type': 'application/json; charset=utf-7' }),
    /^(?:200|400|415)$/,
  ],
  ['a WebSocket of another origin', (a) => a.bytes(upgrade('Origin: https://evil.example\r\n')), /^HTTP\/1\.1 403/],
  ['a WebSocket that says nothing', (a) => a.bytes(socket(), 1_000), /^HTTP\/1\.1 101/],
  [
    'a message before the beginning',
    (a) =>
      a.bytes(
        socket(text('{"id":"1","type":"subscribe","payload":{"query":"subscription { articleIngested { cursor } }"}}')),
      ),
    /Unauthorized/,
  ],
  ['a message that is no JSON', (a) => a.bytes(socket(text('nonsense'))), /^HTTP\/1\.1 101/],
  [
    'two beginnings',
    (a) => a.bytes(socket(text('{"type":"connection_init"}'), text('{"type":"connection_init"}'))),
    /Too many/,
  ],
  [
    'a frame that lies of its length',
    (a) => a.bytes(socket(Buffer.from([0x81, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0]))),
    /^HTTP\/1\.1 101/,
  ],
  ['a frame that is not masked', (a) => a.bytes(socket(Buffer.from([0x81, 0x02, 0x7b, 0x7d]))), /^HTTP\/1\.1 101/],
  ['a frame of no kind', (a) => a.bytes(socket(frame(7, Buffer.from('x')))), /^HTTP\/1\.1 101/],
  ['text of a frame that is no UTF-8', (a) => a.bytes(socket(frame(1, Buffer.from([0xc0, 0xaf])))), /^HTTP\/1\.1 101/],
  [
    'pings by the thousand',
    (a) => a.bytes(socket(...Array.from({ length: 2_000 }, () => frame(9, Buffer.alloc(0))))),
    /^HTTP\/1\.1 101/,
  ],
]
