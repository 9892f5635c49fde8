import slips from '../lexicon/slips.json' with { type: 'json' }
import type { Token } from '../types.js'
import { hung, type Draft } from './mend-draft.js'

/** Verbs behind which somebody is to do something, in a form that is the noun's too: "demanded that the council halt the work". */
export const DEMANDING: ReadonlySet<string> = new Set(slips.demanding)

/** So many words stand at most between the verb and "that", and from there to what is to be done. */
const REACH = 6

/**
 * "Demanded on Monday that the council halt the work": what looks like one phrase with an article in its midst is what is
 * demanded, of whom, and to what. Tells whether it was so.
 */
export function demandOf({ tokens, children, changes }: Draft, that: number): boolean {
  const verb = tokens.findLastIndex(({ lemma, upos }, at) => at < that && upos === 'VERB' && DEMANDING.has(lemma))
  const act = actBehind(tokens, that)
  if (verb < 0 || that - verb > REACH || act < 0 || (tokens[verb]?.head ?? 0) > that) return false
  const isInside = (place: number) => place > that && place < act - 1
  for (let at = that + 1; at < act - 1; at++) if (!isInside(tokens[at]?.head ?? -1)) changes.set(at, { head: act - 1 })
  const object = phraseEnd(tokens, act + 1)
  // Whatever else hangs on the words of the false phrase hangs on the act; what is behind its last noun stays there.
  for (const at of [that, act - 1]) for (const kid of children[at] ?? []) if (kid > act) changes.set(kid, { head: act })
  changes.set(that, { ...hung(act, 'mark'), upos: 'SCONJ', xpos: 'IN' })
  changes.set(act - 1, hung(act, 'nsubj'))
  for (let at = act + 1; at < object; at++)
    if ((tokens[at]?.head ?? -1) <= act || (tokens[at]?.head ?? -1) > object) changes.set(at, { head: object })
  changes.set(object, hung(act, 'obj'))
  changes.set(act, { ...hung(verb, 'ccomp'), upos: 'VERB', xpos: 'VB' })
  return true
}

/** Where it stands what somebody named behind "that" is to do: right before an article, within a run of nouns. */
function actBehind(tokens: readonly Token[], that: number): number {
  let at = that + 1
  while (at - that <= REACH && isNominal(tokens[at])) at++
  const article = tokens[at]
  const isArticle = article?.upos === 'DET' || article?.xpos === 'PRP$'
  return isArticle && at - that > 2 && /^(?:NN|VB|VBP)$/.test(tokens[at - 1]?.xpos ?? '') ? at - 1 : -1

  function isNominal(token: Token | undefined) {
    return token !== undefined && (at === that + 1 || token.upos !== 'DET') && NOMINAL.test(token.upos)
  }
}

const NOMINAL = /^(?:DET|ADJ|NOUN|PROPN|VERB)$/

/** The last noun of the phrase that begins at an article. */
function phraseEnd(tokens: readonly Token[], article: number): number {
  let at = article
  while (/^(?:ADJ|NUM|NOUN|PROPN)$/.test(tokens[at + 1]?.upos ?? '')) at++
  return at
}
