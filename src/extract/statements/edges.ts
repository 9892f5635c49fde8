import { isTime } from '../actors/repair.js'
import reporting from '../lexicon/reporting.json' with { type: 'json' }
import { mapped } from '../mapped.js'
import type { Token } from '../types.js'
import type { CueNode } from './cue.js'
import { isThat, joinsThat } from './that.js'
import { isFiniteAt, dependents, tagAt, type Node, type TextView } from './view.js'

/** First and last node of a stretch of content. */
export interface Range {
  readonly from: number
  readonly to: number
}

/** Up to the first word that hangs on the cue again after its clause began ("..., alleging", "when asked"). */
export function endBefore(view: TextView, cue: CueNode, clause: Node, sentence: Range): number {
  const next = mapped(cue.node.children, (c) => view.nodes[c]).find(
    (c) => c && c.index > clause.index && /^(?:advcl|conj|parataxis)/.test(c.token.deprel) && !joinsThat(view, c.left),
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
    // "said he argued that", "refused to confirm that": a verb between has it.
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(xpos) || (xpos === 'TO' && /^(?:refuse|decline)$/.test(cue.lemma))) return -1
    if (text.toLowerCase() !== 'that' || view.nodes[i + 1]?.token.text === '.') continue
    if (isThat(view, i)) return -1
    // "says many doubted her but that she did not": the second of two clauses.
    if (view.nodes[i - 1]?.token.upos === 'CCONJ' || belongsToNoun(view, i)) return -1
    // "Said last week that higher rates": a relative pronoun for the tagger, but no week is told of.
    const isBehindTime = isTime(view.nodes[i - 1]?.token)
    const isNext = i === cue.last + 1 && !pointsOut(view, i)
    if (upos === 'SCONJ' || isNext || isBehindTime || opensClause(view, i)) return i
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

/** "Said the belief that he was ill was wrong": a noun that begins what is said has the clause; not "said in a report that". */
function belongsToNoun(view: TextView, that: number): boolean {
  if (!CLAUSAL.test(view.nodes[that - 1]?.token.lemma ?? '')) return false
  let from = that - 1
  while (/^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|POS)$/.test(tagAt(view, from - 1))) from--
  return tagAt(view, from) === 'DT' && !/^(?:IN|TO)$/.test(tagAt(view, from - 1))
}

const CLAUSAL =
  /^(?:allegation|argument|assertion|assumption|belief|chance|claim|concern|danger|fact|fear|hope|idea|impression|news|notion|possibility|risk|rumou?r|suggestion|suspicion|theory|view)$/

/** "said on Thursday that Algeria": not "the man that said", "jobs that never came", where a verb follows at once, nor "that way". */
function opensClause(view: TextView, that: number): boolean {
  const next = tagAt(view, that + 1)
  if (!/^(?:DT|NNP?S?|PRP\$?|JJ|CD|EX|RB|VBG|NNPS)$/.test(next)) return false
  if (next === 'RB') return !isFiniteAt(view, that + 2)
  return !pointsOut(view, that)
}

/** "Feel that way", "rejects that criticism": of a noun, and no verb has it for its subject. */
const pointsOut = (view: TextView, that: number) =>
  tagAt(view, that) === 'DT' && tagAt(view, that + 1) === 'NN' && !verbFollows(view, that + 2)

/** Whether a verb in a tense stands behind a noun, before any mark. */
function verbFollows(view: TextView, from: number): boolean {
  for (let i = from; i < from + 12 && !/^[,.;:]$/.test(view.nodes[i]?.token.text ?? '.'); i++)
    if (isFiniteAt(view, i)) return true
  return false
}

export function colonAfter(view: TextView, from: number, sentence: Range): number {
  for (let i = from + 2; i <= sentence.to; i++) if (/^(?:[:—–]|--)$/.test(view.nodes[i]?.token.text ?? '')) return i - 1
  return sentence.to
}

