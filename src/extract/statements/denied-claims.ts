import { DENYING } from '../denying.js'
import answering from '../lexicon/answering.json' with { type: 'json' }
import type { Ranked } from './rank.js'
import { dependents, tagAt, type Node, type TextView } from './view.js'

const SAID: ReadonlySet<string> = new Set(answering.said)

/**
 * "The army said it held the bridge, a claim the rebels denied": what stands before such a claim is denied in the words in
 * which it was said, and is not said by those who deny it. Cuts of other kinds stay as they are.
 */
export function inWordsOfClaims(view: TextView, chosen: readonly Ranked[]): readonly Ranked[] {
  if (!chosen.some((c) => deniesClaim(view, c))) return chosen
  const bySentence = new Map<number, Ranked[]>()
  for (const c of chosen) {
    const sentence = c.cue?.node.at.sentence ?? -1
    const own = bySentence.get(sentence)
    if (own) own.push(c)
    else bySentence.set(sentence, [c])
  }
  return chosen.map((denial) => {
    if (!denial.cue || !deniesClaim(view, denial)) return denial
    const beside = bySentence.get(denial.cue.node.at.sentence) ?? []
    const claim = beside.find((other) => other !== denial && isWithin(other, denial))
    return claim ? { ...denial, ranges: claim.ranges } : denial
  })
}

/** The cut before ", a claim the rebels denied" or ", which they deny". */
function deniesClaim(view: TextView, { cue, rule, ranges }: Ranked): boolean {
  if (rule !== 'fronted' || cue?.cueClass !== 'VERB' || !DENYING.has(cue.lemma)) return false
  const comma = (ranges.at(-1)?.to ?? 0) + 1
  return opensWhich(view, comma) || deniedAt(view, cue.node) === comma
}

const opensWhich = (view: TextView, comma: number) =>
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
  if (verb.token.lemma === 'deny' && opensWhich(view, which - 1) && isAlone(view, verb)) return which - 1
  const claim = view.nodes[verb.head]
  if (!claim || claim.index > verb.index || !isClaim(claim)) return -1
  // "A claim that the company denied payments": what is claimed, and its verb has an object of its own.
  if (!isAlone(view, verb)) return -1
  let comma = claim.index - 1
  while (comma > claim.index - NEAR && /^(?:DT|JJ|RB|VBN|HYPH|NN)$/.test(tagAt(view, comma))) comma--
  return view.nodes[comma]?.token.text === ',' ? comma : -1
}

const isAlone = (view: TextView, verb: Node) =>
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

/** Whether what one cut reports stands in another's. */
export const isWithin = (inner: Ranked, outer: Ranked) =>
  inner.ranges.every((r) => outer.ranges.some((o) => o.from <= r.from && r.to <= o.to))
