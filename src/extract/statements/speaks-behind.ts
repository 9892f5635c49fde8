import type { CueNode } from './cue.js'
import type { Proposal } from './proposal.js'
import { maySpeak } from './source/index.js'
import { isFiniteAt, tagAt, type Node, type TextView } from './view.js'

/** Verbs that take no noun: what stands right behind them is a clause, or whoever speaks. */
const TURNS = /^(?:say|add|argue|insist|continue|reply)$/
/** In the present these are as good as those: “P, warns Olsen”. */
const PRESENT =
  /^(?:admit|caution|claim|concede|contend|counter|explain|lament|maintain|note|predict|recall|remark|warn|write)$/

/**
 * "P, said a spokeswoman, who asked not to be named": whether who speaks stands behind the verb, which a comma parts from a
 * clause that is said, and no verb in a tense before the next mark.
 */
export function speaksBehind(view: TextView, { cueClass, lemma, node, first, last }: CueNode): boolean {
  if (cueClass !== 'VERB' || !turns(lemma, node) || !/^VB[DZP]?$/.test(node.token.xpos)) return false
  if (view.nodes[first - 1]?.token.text !== ',') return false
  const { first: start, last: end } = view.bounds[node.at.sentence] ?? { first, last }
  if (!view.nodes.slice(start, first).some(({ token }) => token.upos === 'VERB')) return false
  let head = last + 1
  while (NOUNS.test(tagAt(view, head + 1))) head++
  const speaker = view.nodes[head]
  if (!speaker || !NOUNS.test(speaker.token.xpos) || !maySpeak(speaker)) return false
  // "Say scientists who want it banned".
  if (tagAt(view, head + 1) === 'WP') return true
  for (let i = head + 1; i <= end; i++) {
    if (/^[,.;]$/.test(view.nodes[i]?.token.text ?? '')) return true
    if (/^(?:VB[DZP]|MD|``|:)$/.test(tagAt(view, i))) return false
  }
  return true
}

const turns = (lemma: string, { token }: Node) => TURNS.test(lemma) || (token.xpos === 'VBZ' && PRESENT.test(lemma))

/** Whether a cut is the clause before such a verb in the present, whoever stands behind it. */
export const isTurned = (view: TextView, { cue, rule, ranges: [{ from, to }] }: Proposal): boolean =>
  (cue?.node.token.xpos === 'VBZ' || cue?.node.token.text === 'say') &&
  rule === 'fronted' &&
  speaksBehind(view, cue) &&
  from === view.bounds[cue.node.at.sentence]?.first &&
  view.nodes.slice(from, to + 1).some(({ index }) => isFiniteAt(view, index))

/** "P, the police said, while the mayor put it at 20": who else says something stands behind the comma, and nothing of what is said. */
export const turnsAway = (view: TextView, { cueClass, last }: CueNode): boolean =>
  cueClass === 'VERB' &&
  view.nodes[last + 1]?.token.text === ',' &&
  /^(?:while|but|although|though|whereas)$/.test(view.nodes[last + 2]?.token.text ?? '') &&
  view.nodes[last + 2]?.quote === -1

const NOUNS = /^(?:DT|NNS?|NNPS?|JJ|CD|POS)$/
