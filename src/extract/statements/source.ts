import type { Source } from '../types.js'
import type { CueNode } from './cues.js'
import type { Proposal } from './propose.js'
import { dependents, spanOf, type Node, type TextView } from './view.js'

/** Who is named as the source of what `proposal` cuts: by the parse, else the nearest noun phrase; null where nobody is. */
export function findSource(view: TextView, proposal: Proposal): Source | null {
  const { cue } = proposal
  const head = cue ? sourceHead(view, cue, proposal) : null
  return head && !insideContent(proposal, head.index) ? sourceAt(view, head, cue) : null
}

function sourceHead(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  if (cue.cueClass === 'ACCORDING') return nounPhraseAfter(view, cue.last + 1)
  if (cue.cueClass === 'HEDGE') return null
  if (cue.cueClass === 'COLON') return view.nodes[cue.first - 1] ?? null
  if (cue.cueClass === 'NOUN') return possessor(view, cue)
  return passiveAgent(view, cue) ?? subjectOf(view, cue, proposal)
}

/** "North Korea's statements that", "denials by the ministry"; else the subject of the verb that governs the noun. */
function possessor(view: TextView, cue: CueNode): Node | null {
  const own = dependents(view, cue.node, 'nmod:poss')[0]
  if (own) return own
  const by = dependents(view, cue.node, 'nmod', 'obl').find((n) =>
    dependents(view, n, 'case').some((c) => /^(?:by|from)$/i.test(c.token.text)),
  )
  if (by) return by
  const verb = view.nodes[cue.node.head]
  return verb && verb.index < cue.node.index ? climbSubject(view, verb) : null
}

function passiveAgent(view: TextView, cue: CueNode): Node | null {
  const passive = dependents(view, cue.node, 'aux:pass', 'nsubj:pass').length > 0 || /^VBN$/.test(cue.node.token.xpos)
  if (!passive || dependents(view, cue.node, 'aux').some((a) => /^ha/.test(a.token.text.toLowerCase()))) return null
  const agent = dependents(view, cue.node, 'obl').find(
    (n) => n.index > cue.last && dependents(view, n, 'case').some((c) => c.token.text.toLowerCase() === 'by'),
  )
  return agent ?? null
}

function subjectOf(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  const inverted = invertedSubject(view, cue, proposal)
  if (inverted) return inverted
  const subject = authorOf(view, climbSubject(view, cue.node))
  if (subject && subject.index < cue.first && !insideContent(proposal, subject.index)) return subject
  return nearestBefore(view, cue, proposal)
}

const DOCUMENTS =
  /^(?:imagery|image|figure|datum|data|statistic|footage|video|photo|photograph|record|number|document)$/

/** "Satellite imagery from South Korean authorities shows": those it comes from speak. */
function authorOf(view: TextView, subject: Node | null): Node | null {
  if (!subject || !DOCUMENTS.test(subject.token.lemma)) return subject
  const from = dependents(view, subject, 'nmod', 'obl').find((n) =>
    dependents(view, n, 'case').some((c) => /^(?:from|by)$/i.test(c.token.text)),
  )
  return from ?? subject
}

