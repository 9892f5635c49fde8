import { type Attack } from '../attacked.js'

/** Attacks by variables. */
export const VARIABLES: readonly Attack[] = [
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
    'a filter of a hundred thousand hyphens',
    (a) =>
      a.ask(
        'query ($t: String!) { disputeNetwork(filter: { text: $t }) { edges { __typename } } statements(filter: { text: $t }) { totalCount } articles(filter: { text: $t }) { totalCount } events(filter: { text: $t }) { totalCount } disputes(filter: { text: $t }) { totalCount } }',
        { t: 'a-'.repeat(125_000) },
      ),
    /"edges":\[\]/,
  ],
  [
    'names and addresses of a quarter of a megabyte',
    (a) =>
      a.ask('query ($m: String!, $u: URL!) { actor(name: $m) { id } article(url: $u) { id } }', {
        m: 'Mr. '.repeat(30_000),
        u: `http://a.example/?${'a=%41&'.repeat(20_000)}`,
      }),
    /"actor":null/,
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
]
