import type { Source } from '../../types.js'
import type { CueNode } from '../cue.js'
import type { Node, TextView } from '../view.js'
import { maySpeak } from './able.js'
import { authorOf } from './documents.js'
import { holderOf } from './holder.js'
import { isNominal, topOfPhrase } from './nominal.js'
import { sourceAt } from './phrase.js'
import type { Phrase } from './phrases.js'
import { holds, searchFor, type Cut } from './search.js'
import { speakerFeatures } from './speaker-features.js'
import type { SpeakerModel } from './speaker-model.js'

/**
 * Who is named as saying what a cut reports: of all noun phrases in the sentence of its verb the one that learned weights
 * (logistic regression) find likeliest. Which one the rules name is a feature among others.
 */
export function chooseSource(view: TextView, cut: Cut, model: SpeakerModel): Source | null {
  const search = searchFor(view, cut)
  if (!search) return cut.source
  const { cue, phrases, named } = search
  if (phrases.every((phrase) => holds(phrase, named))) return cut.source
  const doer = phrases.find((phrase) => actsInParticiple(view, phrase, cue) || actsInReport(view, phrase, cue))
  if (doer) return holds(doer, named) ? cut.source : sourceAt(view, doer.head, cue)
  const scores = phrases.map((_, place) => scoreOf(speakerFeatures(view, search, place), model))
  const best = scores.reduce((top, score, i) => (top < 0 || score > (scores[top] ?? 0) ? i : top), -1)
  const phrase = phrases[best]
  if (!phrase || holds(phrase, named)) return cut.source
  const head = ownerOf(view, phrase) ?? authorOf(view, holderOf(view, cue, phrase.head))
  return head.index === named ? cut.source : sourceAt(view, head, cue)
}

/** "Despite Norland proposing P": whoever stands between such a word and the participle. */
const actsInParticiple = (view: TextView, { from, to }: Phrase, { node, first }: CueNode) =>
  node.token.xpos === 'VBG' && to === first - 1 && /^(?:despite|with)$/i.test(view.nodes[from - 1]?.token.text ?? '')

/** "The study notes the agency indicates P", "claims which analysts say P": whoever stands between such a word and the cue alone. */
function actsInReport(view: TextView, { from, to, head }: Phrase, { first, node }: CueNode): boolean {
  const before = view.nodes[from - 1]
  if (!before || before.quote !== node.quote || !/^VB[DZP]$/.test(node.token.xpos) || !isNominal(head)) return false
  const between = view.nodes.slice(to + 1, first)
  if (to >= first || !between.every(isHelper)) return false
  if (/^(?:which|what)$/i.test(before.token.text)) return true
  return /^VB[DZP]$/.test(before.token.xpos) && PASSES_ON.test(before.token.lemma)
}

/** "Have", "would", "often". */
const isHelper = ({ token }: Node) => /^(?:MD|RB|VB[DZP])$/.test(token.xpos) && token.upos !== 'VERB'

/** Verbs that a clause stands behind at once, and nobody whom it is told. */
const PASSES_ON = /^(?:say|report|note|add|claim|state|write|acknowledge|confirm|announce|argue)$/

/** "Reed's commitment": whose a thing is that can say nothing by itself; null for whoever may speak. */
function ownerOf(view: TextView, { from, head }: Phrase): Node | null {
  const mark = view.nodes.slice(from, head.index).find(({ token }) => token.xpos === 'POS')
  const owner = mark && !maySpeak(head) ? view.nodes[mark.index - 1] : undefined
  return owner ? topOfPhrase(view, owner, from) : null
}

function scoreOf(features: readonly string[], weights: SpeakerModel): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}
