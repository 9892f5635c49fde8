import type { CueNode } from './cues.js'
import { dependents, type Node, type TextView } from './view.js'

/** First and last node of a stretch of content. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Up to the first word that hangs on the cue again after its clause began ("..., alleging", "when asked"). */
export function endBefore(view: TextView, cue: CueNode, clause: Node, sentence: Range): number {
  const next = cue.node.children
    .map((c) => view.nodes[c])
    .find((c) => c && c.index > clause.index && /^(?:advcl|conj|parataxis)/.test(c.token.deprel))
  return next ? Math.max(clause.index, next.left - 1) : sentence.to
}

export function thatAfter(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 1; i <= Math.min(sentence.to, cue.last + 14); i++) {
    const node = view.nodes[i]
    if (!node || /^[,;:"“]$/.test(node.token.text)) return -1
    const { text, upos } = node.token
    if (text.toLowerCase() === 'that' && (upos === 'SCONJ' || i === cue.last + 1 || opensClause(view, i))) return i
  }
  return -1
}

/** "said on Thursday that Algeria": not "the man that said", where a verb follows at once. */
const opensClause = (view: TextView, that: number) =>
  /^(?:DT|NNP?S?|PRP\$?|JJ|CD|EX|RB|VBG|NNPS)$/.test(view.nodes[that + 1]?.token.xpos ?? '')

/** "told reporters P": the content begins after whom it was told. */
export function afterAddressee(view: TextView, cue: CueNode): number {
  const told = dependents(view, cue.node, 'obj', 'iobj').find(
    (c) => c.index === cue.last + 1 || c.left === cue.last + 1,
  )
  return told && /^(?:tell|inform|notify|remind|assure|warn|ask)$/.test(cue.lemma) ? told.right + 1 : cue.last + 1
}

export function commaAfter(view: TextView, from: number, sentence: Range): number {
  for (let i = from + 2; i <= sentence.to; i++) if (/^[,;]$/.test(view.nodes[i]?.token.text ?? '')) return i - 1
  return sentence.to
}

const TAIL =
  /^(?:say|add|report|note|tell|allege|warn|claim|accord|accuse|argue|insist|call|cite|quote|urge|describe|stress|write|state|despite|while|although|but)$/

/** The comma or connective after which something else is reported: ", BBC reported", ", alleging that", "despite Belarus proposing". */
export function tailStart(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 3; i < sentence.to; i++) {
    const token = view.nodes[i]?.token
    if (token?.text.toLowerCase() === 'despite') return i
    if (token?.text !== ',') continue
    for (let j = i + 1; j <= Math.min(sentence.to, i + 9); j++) {
      const next = view.nodes[j]?.token
      if (!next || /^[,"“]$/.test(next.text)) break
      if (TAIL.test(next.lemma) && (j > i + 1 || /^(?:VBG|IN|CC)$/.test(next.xpos))) return i
    }
  }
  return -1
}

/** Where the cue's own words begin: at its subject when that stands before it. */
export function clauseStart(view: TextView, cue: CueNode): number {
  const subject = dependents(view, cue.node, 'nsubj').find((c) => c.index < cue.first)
  if (!subject) return cue.first
  let start = Math.min(subject.left, cue.first)
  // The comma before a subject may hang on it; it belongs to neither side.
  while (start < subject.index && view.nodes[start]?.token.upos === 'PUNCT') start++
  return start
}

/** The comma or quotation mark that closes what stands before `index`, or -1. */
export function markBefore(view: TextView, index: number, sentence: Range): number {
  for (let i = index - 1; i > sentence.from && i >= index - 12; i--)
    if (/^[,"”’'—–-]$/.test(view.nodes[i]?.token.text ?? '')) return i
  return -1
}

/** A sentence that begins inside a quotation begins, for this purpose, where the quotation does. */
export function quoteStart(view: TextView, from: number): number {
  const quote = view.nodes[from]?.quote ?? -1
  let start = from
  while (quote >= 0 && start > 0 && view.nodes[start - 1]?.quote === quote) start--
  return start
}
