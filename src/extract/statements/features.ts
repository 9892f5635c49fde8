import { isAct } from './acts.js'
import { isAnswer } from './answering.js'
import { endsAtMainVerb } from './main-verb.js'
import { isClaim } from './headlines.js'
import { isInterrupted } from './interrupted.js'
import { isParallel } from './own-clause.js'
import { isPlainClause } from './plain-clause.js'
import { isTurned } from './speaks-behind.js'
import { isToldAtEnd } from './told-at-end.js'
import type { Proposal, Range } from './proposal.js'
import type { Source } from '../types.js'
import { syntaxFeatures } from './syntax-features.js'
import { dependents, type Node, type TextView } from './view.js'
import { mapped } from '../mapped.js'

/** A proposal with its source and what ranking looks at. */
export interface Candidate extends Proposal {
  readonly source: Source | null
  readonly features: readonly string[]
  /** How much of it stands in quotation marks. */
  readonly quoted: Quoted
  /** Whether its wording settles that it is what somebody denies, rejects, declines or claims. */
  readonly answers: boolean
}

export type Quoted = 'none' | 'some' | 'most' | 'all'

/** Names of the features of a proposal; each counts once. */
export function describe(view: TextView, proposal: Proposal, source: Source | null): Candidate {
  const { cue, rule, ranges } = proposal
  const features = ['bias', `rule=${rule}`]
  const first = ranges[0]
  const last = ranges.at(-1) ?? first
  const quoted = quotedShare(view, ranges)
  const size = sizeOf(ranges)
  const put = (...names: string[]) => features.push(...names, ...mapped(names, (n) => `${n}&${rule}`))
  put(`size=${size}`, `quoted=${quoted}`, `verb=${hasVerb(view, ranges)}`, `spans=${ranges.length}`)
  put(
    `after=${wordAt(view, last.to + 1)}`,
    `before=${wordBefore(view, first.from)}`,
    `begins=${tagAt(view, first.from)}`,
    `ends=${tagAt(view, last.to)}`,
  )
  put(`next=${wordBehind(view, last.to + 1)}`)
  put(`whole=${boundary(view, first.from, last.to)}`, `clean=${isClean(view, ranges)}`)
  if (quoted !== 'none') put(`qsize=${size}`, `qend=${wordAt(view, last.to)}`)
  if (rule === 'colon' && isHeadline(view, proposal)) features.push('headline')
  put(`source=${sourceClass(view, source)}`)
  features.push(...syntaxFeatures(view, proposal))
  if (cue) features.push(...cueFeatures(view, proposal, cue.node))
  return { cue, rule, ranges, source, features, quoted, answers: isSettled(view, proposal, source) }
}

const isSettled = (view: TextView, proposal: Proposal, source: Source | null) =>
  isAnswer(view, proposal, source) ||
  isAct(view, proposal, source) ||
  endsAtMainVerb(view, proposal, source) ||
  isParallel(view, proposal, source) ||
  isPlainClause(view, proposal, source) ||
  (source !== null && (isInterrupted(view, proposal) || isTurned(view, proposal))) ||
  (source !== null && isToldAtEnd(view, proposal))

/** How many words it has, by steps. */
function sizeOf(ranges: readonly Range[]): string {
  const length = ranges.reduce((n, r) => n + r.to - r.from + 1, 0)
  if (length <= 2) return '1-2'
  if (length <= 4) return '3-4'
  if (length <= 7) return '5-7'
  if (length <= 12) return '8-12'
  if (length <= 25) return '13-25'
  return length <= 45 ? '26-45' : '46+'
}

