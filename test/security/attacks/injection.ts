import { type Attack } from '../attacked.js'
import { header } from './forge.js'

/** Attacks by injection. */
export const INJECTION: readonly Attack[] = [
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
  ['a file by its address', (a) => a.ask('{ article(url: "file:///etc/passwd") { id } }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a line break in a header', (a) => a.bytes(header('X-A: a\r\n b: c\r\nContent-Length: 0\r\n')), 400],
  ['a line break in a log', (a) => a.request('/graphql%0d%0a{"level":60}'), 404],
  ['a request id of the client’s', (a) => a.ask('{ __typename }', {}, { 'x-request-id': 'forged' }), 200],
]
