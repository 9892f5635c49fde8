import type { CueNode } from '../cue.js'
import { tagAt, type Node, type TextView } from '../view.js'
import { isNominal, topOfPhrase } from './nominal.js'

/** How many words may stand between a clause's start and its verb. */
const REACH = 10

/**
 * "They evacuated the airport and local police warned": a noun phrase right before the cue that opens a clause is its
 * subject, where a finite verb parts it from the subject that the parser hands over. Null where the clause opens otherwise.
 */
export function besideCue(view: TextView, cue: CueNode, parsed: Node): Node | null {
  let last = cue.first - 1
  while (/^(?:RB|MD)$/.test(tagAt(view, last)) || view.nodes[last]?.token.upos === 'AUX') last--
  const noun = view.nodes[last]
  if (!noun || !isNominal(noun) || noun.quote !== cue.node.quote || parsed.index >= last) return null
  let from = last
  while (/^(?:DT|NNPS?|NNS?|JJ[RS]?|PRP\$|POS|CD|HYPH)$/.test(tagAt(view, from - 1)) && last - from < REACH) from--
  if (from - 1 <= parsed.index || !/^(?:CC|,|:|IN|WRB)$/.test(tagAt(view, from - 1))) return null
  if (
    tagAt(view, from - 1) === 'IN' &&
    !/^(?:while|as|although|though|because|after|before|that)$/.test(view.nodes[from - 1]?.token.text ?? '')
  )
    return null
  for (let i = parsed.index + 1; i < from - 1; i++)
    if (/^VB[DZP]$/.test(tagAt(view, i))) return topOfPhrase(view, noun, from)
  return null
}
