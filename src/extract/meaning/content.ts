import type { Span } from '../../model/index.js'
import type { Attribution } from '../types.js'
import { tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

/** Statements longer than this are read by their beginning. */
const TOKEN_LIMIT = 400

/** The part of one sentence that belongs to a statement. */
export interface Piece {
  readonly tree: Tree
  /** Token indices inside the statement, in reading order. */
  readonly tokens: readonly number[]
}

/** What was said, as tokens in their trees. */
export interface Content {
  readonly pieces: readonly Piece[]
  has(tree: Tree, at: number): boolean
}

/** Cuts the trees to what an attribution's spans cover. */
export function contentOf(attribution: Attribution, trees: readonly Tree[]): Content {
  const bySentence = new Map<number, { tree: Tree; tokens: number[] }>()
  let left = TOKEN_LIMIT
  for (const span of attribution.spans) {
    for (let i = firstEndingAfter(trees, span.start); i < trees.length && left > 0; i++) {
      const tree = trees[i]
      if (!tree || tree.sentence.start >= span.end) break
      const inside = tokensIn(tree, span, left)
      left -= inside.length
      const piece = bySentence.get(i) ?? { tree, tokens: [] }
      piece.tokens.push(...inside)
      bySentence.set(i, piece)
    }
  }
  const pieces = [...bySentence.values()].filter((piece) => piece.tokens.length > 0)
  const members = new Map(mapped(pieces, (piece) => [piece.tree.index, new Set(piece.tokens)]))
  return { pieces, has: (tree, at) => members.get(tree.index)?.has(at) ?? false }
}

/** Index of the first sentence that ends after the offset. */
export function firstEndingAfter(trees: readonly Tree[], offset: number): number {
  let low = 0
  let high = trees.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((trees[middle]?.sentence.end ?? Infinity) > offset) high = middle
    else low = middle + 1
  }
  return low
}

function tokensIn(tree: Tree, span: Span, limit: number): number[] {
  const inside: number[] = []
  for (let i = 0; i < tree.tokens.length && inside.length < limit; i++) {
    const token = tokenAt(tree, i)
    if (token.start >= span.end) break
    if (token.end > span.start) inside.push(i)
  }
  return inside
}

/** Tokens of a piece that hang on something outside it, so that they lead what is said: usually its main predicate. */
export function leadsOf(content: Content, piece: Piece): number[] {
  return piece.tokens.filter((at) => {
    const token = tokenAt(piece.tree, at)
    return token.upos !== 'PUNCT' && (token.head < 0 || !content.has(piece.tree, token.head))
  })
}
