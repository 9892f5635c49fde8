import type { CueNode } from './cues.js'
import { dependents, type Node, type TextView } from './view.js'

/** First and last node of a stretch of content. */
export interface Range {
  readonly from: number
  readonly to: number
}

export type Rule =
  | 'clause'
  | 'to-the-end'
  | 'after-that'
  | 'to-the-comma'
  | 'to-the-tail'
  | 'fronted'
  | 'around'
  | 'quote-before'
  | 'quote-after'
  | 'quote-split'
  | 'object'
  | 'object-to-do'
  | 'to-do'
  | 'passive'
  | 'noun-clause'
  | 'noun-phrase'
  | 'colon'
  | 'hedge'
  | 'quote-alone'
  | 'block'

/** One way to cut what a cue reports. */
export interface Proposal {
  /** Null for a quotation that stands alone. */
  readonly cue: CueNode | null
  readonly rule: Rule
  readonly ranges: readonly [Range, ...Range[]]
}

/** All the ways in which what `cue` reports may be cut; ranking chooses. At most a dozen and a half. */
export function propose(view: TextView, cue: CueNode): Proposal[] {
  const ranges: (readonly [Rule, ...Range[]])[] = []
  const sentence = sentenceOf(view, cue)
  if (cue.cueClass === 'ACCORDING') proposeAccording(view, cue, sentence, ranges)
  else if (cue.cueClass === 'COLON') ranges.push(['colon', { from: cue.last + 1, to: sentence.to }])
  else if (cue.cueClass === 'HEDGE') proposeHedged(view, cue, sentence, ranges)
  else if (cue.cueClass === 'NOUN') proposeNoun(view, cue, sentence, ranges)
  else proposeVerb(view, cue, sentence, ranges)
  proposeQuotes(view, cue, sentence, ranges)
  const seen = new Set<string>()
  const proposals: Proposal[] = []
  for (const [rule, ...cut] of ranges) {
    const trimmed = cut.map((r) => trim(view, r)).filter((r) => r.to >= r.from)
    const [first, ...rest] = trimmed
    if (!first || trimmed.some((r) => r.from <= cue.last && r.to >= cue.first)) continue
    const key = trimmed.map((r) => `${r.from}-${r.to}`).join()
    if (seen.has(key)) continue
    seen.add(key)
    proposals.push({ cue, rule, ranges: [first, ...rest] })
  }
  return proposals
}

type Out = (readonly [Rule, ...Range[]])[]

function sentenceOf(view: TextView, cue: CueNode): Range {
  const bounds = view.bounds[cue.node.at.sentence]
  return { from: bounds?.first ?? 0, to: bounds?.last ?? 0 }
}

function proposeVerb(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const { node } = cue
  const right = dependents(view, node, 'ccomp', 'parataxis', 'xcomp', 'advcl', 'conj', 'obj', 'dep').filter(
    (c) => c.index > node.index,
  )
  const clause =
    right.find((c) => /^(?:ccomp|parataxis)/.test(c.token.deprel)) ??
    right.find((c) => c.token.deprel === 'xcomp' && !isToDo(view, c))
  if (clause)
    out.push(
      ['clause', { from: Math.max(clause.left, cue.last + 1), to: clause.right }],
      ['to-the-end', { from: Math.max(clause.left, cue.last + 1), to: endBefore(view, cue, clause, sentence) }],
    )
  const that = thatAfter(view, cue, sentence)
  if (that >= 0)
    out.push(
      ['after-that', { from: that + 1, to: sentence.to }],
      ['to-the-comma', { from: that + 1, to: commaAfter(view, that + 1, sentence) }],
    )
  else if (cue.takes.that && cue.last < sentence.to)
    out.push(
      ['to-the-end', { from: afterAddressee(view, cue), to: sentence.to }],
      ['to-the-comma', { from: cue.last + 1, to: commaAfter(view, cue.last + 1, sentence) }],
    )
  const tail = tailStart(view, cue, sentence)
  if (tail >= 0) {
    const from = that >= 0 ? that + 1 : afterAddressee(view, cue)
    out.push(['to-the-tail', { from, to: tail - 1 }])
    const object = dependents(view, node, 'obj').find((c) => c.index > cue.last)
    if (object && cue.takes.np) out.push(['to-the-tail', { from: object.left, to: tail - 1 }])
  }
  proposeFronted(view, cue, sentence, out)
  proposeObjects(view, cue, that >= 0, out)
}

