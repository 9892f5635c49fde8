import { nested, type Attack } from '../attacked.js'
import { times, deep, fragments, bomb } from './forge.js'

/** Attacks by operations that are too large. */
export const LARGE_OPERATIONS: readonly Attack[] = [
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
]
