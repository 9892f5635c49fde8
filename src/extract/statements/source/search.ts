import { titleOf } from '../../actors/titles.js'
import type { Source } from '../../types.js'
import type { CueNode } from '../cue.js'
import type { Range } from '../edges.js'
import type { Proposal } from '../proposal.js'
import type { Node, TextView } from '../view.js'
import { isSettled } from './passive.js'
import { isTime } from './phrase.js'
import { phrasesOf, type Phrase } from './phrases.js'
import { linkTo, type Search } from './speaker-features.js'

/** A cut, and whom the rules name as its source. */
export type Cut = Proposal & { readonly source: Source | null }

/** What is weighed for a cut; null where no verb reports it, or where an agent behind "by" or a citation settles who does. */
export function searchFor(view: TextView, { cue, rule, ranges, source }: Cut): Search | null {
  if (cue?.cueClass !== 'VERB' || rule === 'headline' || isSettled(view, cue, source)) return null
  const named = source ? (view.bounds[source.at.sentence]?.first ?? 0) + source.at.token : -1
  const phrases = phrasesOf(view, cue.node.at.sentence).filter(
    (phrase) =>
      phrase.head.quote === cue.node.quote &&
      !holds(phrase, cue.first) &&
      !isTime(phrase.head) &&
      !/^(?:time|moment)$/.test(phrase.head.token.text) &&
      !ranges.some(({ from, to }) => from <= phrase.head.index && phrase.head.index <= to) &&
      !isAside(view, phrase, cue) &&
      !(isBehind(view, phrase, cue, ranges) && !holds(phrase, named)) &&
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

/** "Olsen (Blue Harbour, Jem and the Misfits) told": what stands between brackets that the word does not stand in. */
function isAside(view: TextView, { from, to, head }: Phrase, { first }: CueNode): boolean {
  const start = view.bounds[head.at.sentence]?.first ?? 0
  for (let i = from - 1; i >= start && view.nodes[i]?.token.text !== ')'; i--)
    if (view.nodes[i]?.token.text === '(')
      return !view.nodes.slice(to + 1, first).every(({ token }) => token.text !== ')')
  return false
}

/** "Olsen promised the vote that the mayor had sought": whoever stands behind all that is said, but for "Having promised P, Olsen". */
const isBehind = (
  view: TextView,
  { from }: Phrase,
  { first, last, node }: CueNode,
  ranges: readonly [Range, ...Range[]],
) =>
  node.token.xpos !== 'VBG' &&
  first > (view.bounds[node.at.sentence]?.first ?? 0) + 1 &&
  ranges[0].from > last &&
  from > (ranges.at(-1) ?? ranges[0]).to

/** A name that is no word for what somebody is. */
const isPerson = ({ token }: Node) => token.xpos === 'NNP' && titleOf(token.text) === null

/** Whether a token stands in a phrase. */
export const holds = ({ from, to }: Phrase, index: number) => from <= index && index <= to

/** Whether a phrase stands in the words that the rules name. */
function isPartOf(view: TextView, { from, to }: Phrase, source: Source | null): boolean {
  const [first, last] = [view.nodes[from]?.token, view.nodes[to]?.token]
  return !!source && !!first && !!last && first.start < source.span.end && source.span.start < last.end
}
