import { type Attack } from '../attacked.js'
import { times, without } from './forge.js'

const TYPENAME = '{"query":"{ __typename }"}'

/** Operations and documents of a second list, thought out once the first one held. */
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
  // What goes another way.
  ['a subscription by POST', (a) => a.ask('subscription { articleIngested { cursor } }'), 'BAD_REQUEST'],
  [
    'a subscription by POST, where statuses tell of faults',
    (a) => a.ask('subscription { articleIngested { cursor } }', {}, { accept: 'application/graphql-response+json' }),
    400,
  ],
  [
    'a subscription that may be left out',
    (a) => a.ask('subscription ($no: Boolean = false) { articleIngested @include(if: $no) { cursor } }'),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a subscription that may be left out, beside a query',
    (a) =>
      a.body(
        JSON.stringify({
          query: `subscription s($no: Boolean) { ...f @skip(if: $no) } fragment f on Subscription { __typename } query q { __typename }`,
          operationName: 'q',
        }),
      ),
    'GRAPHQL_VALIDATION_FAILED',
  ],
  [
    'a subscription that may be left out, by GET',
    (a) => a.get('subscription { articleIngested @skip(if: $no) { cursor } }'),
    400,
  ],
  ['a subscription by GET', (a) => a.get('subscription { articleIngested { cursor } }'), 405],
  ['an answer in parts', (a) => a.ask('{ ... @defer { articles { totalCount } } }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['a list in parts', (a) => a.ask('{ articles { nodes @stream { id } } }'), 'GRAPHQL_VALIDATION_FAILED'],
  ['types among operations', (a) => a.ask('extend type Query { a: Int } { __typename }'), 'GRAPHQL_VALIDATION_FAILED'],
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
]
