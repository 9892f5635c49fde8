import { type Attack } from '../attacked.js'
import { withCursor } from './forge.js'

/** Attacks by cursors. */
export const CURSORS: readonly Attack[] = [
  ['a cursor of nonsense', (a) => a.ask('{ articles(after: "nonsense") { nodes { id } } }'), 'BAD_USER_INPUT'],
  ['an empty cursor', (a) => a.ask('{ articles(after: "") { nodes { id } } }'), 'BAD_USER_INPUT'],
  [
    'a cursor of SQL',
    (a) => a.ask(`{ articles(after: "${Buffer.from('["x\' or 1=1","y"]').toString('base64url')}") { nodes { id } } }`),
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
    (a) => withCursor(a, 'articles', (c) => `{ articles(after: "${c}", filter: { disputed: true }) { nodes { id } } }`),
    'BAD_USER_INPUT',
  ],
]