function proposeObjects(view: TextView, cue: CueNode, hasThat: boolean, out: Out): void {
  const { node } = cue
  if (!cue.takes.np && !cue.takes.to) return
  const object = dependents(view, node, 'obj', 'obl', 'nmod', 'ccomp').find((c) => c.index > cue.last)
  const toDo = dependents(view, node, 'xcomp', 'ccomp', 'advcl').find((c) => c.index > cue.last && isToDo(view, c))
  if (toDo) {
    out.push(['to-do', { from: toDo.left, to: toDo.right }])
    if (object && object.index < toDo.index) out.push(['object-to-do', { from: object.left, to: toDo.right }])
  }
  if (hasThat) return
  if (object && cue.takes.np)
    out.push([
      'object',
      { from: Math.max(object.left, cue.last + 1), to: beforeContrast(view, object.index, object.right) },
    ])
  if (cue.takes.np) out.push(['object', { from: cue.last + 1, to: beforeContrast(view, cue.last + 1, node.right) }])
  const passive = dependents(view, node, 'nsubj:pass')[0]
  if (!passive || !cue.takes.np) return
  out.push(['passive', { from: passive.left, to: passive.right }])
  if (toDo) out.push(['passive', { from: passive.left, to: passive.right }, { from: toDo.left, to: toDo.right }])
}

/** "ruled out a truce despite Belarus proposing talks": the contrast is the writer's. */
function beforeContrast(view: TextView, from: number, to: number): number {
  for (let i = from + 1; i <= to; i++)
    if (/^(?:despite|although|whereas)$/i.test(view.nodes[i]?.token.text ?? '')) return i - 1
  return to
}