/** "A," said Kirby: a noun phrase right after the verb, where the content stands before it. */
function invertedSubject(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  if (proposal.ranges[0].from > cue.first) return null
  const before = view.nodes[cue.first - 1]?.token.text ?? ''
  if (!/^[,"”’'?!—–-]$/.test(before)) return null
  const next = view.nodes[cue.last + 1]
  if (!next || !/^(?:NNPS?|NNS?|DT|PRP\$?|JJ|CD)$/.test(next.token.xpos)) return null
  return nounPhraseAfter(view, cue.last + 1)
}

/** Head of the noun phrase that begins at `index`. */
function nounPhraseAfter(view: TextView, index: number): Node | null {
  const first = view.nodes[index]
  if (!first) return null
  let node = first
  for (
    let up = view.nodes[node.head];
    up && up.at.sentence === first.at.sentence && up.left >= index && isNominal(up);
    up = view.nodes[up.head]
  )
    node = up
  if (isNominal(node)) return node
  for (let i = index; i < index + 8; i++) {
    const next = view.nodes[i]
    if (!next || next.at.sentence !== first.at.sentence || /^[,.;]$/.test(next.token.text)) return null
    if (isNominal(next)) return headOfRun(view, next)
  }
  return null
}

/** The last of adjoining names and nouns that the first hangs on, or that hang on it. */
function headOfRun(view: TextView, node: Node): Node {
  const up = view.nodes[node.head]
  return up && isNominal(up) && up.index > node.index && up.index - node.index < 6 ? headOfRun(view, up) : node
}

const isNominal = (node: Node) => /^(?:NOUN|PROPN|PRON)$/.test(node.token.upos)

/** Its subject, or that of the verb it is joined or subordinate to; at most six steps up. */
function climbSubject(view: TextView, start: Node): Node | null {
  let node: Node | undefined = start
  for (let steps = 0; node && steps < 6; steps++) {
    const subject = dependents(view, node, 'nsubj')[0]
    if (subject) return relative(view, node, subject)
    const up: Node | undefined = view.nodes[node.head]
    if (/^acl/.test(node.token.deprel) && up && isNominal(up)) return up
    if (!/^(?:conj|xcomp|advcl|ccomp|acl|parataxis|dep|compound)/.test(node.token.deprel)) return null
    node = up
  }
  return null
}

/** "who", "which" and "that" stand for the noun they follow. */
function relative(view: TextView, verb: Node, subject: Node): Node {
  if (!/^W|^that$/i.test(subject.token.xpos) && !/^(?:who|which|that)$/i.test(subject.token.text)) return subject
  const noun = view.nodes[verb.head]
  return noun && isNominal(noun) && noun.index < verb.index ? noun : subject
}

function nearestBefore(view: TextView, cue: CueNode, proposal: Proposal): Node | null {
  const first = view.bounds[cue.node.at.sentence]?.first ?? 0
  for (let i = cue.first - 1; i >= Math.max(first, cue.first - 10); i--) {
    const node = view.nodes[i]
    if (!node || insideContent(proposal, i) || node.quote >= 0) return null
    if (/^[,;]$/.test(node.token.text) && i < cue.first - 1) return null
    if (isNominal(node)) return topOfPhrase(view, node, first)
  }
  return null
}

function topOfPhrase(view: TextView, node: Node, first: number): Node {
  const up = view.nodes[node.head]
  return up &&
    isNominal(up) &&
    up.index >= first &&
    Math.abs(up.index - node.index) < 8 &&
    /^(?:flat|compound|nmod|appos)/.test(node.token.deprel)
    ? topOfPhrase(view, up, first)
    : node
}

const insideContent = (proposal: Proposal, index: number) =>
  proposal.ranges.some((r) => r.from <= index && index <= r.to)

/** The noun phrase as printed, without clauses that hang on it. */
export function sourceAt(view: TextView, head: Node, cue: CueNode | null): Source {
  let from = head.index
  let to = head.index
  const within = (c: number) => !cue || c < cue.first || c > cue.last
  for (const c of head.children) {
    const child = view.nodes[c]
    if (!child) continue
    const { deprel } = child.token
    if (
      c < head.index &&
      /^(?:det|amod|compound|nmod|nummod|flat|advmod)/.test(deprel) &&
      child.right < head.index &&
      within(child.left)
    )
      from = Math.min(from, child.left)
    if (c > head.index && within(c) && belongsAfter(view, head, child, to)) to = Math.max(to, child.right)
  }
  while (from < head.index && view.nodes[from]?.token.upos === 'PUNCT') from++
  return { span: spanOf(view, from, to), at: head.at }
}

const TIMES =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|today|yesterday|week|month|year|day|morning|evening|afternoon|night)$/i

/** "the Kremlin on Friday": a time is not part of a name. */
const isTime = (view: TextView, node: Node) =>
  TIMES.test(node.token.text) &&
  dependents(view, node, 'case').some((c) => /^(?:on|in|during|late|early)$/i.test(c.token.text))

function belongsAfter(view: TextView, head: Node, child: Node, to: number): boolean {
  if (/^(?:flat|fixed|compound)/.test(child.token.deprel)) return child.index - head.index < 8
  if (/^nmod/.test(child.token.deprel))
    return (
      child.left === to + 1 &&
      child.right - child.left < 12 &&
      !/,/.test(view.nodes[child.left]?.token.text ?? '') &&
      !isTime(view, child)
    )
  return /^(?:appos)/.test(child.token.deprel) && child.left === to + 1 && /^\p{Lu}/u.test(child.token.text)
}
