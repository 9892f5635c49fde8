import { gzipSync } from 'node:zlib'
import { type Attack } from '../attacked.js'
import { INGEST, header } from './forge.js'

/** Attacks by HTTP itself. */
export const HTTP: readonly Attack[] = [
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
  ['TRACE', (a) => a.bytes('TRACE /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'), /^HTTP\/1\.1 4/],
  ['headers beyond the limit', (a) => a.bytes(header(`X-A: ${'a'.repeat(100_000)}\r\n`)), 431],
  ['two lengths', (a) => a.bytes(`${header('Content-Length: 2\r\nContent-Length: 3\r\n')}{}`), 400],
  [
    'a length and chunks',
    (a) => a.bytes(`${header('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n')}0\r\n\r\n`),
    400,
  ],
  ['an address of a hundred thousand signs', (a) => a.get('x'.repeat(100_000)), 431],
  ['an origin that is not allowed', (a) => a.ask('{ __typename }', {}, { origin: 'https://evil.example' }), 200],
]