export function commaAfter(view: TextView, from: number, sentence: Range): number {
  for (let i = from + 2; i <= sentence.to; i++)
    if (/^[,;]$/.test(view.nodes[i]?.token.text ?? '') && !isListed(view, i, sentence.to)) return i - 1
  return sentence.to
}

/** "On trade, the minimum wage and other issues": a comma between the parts of a list, which ends with "and" and no verb. */
function isListed(view: TextView, comma: number, to: number): boolean {
  let last = -1
  for (let i = comma + 1; i <= to; i++) {
    const text = view.nodes[i]?.token.text ?? ''
    if (/^(?:and|or)$/.test(text)) last = i
    else if (text === ',' && last < 0) continue
    else if (/^[,.;:]$/.test(text)) return last > 0
    else if (!NOMINAL.test(tagAt(view, i))) return false
  }
  return last > 0
}

const NOMINAL = /^(?:DT|PRP\$|JJ[RS]?|CD|NNS?|NNPS?|POS|HYPH|IN)$/

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

/** "Said she could not come but understood why": of what is said, as far as words can tell. */
const ATTITUDES = /^(?:understand|know|believe|feel|think|hope|want|expect|wish|love|like|fear|see|find)$/

/** Of what is said, seldom what somebody else has said. */
const SPOKEN = /^(?:say|add|tell|argue|insist|warn|note|claim|state|write)$/

/** "Noted that Reed has criticized the bank and called it weak": both are what Reed has done. */
const isPerfect = (view: TextView, from: number, to: number, { xpos, text }: Token) =>
  /^VB[DN]$/.test(xpos) &&
  /(?:ed|en|t|id)$/.test(text) &&
  view.nodes
    .slice(from + 1, to)
    .some(
      ({ index, token }) =>
        /^(?:has|have|had|’ve|'ve)$/i.test(token.text) &&
        tagAt(view, index + 1) === 'VBN' &&
        VERBS.has(view.nodes[index + 1]?.token.lemma ?? ''),
    )

/** "says she respects him but argues that": the conjunction after which the same speaker reports more, or -1. */
export function moreStart(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 3; i < sentence.to; i++) {
    if (!/^(?:but|and|yet)$/.test(view.nodes[i]?.token.text ?? '')) continue
    let verb = i + 1
    while (view.nodes[verb]?.token.upos === 'ADV') verb++
    const token = view.nodes[verb]?.token
    if (!token || tenseOf(token) !== tenseOf(cue.node.token) || !VERBS.has(token.lemma)) continue
    const goesOn =
      view.nodes[i]?.token.text === 'and' && !SPOKEN.test(token.lemma) && isPerfect(view, cue.last, i, token)
    if (!ATTITUDES.test(token.lemma) && !goesOn) return i
  }
  return -1
}

/** Where the cue's own words begin: at its subject when that stands before it. */
export function clauseStart(view: TextView, cue: CueNode): number {
  const named = nounsBefore(view, cue)
  if (named >= 0) return named
  const subject = dependents(view, cue.node, 'nsubj').findLast((c) => c.index < cue.first)
  if (!subject) return cue.first
  let start = Math.min(subject.left, cue.first)
  // The comma before a subject may hang on it; it belongs to neither side.
  while (start < subject.index && view.nodes[start]?.token.upos === 'PUNCT') start++
  return start
}

/** "The village needs a doctor, officials said": where nothing but nouns stands between a comma behind a verb and the cue; else -1. */
function nounsBefore(view: TextView, { node, first }: CueNode): number {
  let i = first - 1
  while (i > first - 7 && /^(?:DT|JJ|NNP?S?|NNPS|PRP|CD|POS)$/.test(tagAt(view, i))) i--
  if (i === first - 1 || view.nodes[i]?.token.text !== ',') return -1
  const start = view.bounds[node.at.sentence]?.first ?? 0
  return view.nodes.slice(start, i).some(({ index }) => isFiniteAt(view, index)) ? i + 1 : -1
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
