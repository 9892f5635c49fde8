import { nested, type Attacked, type Reply } from '../attacked.js'

/** The key that the attacked server knows and attackers do not. */
export const KEY = 'an-attacker-does-not-know-this-key'
export const INGEST = 'mutation { ingestArticle(input: { text: "“No,” Ann Lee said on Monday." }) { outcome } }'
export const times = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join(' ')
export const deep = (n: number) =>
  nested(n, '{ articles { nodes { statements { nodes { article ', '{ id }', ' } } } } }')
export const fragments = (n: number) =>
  `${times(n, (i) => `fragment f${i} on Query { __typename }`)} { ${times(n, (i) => `...f${i}`)} }`
/** A fragment that doubles at each of n steps. */
export const bomb = (n: number) =>
  `{ ...f0 } ${times(n, (i) => `fragment f${i} on Query { a${i}: __typename ${i < n - 1 ? `...f${i + 1} ...f${i + 1}` : ''} }`)}`
export const header = (lines: string) => `POST /graphql HTTP/1.1\r\nHost: localhost\r\n${lines}\r\n`

export async function withCursor(a: Attacked, list: string, make: (cursor: string) => string): Promise<Reply> {
  const { text } = await a.ask(`{ ${list}(first: 1) { pageInfo { endCursor } } }`)
  return a.ask(make(/"endCursor":"([^"]+)"/.exec(text)?.[1] ?? ''))
}

/** Text that is in no answer. */
export const without = (words: string) => new RegExp(`^(?!.*(?:${words}))`, 'is')
