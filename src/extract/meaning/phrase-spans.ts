import type { Span } from '../../model/index.js'
import { relation, subtree, tokenAt, type Tree } from './trees.js'

/** Where a word stands. */
export const spanOf = (tree: Tree, at: number): Span => ({ start: tokenAt(tree, at).start, end: tokenAt(tree, at).end })

/** The words of a noun phrase, without the clauses that hang on it. */
export function phraseSpan(tree: Tree, at: number): Span {
  const inside = subtree(
    tree,
    at,
    (kid) => !['acl', 'case', 'punct', 'conj', 'cc', 'appos', 'parataxis'].includes(relation(tokenAt(tree, kid))),
  )
  return { start: tokenAt(tree, inside[0] ?? at).start, end: tokenAt(tree, inside.at(-1) ?? at).end }
}
