import type { Proposition } from '../../model/index.js'
import { phraseSpan, spanOf } from './phrase-spans.js'
import { objectOf } from './predicates.js'
import { kidsBy, lemmaOf, markerOf, subtree, tokenAt, type Tree } from './trees.js'

/** "offers X food in exchange for munitions": the munitions go the other way. */
export function returnOf(tree: Tree, at: number, given: Proposition): Proposition | null {
  if (given.agent === null || given.recipient === null) return null
  const trade = subtree(tree, at).find((kid) => TRADES.has(lemmaOf(tokenAt(tree, kid))) && markerOf(tree, kid) === 'in')
  const goods =
    trade === undefined ? undefined : kidsBy(tree, trade, 'nmod').find((kid) => markerOf(tree, kid) === 'for')
  if (goods === undefined) return null
  return {
    ...given,
    trigger: spanOf(tree, trade ?? at),
    opposite: null,
    verb: null,
    agent: given.recipient,
    recipient: given.agent,
    object: objectOf(tree, goods),
    objectOf: null,
    objectSpan: phraseSpan(tree, goods),
    doer: null,
    words: [],
    certainty: given.certainty === 'CERTAIN' ? 'POSSIBLE' : given.certainty,
    tense: 'FUTURE',
    value: null,
  }
}

const TRADES = new Set(['exchange', 'return'])