function cueFeatures(view: TextView, { cue, rule, ranges }: Proposal, node: Node): string[] {
  if (!cue) return []
  const { lemma, cueClass } = cue
  const aux = mapped(dependents(view, node, 'aux'), (a) => a.token.lower)
  const negated = dependents(view, node, 'advmod').some((a) => /^(?:not|n't|n’t|never)$/i.test(a.token.text))
  const modal = aux.find((a) => /^(?:would|could|may|might|should|can|will|to|must)$/.test(a)) ?? 'none'
  const side = ranges[0].to < cue.first ? (ranges.length > 1 ? 'both' : 'left') : 'right'
  const distance = side === 'right' ? ranges[0].from - cue.last : cue.first - (ranges.at(-1)?.to ?? 0)
  const gap = distance <= 1 ? '1' : distance <= 3 ? '2-3' : distance <= 6 ? '4-6' : '7+'
  return [
    `cue=${lemma}`,
    `cue=${lemma}&${rule}`,
    `cue=${lemma}&${side}`,
    `class=${cueClass}&${rule}`,
    `tag=${node.token.xpos}`,
    `tag=${node.token.xpos}&${rule}`,
    `tag=${node.token.xpos}&${lemma}`,
    `rel=${node.token.deprel}`,
    `rel=${node.token.deprel}&${rule}`,
    `negated=${String(negated)}`,
    `negated=${String(negated)}&${lemma}`,
    `modal=${modal}`,
    `modal=${modal}&${node.token.xpos}`,
    `aux=${aux.join()}`,
    `cuequoted=${String(node.quote >= 0)}`,
    `gap=${gap}&${side}`,
    `gap=${gap}&${rule}`,
    `mark=${mapped(node.children, (c) => view.nodes[c]).find((c) => c?.token.deprel === 'mark')?.token.lower ?? ''}`,
    `next=${wordAt(view, cue.last + 1)}&${cueClass}`,
    `next=${tagAt(view, cue.last + 1)}&${lemma}`,
    `prev=${wordAt(view, cue.first - 1)}&${cueClass}`,
  ]
}

/** "Kremlin: no truce will come": a name, a colon, a clause and no full stop; captions and credits hold no verb. */
function isHeadline(view: TextView, { cue, ranges }: Proposal): boolean {
  const end = view.nodes[ranges[0].to + 1]
  const closed = end?.at.sentence === view.nodes[ranges[0].to]?.at.sentence && /^[.?!]$/.test(end?.token.text ?? '')
  return cue !== null && !closed && hasVerb(view, ranges) === 'finite' && isClaim(view, ranges[0])
}

const wordAt = (view: TextView, i: number) => {
  const token = view.nodes[i]?.token
  if (!token) return 'none'
  return /^(?:NOUN|PROPN|VERB|ADJ|NUM|X)$/.test(token.upos) ? token.xpos : token.lower
}

/** The word before; a dash that ends a dateline is none, since the text begins behind it. */
function wordBefore(view: TextView, i: number): string {
  const before = view.nodes[i - 1]
  const isDateline = before?.at.sentence !== view.nodes[i]?.at.sentence && DASH.test(before?.token.text ?? '')
  return isDateline ? 'none' : wordAt(view, i - 1)
}

const DASH = /^(?:--?|[–—])$/

/** The first word behind a mark; where none stands there, nothing. */
function wordBehind(view: TextView, i: number): string {
  const sentence = view.nodes[i]?.at.sentence
  let at = i
  while (view.nodes[at]?.token.upos === 'PUNCT' && view.nodes[at]?.at.sentence === sentence) at++
  if (at === i) return 'same'
  return view.nodes[at]?.at.sentence === sentence ? wordAt(view, at) : 'end'
}

const tagAt = (view: TextView, i: number) => view.nodes[i]?.token.xpos ?? 'none'

function quotedShare(view: TextView, ranges: readonly Range[]): Quoted {
  let inside = 0
  let all = 0
  for (const { from, to } of ranges)
    for (let i = from; i <= to; i++) {
      all++
      if ((view.nodes[i]?.quote ?? -1) >= 0) inside++
    }
  if (inside === 0) return 'none'
  return inside === all ? 'all' : inside * 2 >= all ? 'most' : 'some'
}

function hasVerb(view: TextView, ranges: readonly Range[]): string {
  let verb = 'no'
  for (const { from, to } of ranges)
    for (let i = from; i <= to; i++) {
      const tag = tagAt(view, i)
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(tag)) return 'finite'
      if (/^VB/.test(tag)) verb = 'other'
    }
  return verb
}

/** Whether the stretch begins and ends with its sentences. */
function boundary(view: TextView, from: number, to: number): string {
  const starts = view.nodes[from - 1]?.at.sentence !== view.nodes[from]?.at.sentence
  const next = view.nodes[to + 1]
  const ends = next?.at.sentence !== view.nodes[to]?.at.sentence || /^[.!?"”]$/.test(next?.token.text ?? '')
  return `${starts ? 'S' : '-'}${ends ? 'E' : '-'}`
}

/** How many subtrees the cut leaves dangling: heads outside other than one. */
function isClean(view: TextView, ranges: readonly Range[]): string {
  let outside = 0
  for (const { from, to } of ranges)
    for (let i = from; i <= to; i++) {
      const head = view.nodes[i]?.head ?? -1
      if ((head < 0 || !ranges.some((r) => r.from <= head && head <= r.to)) && view.nodes[i]?.token.upos !== 'PUNCT')
        outside++
    }
  return outside <= 1 ? '1' : outside === 2 ? '2' : '3+'
}

function sourceClass(view: TextView, source: Source | null): string {
  if (!source) return 'none'
  const token = view.parsed.sentences[source.at.sentence]?.tokens[source.at.token]
  return token?.upos === 'PRON' ? `PRON:${token.lower}` : (token?.upos ?? 'none')
}
