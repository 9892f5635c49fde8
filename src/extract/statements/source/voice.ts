import { isAskedAt } from '../asked.js'
import type { CueNode } from '../cue.js'
import { dependents, type Node, type TextView } from '../view.js'
import { isNominal } from './nominal.js'

/** "Asked whether P, Olsen said Q", "she said when asked about P": whoever asks is not named. */
export function isAsked(view: TextView, { lemma, node, first }: CueNode): boolean {
  return lemma === 'ask' && /^VB[ND]$/.test(node.token.xpos) && isAskedAt(view, first)
}

/** "was told", "a trial announced on Monday"; "have called" is none, whatever the parse makes of it. */
export function isPassive(view: TextView, cue: CueNode): boolean {
  const { node, first } = cue
  if (isAsked(view, cue)) return true
  if (node.token.xpos !== 'VBN') return false
  const auxiliaries = dependents(view, node, 'aux')
  if (auxiliaries.some((a) => /^(?:be|get)$/.test(a.token.lemma))) return true
  if (auxiliaries.length > 0 || dependents(view, node, 'nsubj').length > 0) return false
  const bare = node.token.deprel.startsWith('acl') && view.nodes[first - 1]?.token.text !== ','
  return bare && !isMainVerb(view, node) && dependents(view, node, 'obj', 'iobj', 'ccomp').length === 0
}

/**
 * "Both the council and the government called for P": a participle for the tagger, but the noun that it hangs on has no other
 * verb, or shares it with another subject behind the cue.
 */
function isMainVerb(view: TextView, node: Node): boolean {
  let noun = view.nodes[node.head]
  while (noun && /^(?:nmod|conj)/.test(noun.token.deprel)) noun = view.nodes[noun.head]
  if (!noun || !isNominal(noun)) return false
  const verb = view.nodes[noun.head]
  if (!verb) return true
  return noun.token.deprel === 'nsubj' && dependents(view, verb, 'nsubj').some((n) => n.index > node.index)
}
