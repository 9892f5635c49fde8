import type { Range } from './edges.js'
import { isFiniteAt, tagAt, type TextView } from './view.js'

/** What tells more of a name: "who led the study", "whose team counted". */
const RELATIVE = /^(?:who|whose|whom|which|that)$/

/**
 * "According to Mara Olsen, a lawyer for the victims, the driver slept", "according to a doctor, who asked not to be named.":
 * the last word of what stands behind somebody's name between commas and tells who that is; where nothing does, the word
 * before the comma.
 */
export function asideEnd(view: TextView, { from, to }: Range): number {
  let close = from
  while (close <= to && !/^[,.;]$/.test(view.nodes[close]?.token.text ?? '.')) close++
  const goesOn = view.nodes[close]?.token.text === ',' && close < to
  const isAside =
    RELATIVE.test(view.nodes[from]?.token.lower ?? '') || (goesOn && isNoun(view, { from, to: close - 1 }))
  return isAside ? close - 1 : from - 2
}

/** "An analyst at Trellian who has studied it": no verb in a tense but in a clause that tells more of the noun. */
function isNoun(view: TextView, { from, to }: Range): boolean {
  if (!/^(?:DT|NN|JJ|PRP\$|CD|NNP)$/.test(tagAt(view, from))) return false
  for (let i = from; i <= to; i++) {
    if (i > from && RELATIVE.test(view.nodes[i]?.token.lower ?? '')) return true
    if (isFiniteAt(view, i)) return false
  }
  return true
}
