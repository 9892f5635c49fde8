import type { CueNode } from './cues.js'
import type { Range } from './edges.js'
import type { Out } from './propose.js'
import { rangeOf, type TextView } from './view.js'

/** A quotation beside a cue's clause, and the mark that joins them ("," of "“A,” he said", ":" of "he said: “A”"). */
interface Beside {
  readonly range: Range
  readonly joint: string
}

/** How far a cue may stand from its quotation, in tokens. */
const REACH = 40

/**
 * Quotations that touch the cue's clause: after it, before it, or both. “A,” she said, “B.” is one content; what follows
 * her full stop (“A,” she said. “B.”) is another statement, which needs no cue.
 */
export function proposeQuotes(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  if (cue.node.quote >= 0) return
  const left = quoteBefore(view, cue, sentence)
  const right = quoteAfter(view, cue)
  if (left && right && right.joint === ',' && !/[.!?]/.test(left.joint)) {
    out.push(['quote-split', left.range, right.range])
    return
  }
  if (left) out.push(['quote-before', left.range])
  // Part of a longer clause: what somebody or something is called may be the quoted words alone.
  if (right && (right.joint !== '' || cue.takes.np)) out.push([right.joint === '' ? 'quote-within' : 'quote-after', right.range])
}

/** The quotation that ends before the cue's clause, with no end of a sentence between them. */
function quoteBefore(view: TextView, cue: CueNode, sentence: Range): Beside | null {
  for (let i = cue.first - 1; i >= Math.max(0, cue.first - REACH); i--) {
    const node = view.nodes[i]
    if (!node || endsSentence(view, i)) return null
    const quote = view.quotes[node.quote]
    if (!quote) continue
    const range = rangeOf(view, quote.inner)
    if (!range || range.to < sentence.from) return null
    const inner = /[,.!?—–-]/.exec(view.nodes[range.to]?.token.text ?? '')?.[0]
    const outer = /[,—–-]/.exec(view.nodes[i + 1]?.token.text ?? '')?.[0]
    return { range, joint: inner ?? outer ?? '' }
  }
  return null
}

/** The quotation that begins after the cue, with no end of a sentence between them; joint is empty where it is part of a longer clause. */
function quoteAfter(view: TextView, cue: CueNode): Beside | null {
  const paragraph = view.bounds[cue.node.at.sentence]?.paragraph
  for (let i = cue.last + 1; i <= cue.last + REACH; i++) {
    const node = view.nodes[i]
    if (!node || view.bounds[node.at.sentence]?.paragraph !== paragraph) return null
    const quote = view.quotes[node.quote]
    if (!quote) {
      if (endsSentence(view, i)) return null
      continue
    }
    const range = rangeOf(view, quote.inner)
    if (!range) return null
    const mark = /^[,:]$/.exec(view.nodes[i - 1]?.token.text ?? '')?.[0]
    return { range, joint: mark ?? (opensClause(view, cue, i) ? ':' : '') }
  }
  return null
}

/**
 * Whether a quotation is all of the clause that the cue reports ("told reporters on Friday that “A”"), not the end of a
 * longer one ("said the plan was “A”"): no word between the cue and it hangs on the quotation, nor it on such a word.
 */
function opensClause(view: TextView, cue: CueNode, mark: number): boolean {
  const quote = view.nodes[mark]?.quote ?? -1
  const inside = (i: number) => view.nodes[i]?.quote === quote
  const between = (i: number) => i > cue.last && i < mark
  for (let i = cue.last + 1; i < mark; i++) {
    const node = view.nodes[i]
    if (!node || node.token.upos === 'PUNCT' || /^(?:that|as)$/i.test(node.token.text)) continue
    if (/^V|^MD$/.test(node.token.xpos)) return false
    for (let up = node.head, steps = 0; up >= 0 && steps < 30; up = view.nodes[up]?.head ?? -1, steps++)
      if (inside(up)) return false
  }
  for (let i = mark; inside(i); i++) {
    const node = view.nodes[i]
    if (node && node.token.upos !== 'PUNCT' && between(node.head)) return false
  }
  return true
}

const endsSentence = (view: TextView, i: number) =>
  view.nodes[i]?.quote === -1 && /^[.!?]$/.test(view.nodes[i]?.token.text ?? '')
