import { DENYING } from '../denying.js'
import type { Attribution } from '../types.js'
import { isWithin } from './denied-claims.js'
import { callingUntrue } from './called-untrue.js'
import type { Ranked } from './rank.js'
import { sourceAt } from './source/index.js'
import { dependents, spanOf, type Node, type TextView } from './view.js'

/**
 * "India rejected Pakistan's claim that P", "Cruz has denied claims that P": a claim with what the subject of the verb answers
 * to it, in the same words; the answer alone where the claim is nobody's ("Chevron rejected the accusation that P"), which
 * then has no other speaker to find. `claims` are those of all who make the claim together.
 */
export function withAnswer(view: TextView, { cue }: Ranked, claims: readonly Attribution[]): readonly Attribution[] {
  const [claim] = claims
  const verb = answeringVerb(view, cue)
  const subject = verb ? dependents(view, verb, 'nsubj')[0] : undefined
  if (!claim || !cue || !verb || !subject || isDenied(view, verb)) return claims
  const source = sourceAt(view, subject, cue)
  const said = {
    span: spanOf(view, verb.index, verb.index),
    at: verb.at,
    lemma: DENYING.has(verb.token.lemma) ? verb.token.lemma : 'deny',
  }
  const answer: Attribution = { ...claim, cue: said, source, via: [], rule: 'verb-answer' }
  return claim.source?.span.start === source.span.start ? [answer] : [...claims, { ...answer, continues: null }]
}

/** Cuts without the claims that another has with the verb that answers them: "denied | any suggestion that P". */
export function withoutAnswered(view: TextView, chosen: readonly Ranked[]): readonly Ranked[] {
  const heard = new Map(chosen.flatMap((c) => (c.cue && DENYING.has(c.cue.lemma) ? [[c.cue.node, c] as const] : [])))
  if (heard.size === 0) return chosen
  return chosen.filter((claim) => {
    const verb = answeringVerb(view, claim.cue)
    const answer = verb ? heard.get(verb) : undefined
    return !answer || !isWithin(claim, answer)
  })
}

/** The verb whose object a claim is. The parser may hang it on the noun that it governs. */
function answeringVerb(view: TextView, cue: Ranked['cue']): Node | null {
  if (cue?.cueClass !== 'NOUN') return null
  if (cue.node.token.relation !== 'obj') return callingUntrue(view, cue.node.index)
  const near = [view.nodes[cue.node.head], view.nodes[cue.node.index - 1]]
  return near.find((node) => node !== undefined && DENYING.has(node.token.lemma)) ?? callingUntrue(view, cue.node.index)
}

const isDenied = (view: TextView, verb: Node) =>
  dependents(view, verb, 'advmod').some(({ token }) => /^(?:not|n['’]t|never)$/.test(token.lower))
