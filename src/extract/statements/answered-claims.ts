import answering from '../lexicon/answering.json' with { type: 'json' }
import type { Attribution } from '../types.js'
import type { Ranked } from './rank.js'
import { sourceAt } from './source/index.js'
import { dependents, spanOf, type TextView } from './view.js'

const ANSWERS: ReadonlySet<string> = new Set([...answering.deny, ...answering.reject])

/**
 * "India rejected Pakistan's claim that P", "Cruz has denied claims that P": beside the claim, which is P of whoever claims it,
 * what the subject of the verb answers to it, in the same words; null where a claim is not answered.
 */
export function answerTo(view: TextView, { cue }: Ranked, claim: Attribution): Attribution | null {
  if (cue?.cueClass !== 'NOUN' || cue.node.token.relation !== 'obj') return null
  // The parser may hang the verb on the noun that it governs.
  const near = [view.nodes[cue.node.head], view.nodes[cue.node.index - 1]]
  const verb = near.find((node) => node !== undefined && ANSWERS.has(node.token.lemma))
  if (!verb) return null
  const subject = dependents(view, verb, 'nsubj')[0]
  if (!subject || dependents(view, verb, 'advmod').some(({ token }) => /^(?:not|n['’]t|never)$/.test(token.lower)))
    return null
  const source = sourceAt(view, subject, cue)
  if (claim.source?.span.start === source.span.start) return null
  const said = { span: spanOf(view, verb.index, verb.index), at: verb.at, lemma: verb.token.lemma }
  return { ...claim, cue: said, source, continues: null, via: [], rule: 'verb-answer' }
}
