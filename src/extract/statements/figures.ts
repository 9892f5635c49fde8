import acts from '../lexicon/acts.json' with { type: 'json' }
import { opensNoun } from './held-to-be.js'
import type { Node, TextView } from './view.js'

const PUT: ReadonlySet<string> = new Set(acts.put)
const COUNTED: ReadonlySet<string> = new Set(acts.counted)
/** Within so many words stands the figure. */
const NEAR = 16

/**
 * "Put the death toll at 312", "pegs the cost above 4 million", "put the party at 30 percent": where the number stands at which
 * a verb puts what can be counted or paid; -1 where it puts something somewhere.
 */
export function figurePut(view: TextView, { index, token }: Node): number {
  if (!PUT.has(token.lemma) || !opensNoun(view, index + 1)) return -1
  let counts = view.nodes[index + 1]?.token.lower === 'it'
  for (let i = index + 1; i <= index + NEAR; i++) {
    const { lemma = '', xpos = '', lower = '' } = view.nodes[i]?.token ?? {}
    if (ENDS.test(xpos)) return -1
    counts ||= COUNTED.has(lemma)
    // "Gave the number of missing as nine".
    if (token.lemma === 'give' ? lower !== 'as' : !AT.test(lower)) continue
    const number = numberAfter(view, i)
    if (number >= 0 && (counts || PER_CENT.test(view.nodes[number + 1]?.token.lower ?? ''))) return number
  }
  return -1
}

const ENDS = /^(?:VB[DZP]|MD|[,:.])$/
const AT = /^(?:at|above|below|near|around|between)$/
const PER_CENT = /^(?:%|percent|per)$/

/** "At 312", "at about 312", "at more than $312", "at between 300 and 400". */
function numberAfter(view: TextView, at: number): number {
  for (let i = at + 1; i <= at + 4; i++) if (view.nodes[i]?.token.xpos === 'CD') return i
  return -1
}

/** "Said P; Reed put the figure at 9", "said P, while Reed put it at 9": where P, from `from`, ends before somebody else's figure. */
export function beforeFigure(view: TextView, put: number | undefined, from: number): number | undefined {
  for (let i = (put ?? 0) - 1; i > from + 1; i--) {
    const [mark, word] = [view.nodes[i]?.token.text ?? '', view.nodes[i + 1]?.token.lower ?? '']
    if (mark === ';' || (mark === ',' && /^(?:while|whereas|but|and)$/.test(word))) return i - 1
  }
  return undefined
}
