import { DENYING } from '../denying.js'
import answering from '../lexicon/answering.json' with { type: 'json' }
import { dependents, tagAt, type Node, type TextView } from './view.js'

const SAID: ReadonlySet<string> = new Set(answering.said)

/** ", which the rebels deny". */
export const opensWhich = (view: TextView, comma: number) =>
  view.nodes[comma]?.token.text === ',' && view.nodes[comma + 1]?.token.lower === 'which'

/** ", | a long-standing claim": the comma stands so many words before the claim at most. */
const NEAR = 6

/**
 * "P, a claim the rebels denied", "P, a charge denied by the rebels", "P, which the rebels deny": the comma behind P where
 * `verb` tells of the claim; else -1. What is rejected by "which" may be a thing ("the plan, which the union rejects").
 */
export function deniedAt(view: TextView, verb: Node): number {
  if (!DENYING.has(verb.token.lemma) || !verb.token.deprel.startsWith('acl') || verb.quote >= 0) return -1
  const which = dependents(view, verb, 'obj')[0]?.index ?? 0
  if (verb.token.lemma === 'deny' && opensWhich(view, which - 1) && hasNoObject(view, verb)) return which - 1
  const claim = view.nodes[verb.head]
  if (!claim || claim.index > verb.index || !isClaim(claim)) return -1
  // "A claim that the company denied payments": what is claimed, and its verb has an object of its own.
  if (!hasNoObject(view, verb)) return -1
  let comma = claim.index - 1
  while (comma > claim.index - NEAR && /^(?:DT|JJ|RB|VBN|HYPH|NN)$/.test(tagAt(view, comma))) comma--
  return view.nodes[comma]?.token.text === ',' ? comma : -1
}

const hasNoObject = (view: TextView, verb: Node) =>
  !dependents(view, verb, 'obj', 'ccomp', 'xcomp').some(({ index }) => index > verb.index)

const isClaim = ({ token }: Node) => SAID.has(token.lemma) || token.lower === 'something'

/** Whether a claim that is denied, or "which" is, stands behind a comma: "P | , a charge that the Taliban reject". */
export const isDeniedBehind = (view: TextView, comma: number): boolean =>
  view.nodes
    .slice(comma + 1, comma + 1 + NEAR)
    .some((word) => (isClaim(word) || word.token.lower === 'which') && isDeniedClaim(view, word))

/** Whether a noun is such a claim, so that what tells of it is nothing claimed. */
export const isDeniedClaim = (view: TextView, { index, head, token }: Node): boolean =>
  token.lower === 'which'
    ? deniedAt(view, view.nodes[head] as Node) === index - 1
    : dependents(view, view.nodes[index] as Node, 'acl').some((verb) => deniedAt(view, verb) >= 0)
