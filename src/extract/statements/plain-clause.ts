import type { Source } from '../types.js'
import type { Proposal } from './proposal.js'
import { isTime, maySpeak } from './source/index.js'
import { isFiniteAt, tagAt, type TextView } from './view.js'

const SPOKEN = /^(?:say|claim|insist|argue|allege)$/
const PHRASE = /^(?:DT|PRP\$?|JJ[RS]?|NNS?|NNPS?|POS|CD|HYPH|IN|EX)$/
/** The subject of what is said has no more words. */
const MOST = 10

/**
 * "The commission said Malenko had won.": a verb of speech in a tense, whoever speaks before it, and behind it a subject with
 * its verb up to the stop. That this is said no parse has to show, and of so short a sentence parsers make much else.
 */
export function isPlainClause(view: TextView, { cue, rule, ranges }: Proposal, source: Source | null): boolean {
  if (cue?.cueClass !== 'VERB' || rule !== 'to-the-end' || ranges.length > 1 || cue.node.quote >= 0) return false
  if (!SPOKEN.test(cue.lemma) || !/^VB[DZP]$/.test(cue.node.token.xpos)) return false
  const [{ from, to }] = ranges
  const speaker = source && view.nodes[(view.bounds[source.at.sentence]?.first ?? 0) + source.at.token]
  if (from !== cue.last + 1 || !speaker || speaker.index >= cue.first || !maySpeak(speaker)) return false
  if (!/^[.!]$/.test(view.nodes[to + 1]?.token.text ?? '')) return false
  return (
    hasSubject(view, from) &&
    view.nodes.slice(from, to + 1).every(({ token, quote }) => !/^[,;:–—-]$/.test(token.text) && quote < 0)
  )
}

/** A noun phrase that tells no time, and the verb of which it is the subject. */
function hasSubject(view: TextView, from: number): boolean {
  const first = view.nodes[from]
  if (!first || isTime(first) || tagAt(view, from) === 'IN') return false
  let i = from
  while (i < from + MOST && PHRASE.test(tagAt(view, i))) i++
  return i > from && /^(?:NNS?|NNPS?|PRP|EX|CD)$/.test(tagAt(view, i - 1)) && isFiniteAt(view, i)
}
