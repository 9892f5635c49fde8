import type { Span } from '../../model/index.js'
import lists from '../lexicon/lists.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import type { Range } from './edges.js'
import { REPORTS } from './reports.js'
import { isFiniteAt, dependents, rangeOf, type Node, type TextView } from './view.js'

const VERBS: ReadonlySet<string> = new Set(lists.verbs)
const GIVES: ReadonlySet<string> = new Set(lists.gives)
const NOUNS: ReadonlySet<string> = new Set(lists.nouns)
const LISTS: ReadonlySet<string> = new Set(lists.lists)

export type CuesBySentence = ReadonlyMap<number, readonly CueNode[]>

/** Reporting words by their sentence. */
export function groupBySentence(cues: readonly CueNode[]): CuesBySentence {
  const groups = new Map<number, CueNode[]>()
  for (const cue of cues) {
    const { sentence } = cue.node.at
    const own = groups.get(sentence)
    if (own) own.push(cue)
    else groups.set(sentence, [cue])
  }
  return groups
}

/**
 * The word by which a line above a list reports its items: "The union also said:", "The report made three findings:",
 * "According to the audit:", "The council's recommendations are:"; null where it reports nothing, or what it reports stands
 * in it already ("Police said this is what they know:").
 */
export function leadOf(view: TextView, line: Span, cues: CuesBySentence): CueNode | null {
  const sentence = lastSentence(view, line)
  if (!sentence) return null
  const own = cues.get(view.nodes[sentence.to]?.at.sentence ?? -1) ?? []
  const cue = own.filter(({ cueClass }) => cueClass === 'VERB' || cueClass === 'ACCORDING').at(-1)
  const after = (i: number) => view.nodes.slice(i + 1, sentence.to + 1)
  if (cue && isReport(cue) && !describes(view, cue) && !after(cue.last).some(({ index }) => isFiniteAt(view, index)))
    return cue
  const noun = view.nodes.slice(sentence.from, sentence.to + 1).findLast(({ token }) => NOUNS.has(token.lemma))
  return noun && isGiven(view, noun, sentence) ? nounCue(noun) : null
}

function lastSentence(view: TextView, line: Span): Range | null {
  const range = rangeOf(view, line)
  const bounds = range && view.bounds[view.nodes[range.to]?.at.sentence ?? -1]
  return bounds ? { from: bounds.first, to: bounds.last } : null
}

const isReport = ({ cueClass, lemma }: CueNode) =>
  cueClass === 'ACCORDING' || REPORTS.has(lemma) || VERBS.has(lemma) || lemma.includes(' ')

/** "The winners, announced on Monday:": a participle that tells of a noun. */
const describes = (view: TextView, { node, first }: CueNode) =>
  /^VB[DN]$/.test(node.token.xpos) &&
  view.nodes[first - 1]?.token.text === ',' &&
  dependents(view, node, 'nsubj').length === 0

/** "Made three findings", "the union's demands are": what somebody gives, or whose it is where the line says no more of it. */
function isGiven(view: TextView, noun: Node, { from, to }: Range): boolean {
  const verbs = view.nodes
    .slice(from, to + 1)
    .filter((node) => isFiniteAt(view, node.index) || node.token.upos === 'VERB')
  if (verbs.some(({ token, index }) => index > noun.index && !LISTS.has(token.lemma))) return false
  const before = verbs.filter(({ index, token }) => index < noun.index && token.lemma !== 'follow')
  if (before.length > 0) return before.some(({ token }) => GIVES.has(token.lemma))
  return dependents(view, noun, 'nmod:poss', 'nmod').length > 0
}

/** A noun that reports the items below it. */
const nounCue = (node: Node): CueNode => ({
  node,
  cueClass: 'NOUN',
  lemma: node.token.lemma,
  first: node.index,
  last: node.index,
  takes: { that: true, np: true, to: true },
})
