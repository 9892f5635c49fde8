import type { CueNode } from '../cue.js'
import { dependents, type Node, type TextView } from '../view.js'
import { isNominal } from './nominal.js'
import { isTime } from './phrase.js'

const REACH = 25

/**
 * "Arnel dela Vega of the army's Western Command said", at the start of a sentence with nothing but one noun phrase
 * before the verb: its head stands before its first preposition. Null where anything else stands there.
 */
export function phraseBeforeCue(view: TextView, cue: CueNode): Node | null {
  const first = view.bounds[cue.node.at.sentence]?.first ?? 0
  if (cue.first - first > REACH || cue.first - first < 2) return null
  let head: Node | null = null
  let closed = false
  for (let i = first; i < cue.first; i++) {
    const node = view.nodes[i]
    if (!node || node.quote >= 0 || isTime(node)) return null
    const { xpos, upos } = node.token
    if (upos === 'ADV' && head) continue
    if (/^(?:AUX|PUNCT)$/.test(upos) && i >= cue.first - 2) continue
    if (!/^(?:NNPS?|NNS?|DT|PRP\$|JJ[RS]?|CD|POS|HYPH|CC|IN|-LRB-|-RRB-)$/.test(xpos)) return null
    // "Member of parliament (MP) Kevin Conolly": the name begins anew.
    if (xpos === '-RRB-' && view.nodes[i + 1]?.token.xpos === 'NNP' && i < cue.first - 2) {
      closed = false
      head = null
    }
    if (xpos === 'IN') {
      if (!head) return null
      closed = true
    } else if (!closed && isNominal(node)) head = node
    // "The Centre for Aviation's database": the possessor ends where its noun begins.
    if (xpos === 'POS' && closed && isNominal(view.nodes[i + 1] ?? node)) return null
  }
  return closed ? head : null
}

/** "Holt rejects claims of fraud, says dam is safe": whoever does the first thing in a headline says the second. */
export function headlineSubject(view: TextView, { node, first }: CueNode): Node | null {
  const bounds = view.bounds[node.at.sentence]
  if (!bounds || node.token.xpos !== 'VBZ' || view.nodes[first - 1]?.token.text !== ',') return null
  if (/^[.!?"”]$/.test(view.nodes[bounds.last]?.token.text ?? '')) return null
  const verb = view.nodes.slice(bounds.first, first - 1).find(({ token }) => token.xpos === 'VBZ')
  const subject = verb && dependents(view, verb, 'nsubj').find((n) => n.index < verb.index)
  return subject && !/^W/.test(subject.token.xpos) ? subject : null
}
