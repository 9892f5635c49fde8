import { isTime } from '../actors/repair.js'
import reporting from '../lexicon/reporting.json' with { type: 'json' }
import { mapped } from '../mapped.js'
import type { Token } from '../types.js'
import type { CueNode } from './cue.js'
import { dependents, type Node, type TextView } from './view.js'

/** First and last node of a stretch of content. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Up to the first word that hangs on the cue again after its clause began ("..., alleging", "when asked"). */
export function endBefore(view: TextView, cue: CueNode, clause: Node, sentence: Range): number {
  const next = mapped(cue.node.children, (c) => view.nodes[c]).find(
    (c) => c && c.index > clause.index && /^(?:advcl|conj|parataxis)/.test(c.token.deprel),
  )
  return next ? Math.max(clause.index, next.left - 1) : sentence.to
}

/**
 * "The plan, which Olsen called reckless, passed", "the plan, described by Olsen as reckless, passed": the comma behind
 * which the clause goes on that the cue's own clause is set into, or -1.
 */
export function insertionEnd(view: TextView, { node, first, last }: CueNode, { from, to }: Range): number {
  if (node.quote >= 0) return -1
  let opening = first - 1
  while (opening > from && first - opening < 9 && view.nodes[opening]?.token.text !== ',') opening--
  if (opening === from || view.nodes[opening]?.token.text !== ',') return -1
  const bare = opening + 1 === first && view.nodes[last + 1]?.token.text === 'by'
  if (!bare && !/^(?:who|whom|which)$/.test(view.nodes[opening + 1]?.token.text ?? '')) return -1
  for (let i = last + 2; i < to; i++) {
    if (view.nodes[i]?.token.text !== ',' || view.nodes[i]?.quote !== -1) continue
    return /^(?:VB[DZN]|MD)$/.test(view.nodes[i + 1]?.token.xpos ?? '') ? i : -1
  }
  return -1
}

export function thatAfter(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 1; i <= Math.min(sentence.to, cue.last + 14); i++) {
    const node = view.nodes[i]
    if (node?.token.text === ',') {
      i = afterApposition(view, i)
      if (i < 0) return -1
      continue
    }
    if (!node || /^[;:]$/.test(node.token.text)) return -1
    if (node.quote >= 0 && node.quote !== cue.node.quote) {
      const after = afterTitle(view, i)
      if (after < 0) return -1
      i = after - 1
      continue
    }
    const { text, upos, xpos } = node.token
    // "said he argued that": a verb between has it.
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos)) return -1
    if (text.toLowerCase() !== 'that' || view.nodes[i + 1]?.token.text === '.') continue
    // "says many doubted her but that she did not": the second of two clauses.
    if (view.nodes[i - 1]?.token.upos === 'CCONJ') return -1
    // "Said last week that higher rates": a relative pronoun for the tagger, but no week is told of.
    const isBehindTime = isTime(view.nodes[i - 1]?.token)
    if (upos === 'SCONJ' || i === cue.last + 1 || isBehindTime || opensClause(view, i)) return i
  }
  return -1
}

/** "told the Agency, a local outlet, that": the comma before "that" which closes what the one at `from` opens, or -1. */
function afterApposition(view: TextView, from: number): number {
  for (let i = from + 1; i < from + 10; i++)
    if (view.nodes[i]?.token.text === ',') return view.nodes[i + 1]?.token.lower === 'that' ? i : -1
  return -1
}

/** "said on “Meet the Press” that": what follows the quoted name that begins at `from`, or -1 where it is more than a name. */
function afterTitle(view: TextView, from: number): number {
  const quote = view.nodes[from]?.quote
  let i = from
  while (view.nodes[i]?.quote === quote) i++
  return i - from <= 8 ? i : -1
}

/** "said on Thursday that Algeria": not "the man that said", where a verb follows at once. */
const opensClause = (view: TextView, that: number) =>
  /^(?:DT|NNP?S?|PRP\$?|JJ|CD|EX|RB|VBG|NNPS)$/.test(view.nodes[that + 1]?.token.xpos ?? '')

export function colonAfter(view: TextView, from: number, sentence: Range): number {
  for (let i = from + 2; i <= sentence.to; i++) if (/^(?:[:—–]|--)$/.test(view.nodes[i]?.token.text ?? '')) return i - 1
  return sentence.to
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

const VERBS = new Set(`${reporting.verbs.that} ${reporting.verbs.np} call`.split(' '))
/** Behind "and" a past form may be taken for a participle. */
const tenseOf = ({ xpos }: Token) => xpos.replace('VBN', 'VBD')

/** "says she respects him but argues that": the conjunction after which the same speaker reports more, or -1. */
export function moreStart(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 3; i < sentence.to; i++) {
    if (!/^(?:but|and|yet)$/.test(view.nodes[i]?.token.text ?? '')) continue
    let verb = i + 1
    while (view.nodes[verb]?.token.upos === 'ADV') verb++
    const token = view.nodes[verb]?.token
    if (token && tenseOf(token) === tenseOf(cue.node.token) && VERBS.has(token.lemma)) return i
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
    if (/^[,"”’'—–]$/.test(view.nodes[i]?.token.text ?? '') || isDash(view, i)) return i
  return -1
}

/** A hyphen with space about it. */
function isDash(view: TextView, i: number): boolean {
  const [before, dash, after] = [view.nodes[i - 1], view.nodes[i], view.nodes[i + 1]].map((n) => n?.token)
  if (!before || !dash || !after || dash.text !== '-') return false
  return before.end < dash.start && dash.end < after.start
}

/** A sentence that begins inside a quotation begins, for this purpose, where the quotation does. */
export function quoteStart(view: TextView, from: number): number {
  const quote = view.nodes[from]?.quote ?? -1
  let start = from
  while (quote >= 0 && start > 0 && view.nodes[start - 1]?.quote === quote) start--
  return start
}
