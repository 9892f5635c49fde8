import type { Source } from '../../types.js'
import type { CueNode } from '../cue.js'
import { dependents, type Node, type TextView } from '../view.js'
import { citedBy, quotedAs } from './citing.js'
import { hasCase, nounPhraseAfter } from './nominal.js'
import { isPassive } from './voice.js'

/** Whether the words about a verb say by whom it is done, that it is done by nobody named, or whom an outlet cites. */
export const isSettled = (view: TextView, cue: CueNode, source: Source | null): boolean =>
  (source === null && isPassive(view, cue)) ||
  (ownerOfNoun(view, cue) ?? quotedAs(view, cue) ?? citedBy(view, cue) ?? passiveSource(view, cue)) !== null

/** "The council's statement read": a noun for the parser, so that whose it is hangs on it. */
export const ownerOfNoun = (view: TextView, { node }: CueNode) =>
  node.token.upos === 'NOUN' ? (dependents(view, node, 'nmod:poss')[0] ?? null) : null

/** "was told by", "was quoted as saying", "noted by the team": by whom. */
export function passiveSource(view: TextView, cue: CueNode): Node | null {
  // "Olsen was quoted by Interfax": whoever quotes passes on what another says.
  if (/^(?:quote|cite)$/.test(cue.lemma)) return null
  if (isByMeans(view, cue)) return null
  if (cue.node.token.xpos === 'VBN' && view.nodes[cue.last + 1]?.token.lower === 'by')
    return nounPhraseAfter(view, cue.last + 2)
  if (!isPassive(view, cue)) return null
  return (
    dependents(view, cue.node, 'obl').find((n) => n.index > cue.last && hasCase(view, n, /^by$/i)) ??
    agentAfter(view, cue)
  )
}

/** "A spokeswoman said by email": what it was said by is nobody. */
const isByMeans = (view: TextView, { last }: CueNode) =>
  view.nodes[last + 1]?.token.lower === 'by' && MEANS.test(view.nodes[last + 2]?.token.lower ?? '')

const MEANS = /^(?:e-?mail|fax|letter|phone|post|telephone|text|video|videolink|telegram)$/

/** "was announced to be a pandemic by the ministry": the first agent after the cue, whatever the parser hangs it on. */
function agentAfter(view: TextView, cue: CueNode): Node | null {
  const end = view.bounds[cue.node.at.sentence]?.last ?? 0
  for (let i = cue.last + 1; i < Math.min(end, cue.last + 16); i++) {
    const node = view.nodes[i]
    if (!node) return null
    if (node.quote >= 0) continue
    if (/^(?:VB[DZPNG]|MD)$/.test(node.token.xpos) || /^[,;]$/.test(node.token.text)) return null
    if (node.token.text === 'by') return nounPhraseAfter(view, i + 1)
  }
  return null
}
