import reporting from '../lexicon/reporting.json' with { type: 'json' }
import { leavesOpen } from '../question-words.js'
import type { Range } from './edges.js'
import { isFiniteAt, tagAt, type TextView } from './view.js'

const ASKED = /^(?:asked|pressed|questioned|quizzed|challenged|grilled|prodded)$/
const BEFORE = /^(?:when|if|while|once|being|on|after)$/
/** Whoever answers stands within so many words behind the comma, and does one of these. */
const REACH = 14
const ANSWERS: ReadonlySet<string> = new Set(
  `${reporting.reports} ${reporting.counters} decline refuse shrug nod shake laugh smile insist reply respond answer`.split(
    ' ',
  ),
)

/** A question and its answer are no longer; hostile sentences are. */
const LONGEST = 80

/**
 * Whether a participle tells that somebody was asked, by nobody or by whoever stands behind "by": "Asked whether P, Olsen
 * said", "she said when asked about P", "Olsen, asked if P, said".
 */
export function isAskedAt(view: TextView, i: number): boolean {
  const node = view.nodes[i]
  if (!node || !ASKED.test(node.token.lower) || node.quote >= 0) return false
  const before = view.nodes[i - 1]
  if (!before || before.at.sentence !== node.at.sentence || BEFORE.test(before.token.lower)) return true
  if (before.token.text !== ',' || !opensQuestion(view, i + 1) || hasVerbBefore(view, i)) return false
  // "Tom Reed, a nurse, asked why P.": nobody answers, so he asks.
  return view.nodes[i + 1]?.token.text === 'by' || answerStart(view, i, view.bounds[node.at.sentence]?.last ?? i) > 0
}

/** "Whether P", "about P", "by the court if P". */
const opensQuestion = (view: TextView, i: number) => {
  const word = view.nodes[i]?.token.lower ?? ''
  return leavesOpen(word) || /^(?:about|on|over|by|repeatedly|again)$/.test(word)
}

const hasVerbBefore = (view: TextView, i: number) => {
  const start = view.bounds[view.nodes[i]?.at.sentence ?? -1]?.first ?? i
  return view.nodes.slice(start, i).some(({ index }) => isFiniteAt(view, index))
}

/** The comma behind which somebody answers what was asked at `asked`, or -1: no word of the answer is asked. */
export function answerStart(view: TextView, asked: number, to: number): number {
  for (let i = asked + 2; i < Math.min(to, asked + LONGEST); i++) {
    if (view.nodes[i]?.token.text !== ',' || view.nodes[i]?.quote !== -1) continue
    if (/^["“]$/.test(view.nodes[i + 1]?.token.text ?? '') || answersFrom(view, i + 1)) return i
  }
  return -1
}

/** Whether a noun phrase, or nothing, stands from here to a verb of answering in a tense. */
function answersFrom(view: TextView, from: number): boolean {
  for (let i = from; i < from + REACH; i++) {
    const token = view.nodes[i]?.token
    if (!token || /^[,;:]$/.test(token.text)) return false
    if (/^VB[DZ]$/.test(token.xpos)) return ANSWERS.has(token.lemma)
    if (!/^(?:DT|PRP\$?|NNS?|NNPS?|JJ[RS]?|CD|POS|HYPH|IN|RB|CC|FW)$/.test(token.xpos)) return false
  }
  return false
}

/** Where a question that brought forth an answer stands behind it, or -1: "said the dam was safe | when asked if P". */
export function askedBehind(view: TextView, from: number, to: number): number {
  for (let i = from + 2; i <= Math.min(to, from + LONGEST); i++) {
    if (!isAskedAt(view, i) || tagAt(view, i + 1) === 'TO') continue
    let first = i - 1
    while (/^(?:being|on|,)$/.test(view.nodes[first]?.token.lower ?? '')) first--
    if (/^(?:when|if|after)$/.test(view.nodes[first]?.token.lower ?? '')) return first
  }
  return -1
}

/** Whether a stretch is what somebody was asked, with who was: "Pressed on P", "Olsen, asked if P", "When a reporter asked why P". */
export function isQuestionPut(view: TextView, { from, to }: Range): boolean {
  const end = Math.min(to, from + REACH)
  const clausal = /^(?:when|after|as)$/.test(view.nodes[from]?.token.lower ?? '')
  for (let i = from; i <= end; i++) {
    if (isAskedAt(view, i)) return opensQuestion(view, i + 1)
    if (clausal && ASKED.test(view.nodes[i]?.token.lower ?? '') && opensQuestion(view, i + 1)) return true
  }
  return false
}

/** "Asked whether Reed believed P, Olsen said": the comma where what is asked ends, of a word within it; -1 elsewhere. */
export function answerBehind(view: TextView, at: number): number {
  const bounds = view.bounds[view.nodes[at]?.at.sentence ?? -1]
  if (!bounds) return -1
  const asked = view.nodes.slice(bounds.first, bounds.first + 4).find(({ index }) => isAskedAt(view, index))
  if (!asked || asked.index >= at || at > asked.index + LONGEST) return -1
  const answer = answerStart(view, asked.index, bounds.last)
  return answer > at ? answer : -1
}
