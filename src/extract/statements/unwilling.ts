import answering from '../lexicon/answering.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import { opensNoun } from './held-to-be.js'
import type { Node, TextView } from './view.js'

const UNACCEPTING: ReadonlySet<string> = new Set(answering.unaccepting)

/** "Would not", "will never", "would neither", with an adverb behind it ("would not yet"). */
export function wouldNot(view: TextView, { index }: Node): boolean {
  const lowerAt = (i: number) => view.nodes[i]?.token.lower ?? ''
  const isNot = (i: number) => /^(?:not|n['’]?t|never|neither)$/.test(lowerAt(i))
  const not = isNot(index - 1) ? index - 1 : view.nodes[index - 1]?.token.xpos === 'RB' ? index - 2 : -1
  return not > 0 && isNot(not) && /^(?:will|would|wo)$/.test(lowerAt(not - 1))
}

/** "The rebels would not accept the plan": they refuse it, and "not" is a part of that word. */
export function refusalCue(view: TextView, node: Node): CueNode | null {
  const { lemma, deprel } = node.token
  if (!UNACCEPTING.has(lemma) || node.quote >= 0 || !/^(?:root|conj|parataxis)$/.test(deprel)) return null
  if (!wouldNot(view, node) || !opensNoun(view, node.index + 1)) return null
  const takes = { that: false, np: true, to: false }
  return { node, cueClass: 'VERB', lemma: 'refuse', first: node.index, last: node.index, takes }
}

/** Whether a cue is such a refusal in two words. */
export const isUnaccepting = ({ node, lemma }: CueNode) => lemma === 'refuse' && UNACCEPTING.has(node.token.lemma)
