import type { CueNode } from './cue.js'
import { isNamed, tellsWhen } from './held-to-be.js'
import { isTime } from './source/index.js'
import { tagAt, type TextView } from './view.js'

/**
 * "Called the office on Monday", "called her to apologise": somebody is rung up or sent for, where one noun phrase stands
 * behind the verb and nothing says what it is. "What he called terrorism" and "called the vote a farce" name something.
 */
export function ringsUp(view: TextView, { cueClass, lemma, node, first, last }: CueNode): boolean {
  if (cueClass !== 'VERB' || lemma !== 'call' || node.token.xpos === 'VBN') return false
  if (view.nodes.slice(Math.max(0, first - BEFORE), first).some(({ token }) => /^W/.test(token.xpos))) return false
  const end = view.bounds[node.at.sentence]?.last ?? last
  if (isNamed(view, { from: last + 1, to: end })) return false
  const next = view.nodes[phraseEnd(view, last + 1) + 1]
  if (!next || next.at.sentence !== node.at.sentence) return true
  if (isTime(next) || (next.token.xpos === 'DT' && tellsWhen(view, next.index))) return true
  return /^(?:[.;]|after|at|before|during|from|on|to)$/.test(next.token.text)
}

/** How far before the verb "what" may stand. */
const BEFORE = 6

/** The last word of the noun phrase that begins at `from`; the word before where none does. */
function phraseEnd(view: TextView, from: number): number {
  if (tagAt(view, from) === 'PRP') return from
  let i = from
  while (/^(?:JJ|NNPS?|NNS?|POS|CD)$/.test(tagAt(view, i)) || (i === from && /^(?:DT|PRP\$)$/.test(tagAt(view, i)))) i++
  // "Called the vote unfair": the adjective is no part of the phrase, but what it is called.
  return /^NN/.test(tagAt(view, i - 1)) && i > from ? i - 1 : from - 2
}
