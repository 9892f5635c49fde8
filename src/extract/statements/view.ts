import type { Span } from '../../model/index.js'
import type { ParsedText, Token, TokenRef } from '../types.js'
import { findQuotes, type Quote } from './quotes.js'
import { mapped } from '../mapped.js'

/** A token with its place in the whole text and in its tree. All numbers are indices into `TextView.tokens`. */
export interface Node {
  readonly token: Token
  readonly index: number
  readonly at: TokenRef
  /** -1 for a root. */
  readonly head: number
  readonly children: readonly number[]
  /** First and last token of its subtree. */
  readonly left: number
  readonly right: number
  /** Index of the quotation it stands in, or -1. */
  readonly quote: number
}

/** A parsed text with its trees over all sentences and its quotations, for quick looking up. */
export interface TextView {
  readonly parsed: ParsedText
  readonly nodes: readonly Node[]
  readonly quotes: readonly Quote[]
  /** First and last node of each sentence. */
  readonly bounds: readonly { readonly first: number; readonly last: number; readonly paragraph: number }[]
}

type Draft = { -readonly [K in keyof Node]: Node[K] } & { children: number[] }

export function viewText(parsed: ParsedText): TextView {
  const nodes: Draft[] = []
  const bounds: { first: number; last: number; paragraph: number }[] = []
  parsed.sentences.forEach((sentence, s) => {
    const first = nodes.length
    sentence.tokens.forEach((token, i) => {
      const index = first + i
      const head = token.head < 0 ? -1 : first + token.head
      nodes.push({
        token,
        index,
        at: { sentence: s, token: i },
        head,
        children: [],
        left: index,
        right: index,
        quote: -1,
      })
    })
    bounds.push({ first, last: nodes.length - 1, paragraph: sentence.paragraph })
    growSubtrees(nodes, first)
  })
  const quotes = findQuotes(parsed.text, parsed.paragraphs)
  markQuotes(nodes, quotes)
  return { parsed, nodes, quotes, bounds }
}

/** Widens each head to its dependents, deepest first; depth is bounded by the sentence's length. */
function growSubtrees(nodes: Draft[], first: number): void {
  const order = mapped(nodes.slice(first), (node) => ({ node, depth: depthOf(nodes, node) }))
  order.sort((a, b) => b.depth - a.depth || a.node.index - b.node.index)
  for (const { node } of order) {
    const head = nodes[node.head]
    if (!head) continue
    head.children.push(node.index)
    head.left = Math.min(head.left, node.left)
    head.right = Math.max(head.right, node.right)
  }
  for (let i = first; i < nodes.length; i++) nodes[i]?.children.sort((a, b) => a - b)
}

function depthOf(nodes: readonly Draft[], node: Draft): number {
  let depth = 0
  for (let at = node.head; at >= 0; at = nodes[at]?.head ?? -1) depth++
  return depth
}

function markQuotes(nodes: Draft[], quotes: readonly Quote[]): void {
  let q = 0
  for (const node of nodes) {
    while (q < quotes.length && (quotes[q] as Quote).end <= node.token.start) q++
    const quote = quotes[q]
    if (quote && node.token.start >= quote.start && node.token.end <= quote.end) node.quote = q
  }
}

/** The part-of-speech tag (Penn Treebank) of a node, '' beyond the text. */
export const tagAt = (view: TextView, i: number): string => view.nodes[i]?.token.xpos ?? ''

/** Whether a node is a verb in a tense, or one that helps another. */
export const isFiniteAt = (view: TextView, i: number): boolean => /^(?:VB[DZP]|MD)$/.test(tagAt(view, i))

/** The printed words from one node to another. */
export function spanOf(view: TextView, from: number, to: number): Span {
  return { start: view.nodes[from]?.token.start ?? 0, end: view.nodes[to]?.token.end ?? 0 }
}

/** Its dependents with one of these relations, subtypes included. */
export function dependents(view: TextView, node: Node, ...relations: readonly string[]): Node[] {
  const found: Node[] = []
  for (const c of node.children) {
    const child = view.nodes[c]
    if (!child) continue
    const { deprel, relation } = child.token
    if (relations.includes(deprel) || (relation !== deprel && relations.includes(relation))) found.push(child)
  }
  return found
}

/** The nodes that stand wholly within a span, or null where none does. */
export function rangeOf(view: TextView, span: Span): { readonly from: number; readonly to: number } | null {
  let low = 0
  let high = view.nodes.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((view.nodes[mid] as Node).token.start < span.start) low = mid + 1
    else high = mid
  }
  let to = low - 1
  while (to + 1 < view.nodes.length && (view.nodes[to + 1] as Node).token.end <= span.end) to++
  return to >= low ? { from: low, to } : null
}
