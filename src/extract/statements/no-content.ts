import type { CueNode } from './cue.js'
import type { Range } from './edges.js'
import { isFiniteAt, tagAt, type TextView } from './view.js'

/** Whether a cut is nothing that a word can report: a topic, or what else somebody did. */
export const saysNothing = (view: TextView, cue: CueNode, range: Range): boolean =>
  cue.cueClass === 'VERB' &&
  (isTopic(view, cue, range) || lacksSubject(view, cue, range) || goesOn(view, cue, range) || isEmpty(view, cue, range))

/** "Apologised to those affected", "agreed to anything": to whom, or nothing in particular. */
function isEmpty(view: TextView, { lemma }: CueNode, { from, to }: Range): boolean {
  const first = view.nodes[from]?.token.lower
  const isWhom = /^apologi[sz]e$/.test(lemma) && first === 'to' && tagAt(view, from + 1) !== 'VB'
  if (isWhom && !view.nodes.slice(from, to + 1).some(({ token, quote }) => quote >= 0 || token.lower === 'for'))
    return true
  // "The firm denied it" says that it is not so.
  if (from === to && first === 'it' && /^(?:deny|dispute|refute)$/.test(lemma)) return false
  if (lemma === 'warn' && isNobodysNews(view, { from, to })) return true
  return from === to && /^(?:anything|something|nothing|everything|it|them|him|her)$/.test(first ?? '')
}

/** "What I said about Boyle", "joked about moving": of what somebody spoke; "about 20 people left" is said. */
const isTopic = (view: TextView, { lemma }: CueNode, { from }: Range) =>
  !/^(?:warn|worry)/.test(lemma) &&
  view.nodes[from]?.token.text === 'about' &&
  !view.nodes.slice(from + 1, from + 4).some(({ token }) => token.xpos === 'CD' || SHARE.test(token.text))

const SHARE = /^(?:half|thirds?|quarters?|dozens?|hundreds?|thousands?|millions?)$/

/** "The council, she added, would set up a panel": a verb alone behind the comma has its subject before the cue. */
const lacksSubject = (view: TextView, { last }: CueNode, { from }: Range) =>
  from === last + 2 &&
  view.nodes[last + 1]?.token.text === ',' &&
  isFiniteAt(view, from) &&
  view.nodes[from]?.quote === -1

/** "... had been recalled, but would not say why": the second of two things that somebody did. */
const goesOn = (view: TextView, { last }: CueNode, { from }: Range) =>
  from > last && tagAt(view, from) === 'MD' && /^(?:but|and|or)$/.test(view.nodes[from - 1]?.token.text ?? '')

/** "Warned the council": whom, and not of what. */
const isNobodysNews = (view: TextView, { from, to }: Range) =>
  view.nodes
    .slice(from, to + 1)
    .every(({ token, quote }) => quote < 0 && /^(?:DT|PRP\$?|JJ|NNS?|NNPS?|POS|CD|HYPH)$/.test(token.xpos))