/** "A, he said", "A, said Kirby", "A, he said, B": what stands before the cue, or on both sides. */
function proposeFronted(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const start = clauseStart(view, cue)
  const comma = markBefore(view, start, sentence)
  if (comma < 0) return
  const from = quoteStart(view, sentence.from)
  out.push(['fronted', { from, to: comma - 1 }])
  const earlier = markBefore(view, comma - 1, sentence)
  if (earlier > sentence.from) out.push(['fronted', { from: earlier + 1, to: comma - 1 }])
  const after = view.nodes.slice(cue.last + 1, sentence.to + 1).find((n) => /^[,"“]$/.test(n.token.text))
  if (after && after.index < sentence.to - 1)
    out.push(['around', { from, to: comma - 1 }, { from: after.index + 1, to: sentence.to }])
}

function proposeAccording(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const end = sourceEnd(view, cue, sentence)
  const before = { from: quoteStart(view, sentence.from), to: cue.first - 1 }
  const after = { from: end + 1, to: sentence.to }
  if (before.to >= before.from) {
    out.push(['fronted', before])
    const comma = markBefore(view, cue.first - 1, sentence)
    if (comma > sentence.from) out.push(['fronted', { from: comma + 1, to: cue.first - 1 }])
    if (after.to - after.from > 1) out.push(['around', before, after])
  }
  if (after.to > after.from) out.push(['to-the-end', after])
}

/** The clause that "reportedly" stands in, without the adverb. */
function proposeHedged(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const before = { from: sentence.from, to: cue.first - 1 }
  const after = { from: cue.last + 1, to: sentence.to }
  if (before.to < before.from) out.push(['hedge', after])
  else out.push(['hedge', before, after])
  const head = view.nodes[cue.node.head]
  if (!head) return
  const clause = { from: head.left, to: head.right }
  if (clause.from < cue.first && clause.to > cue.last)
    out.push(['hedge', { from: clause.from, to: cue.first - 1 }, { from: cue.last + 1, to: clause.to }])
  else out.push(['hedge', clause])
}

/** Where the noun phrase after "according to" ends: before a comma or at its subtree's end. */
function sourceEnd(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 1; i <= sentence.to; i++) {
    const text = view.nodes[i]?.token.text ?? ''
    if (/^[,.;]$/.test(text) && i > cue.last + 1) return i - 1
  }
  return sentence.to
}

function proposeNoun(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const { node } = cue
  const clause = dependents(view, node, 'acl', 'ccomp', 'appos').find((c) => c.index > node.index)
  if (clause && clause.token.deprel !== 'acl:relcl')
    out.push(['noun-clause', { from: Math.max(clause.left, cue.last + 1), to: clause.right }])
  const next = view.nodes[cue.last + 1]
  if (next?.token.text.toLowerCase() === 'that')
    out.push(
      ['noun-clause', { from: cue.last + 2, to: sentence.to }],
      ['noun-clause', { from: cue.last + 2, to: commaAfter(view, cue.last + 2, sentence) }],
    )
  if (next && /^(?:of|about)$/i.test(next.token.text)) out.push(['noun-phrase', { from: cue.last + 2, to: node.right }])
}

/** Quotations that touch the cue's clause: after it, before it, or both. */
function proposeQuotes(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  if (cue.node.quote >= 0) return
  const paragraph = view.bounds[cue.node.at.sentence]?.paragraph ?? -1
  const before = [...view.quotes]
    .filter((q) => q.paragraph === paragraph && q.end <= (view.nodes[cue.first]?.token.start ?? 0))
    .at(-1)
  const after = view.quotes.find((q) => q.paragraph === paragraph && q.start >= (view.nodes[cue.last]?.token.end ?? 0))
  const left = before ? rangeOf(view, before.inner) : null
  const right = after ? rangeOf(view, after.inner) : null
  if (left && left.to >= sentence.from) out.push(['quote-before', left])
  if (right && right.from <= sentence.to + 2) out.push(['quote-after', right])
  if (left && right && left.to >= sentence.from && right.from <= sentence.to) out.push(['quote-split', left, right])
}

/** The nodes that stand wholly within a span, or null where none does. */
export function rangeOf(view: TextView, span: { start: number; end: number }): Range | null {
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

const isToDo = (view: TextView, node: Node) =>
  dependents(view, node, 'mark').some((m) => m.token.text.toLowerCase() === 'to')

/** Up to the first word that hangs on the cue again after its clause began ("..., alleging", "when asked"). */
function endBefore(view: TextView, cue: CueNode, clause: Node, sentence: Range): number {
  const next = cue.node.children
    .map((c) => view.nodes[c])
    .find((c) => c && c.index > clause.index && /^(?:advcl|conj|parataxis)/.test(c.token.deprel))
  return next ? Math.max(clause.index, next.left - 1) : sentence.to
}

function thatAfter(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 1; i <= Math.min(sentence.to, cue.last + 14); i++) {
    const token = view.nodes[i]?.token
    if (!token) return -1
    if (token.text.toLowerCase() === 'that' && (token.upos === 'SCONJ' || i === cue.last + 1 || opensClause(view, i)))
      return i
    if (/^[,;:"“]$/.test(token.text)) return -1
  }
  return -1
}

/** "said on Thursday that Algeria": not "the man that said", where a verb follows at once. */
const opensClause = (view: TextView, that: number) =>
  /^(?:DT|NNP?S?|PRP\$?|JJ|CD|EX|RB|VBG|NNPS)$/.test(view.nodes[that + 1]?.token.xpos ?? '')

/** "told reporters P": the content begins after whom it was told. */
function afterAddressee(view: TextView, cue: CueNode): number {
  const told = dependents(view, cue.node, 'obj', 'iobj').find(
    (c) => c.index === cue.last + 1 || c.left === cue.last + 1,
  )
  return told && /^(?:tell|inform|notify|remind|assure|warn|ask)$/.test(cue.lemma) ? told.right + 1 : cue.last + 1
}

function commaAfter(view: TextView, from: number, sentence: Range): number {
  for (let i = from + 2; i <= sentence.to; i++) if (/^[,;]$/.test(view.nodes[i]?.token.text ?? '')) return i - 1
  return sentence.to
}

const TAIL =
  /^(?:say|add|report|note|tell|allege|warn|claim|accord|accuse|argue|insist|call|cite|quote|urge|describe|stress|write|state|despite|while|although|but)$/

/** The comma or connective after which something else is reported: ", BBC reported", ", alleging that", "despite Belarus proposing". */
function tailStart(view: TextView, cue: CueNode, sentence: Range): number {
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
function clauseStart(view: TextView, cue: CueNode): number {
  const subject = dependents(view, cue.node, 'nsubj').find((c) => c.index < cue.first)
  if (!subject) return cue.first
  let start = Math.min(subject.left, cue.first)
  // The comma before a subject may hang on it; it belongs to neither side.
  while (start < subject.index && view.nodes[start]?.token.upos === 'PUNCT') start++
  return start
}

/** The comma or quotation mark that closes what stands before `index`, or -1. */
function markBefore(view: TextView, index: number, sentence: Range): number {
  for (let i = index - 1; i > sentence.from && i >= index - 12; i--)
    if (/^[,"”’'—–-]$/.test(view.nodes[i]?.token.text ?? '')) return i
  return -1
}

/** A sentence that begins inside a quotation begins, for this purpose, where the quotation does. */
function quoteStart(view: TextView, from: number): number {
  const quote = view.nodes[from]?.quote ?? -1
  let start = from
  while (quote >= 0 && start > 0 && view.nodes[start - 1]?.quote === quote) start--
  return start
}

const OUTER = /^(?:[,;:."“”«»'‘’—–-]|--|\()$/
const LEADING = /^(?:that|and|but)$/i

/** Takes marks, "that" and conjunctions off both ends; a final stop inside the closing mark belongs to the content. */
export function trim(view: TextView, { from, to }: Range): Range {
  const text = (i: number) => view.nodes[i]?.token.text ?? ''
  while (from <= to && (OUTER.test(text(from)) || (LEADING.test(text(from)) && view.nodes[from]?.quote === -1))) from++
  while (to >= from && /^[,;:"“”«»—–-]$|^['’‘]$|^--$/.test(text(to))) to--
  if (text(to) === '.' && view.nodes[to]?.quote === -1) to--
  return { from, to }
}
