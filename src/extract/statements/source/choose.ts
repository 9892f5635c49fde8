import { titleOf } from '../../actors/titles.js'
import type { Source } from '../../types.js'
import type { CueNode } from '../cues.js'
import type { Proposal } from '../proposal.js'
import type { Node, TextView } from '../view.js'
import { maySpeak } from './able.js'
import { authorOf } from './documents.js'
import { holderOf } from './holder.js'
import { topOfPhrase } from './nominal.js'
import { isSettled } from './passive.js'
import { isTime, sourceAt } from './phrase.js'
import { phrasesOf, type Phrase } from './phrases.js'
import { linkTo, speakerFeatures, type Search } from './speaker-features.js'
import type { SpeakerModel } from './speaker-model.js'

type Cut = Proposal & { readonly source: Source | null }

/**
 * Who is named as saying what a cut reports: of all noun phrases in the sentence of its verb the one that learned weights
 * (logistic regression) find likeliest. Which one the rules name is a feature among others.
 */
export function chooseSource(view: TextView, cut: Cut, model: SpeakerModel): Source | null {
  const search = searchFor(view, cut)
  if (!search) return cut.source
  const { cue, phrases, named } = search
  if (phrases.every((phrase) => holds(phrase, named))) return cut.source
  const doer = phrases.find((phrase) => actsInParticiple(view, phrase, cue))
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

/** "Reed's commitment": whose a thing is that can say nothing by itself; null for whoever may speak. */
function ownerOf(view: TextView, { from, head }: Phrase): Node | null {
  const mark = view.nodes.slice(from, head.index).find(({ token }) => token.xpos === 'POS')
  const owner = mark && !maySpeak(head) ? view.nodes[mark.index - 1] : undefined
  return owner ? topOfPhrase(view, owner, from) : null
}

/** What is weighed for a cut; null where no verb reports it, or where an agent behind "by" or a citation settles who does. */
export function searchFor(view: TextView, { cue, ranges, source }: Cut): Search | null {
  if (cue?.cueClass !== 'VERB' || isSettled(view, cue, source)) return null
  const named = source ? (view.bounds[source.at.sentence]?.first ?? 0) + source.at.token : -1
  const phrases = phrasesOf(view, cue.node.at.sentence).filter(
    (phrase) =>
      phrase.head.quote === cue.node.quote &&
      !holds(phrase, cue.first) &&
      !isTime(phrase.head) &&
      !ranges.some(({ from, to }) => from <= phrase.head.index && phrase.head.index <= to) &&
      view.nodes[phrase.from - 1]?.token.text !== '(' &&
      (holds(phrase, named) || !isPartOf(view, phrase, source)),
  )
  const search = { cue, ranges, phrases, named }
  const speaker = view.nodes[named]
  if (!speaker || !isPerson(speaker)) return search
  // "Reed of the council": what Reed is of stands nearer to the word, and says nothing.
  return {
    ...search,
    phrases: phrases.filter((phrase) => !/^(?:chain|participle)-behind$/.test(linkTo(view, search, phrase))),
  }
}

/** A name that is no word for what somebody is. */
const isPerson = ({ token }: Node) => token.xpos === 'NNP' && titleOf(token.text) === null

const holds = ({ from, to }: Phrase, index: number) => from <= index && index <= to

/** Whether a phrase stands in the words that the rules name. */
function isPartOf(view: TextView, { from, to }: Phrase, source: Source | null): boolean {
  const [first, last] = [view.nodes[from]?.token, view.nodes[to]?.token]
  return !!source && !!first && !!last && first.start < source.span.end && source.span.start < last.end
}

function scoreOf(features: readonly string[], weights: SpeakerModel): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}
