import type { CueNode } from './cues.js'
import {
  endBefore,
  thatAfter,
  afterAddressee,
  commaAfter,
  tailStart,
  clauseStart,
  markBefore,
  quoteStart,
  type Range,
} from './edges.js'
import { alignToQuotes, trim } from './trim.js'
import { dependents, type Node, type TextView } from './view.js'

export type { Range }

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
  | 'quote-within'
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
  | 'turn'

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
  const seen = new Set<string>()
  const proposals: Proposal[] = []
  for (const [rule, ...cut] of ranges) {
    const aligned = cut.map((r) => alignToQuotes(view, cue.node.quote, trim(view, r)))
    if (aligned.includes(null)) continue
    const trimmed = aligned.flatMap((r) => (r && r.to >= r.from ? [r] : []))
    const [first, ...rest] = trimmed
    if (!first || trimmed.some((r) => r.from <= cue.last && r.to >= cue.first)) continue
    const key = trimmed.map((r) => `${r.from}-${r.to}`).join()
    if (seen.has(key)) continue
    seen.add(key)
    proposals.push({ cue, rule, ranges: [first, ...rest] })
  }
  return proposals
}

/** Proposals as they come in: a rule and its cut. */
export type Out = (readonly [Rule, ...Range[]])[]

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
      ['to-the-comma', { from: afterAddressee(view, cue), to: commaAfter(view, afterAddressee(view, cue), sentence) }],
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

const isToDo = (view: TextView, node: Node) =>
  dependents(view, node, 'mark').some((m) => m.token.text.toLowerCase() === 'to')
