import { answerBehind, answerStart, askedBehind, isQuestionPut } from './asked.js'
import type { CueNode } from './cue.js'
import { insertionEnd, type Range } from './edges.js'
import { ownClauseBehind } from './own-clause.js'
import { isAsked } from './source/index.js'
import { isThat } from './that.js'
import type { TextView } from './view.js'

/** The sentence of a cue as far as what it reports may reach; "Asked whether P, Olsen said Q": what is asked ends where she answers. */
export function sentenceOf(view: TextView, cue: CueNode): Range {
  const bounds = view.bounds[cue.node.at.sentence]
  const whole = { from: bounds?.first ?? 0, to: bounds?.last ?? 0 }
  // "Olsen denied that, calling it nonsense.".
  if (view.nodes[cue.last + 2]?.token.text === ',' && isThat(view, cue.last + 1)) return { ...whole, to: cue.last + 1 }
  const inserted = insertionEnd(view, cue, whole)
  if (inserted >= 0) return { ...whole, to: inserted - 1 }
  const own = ownClauseBehind(view, cue, whole)
  if (own >= 0) return { ...whole, to: own - 1 }
  const answered = answerBehind(view, cue.first)
  if (answered > cue.last) return { ...whole, to: answered - 1 }
  const asked = cue.lemma === 'ask' ? -1 : askedBehind(view, cue.last, whole.to)
  if (asked >= 0 && cue.node.quote < 0) return { ...whole, to: asked - 1 }
  if (!isAsked(view, cue) && !(cue.lemma === 'ask' && isQuestionPut(view, whole))) return whole
  const answer = answerStart(view, cue.last, whole.to)
  if (answer >= 0) return { ...whole, to: answer }
  for (let i = cue.last + 1; i < whole.to; i++) {
    const subject = view.nodes[i]?.token.text === ',' ? subjectFrom(view, i + 1) : undefined
    const verb = view.nodes[subject?.head ?? -1]
    if (verb && (verb.index === cue.node.head || verb.head === cue.node.index)) return { ...whole, to: i }
  }
  return whole
}

/** The subject that begins at a token, if one does. */
const subjectFrom = (view: TextView, from: number) =>
  view.nodes.slice(from, from + 12).find(({ left, token }) => left === from && token.deprel === 'nsubj')
