import acts from '../lexicon/acts.json' with { type: 'json' }
import type { Source } from '../types.js'
import type { CueNode } from './cue.js'
import { figurePut } from './figures.js'
import { behind, isHeldToBe, isNamed, opensNoun } from './held-to-be.js'
import type { Proposal, Range, Rule } from './proposal.js'
import { isPassive, maySpeak } from './source/index.js'
import { isNegated } from './unsaid.js'
import { dependents, type Node, type TextView } from './view.js'

const JUDGE: ReadonlySet<string> = new Set(acts.judge)
const AS: ReadonlySet<string> = new Set(acts.as)
const NAME: ReadonlySet<string> = new Set(acts.name)
const WANT: ReadonlySet<string> = new Set(acts.want)
const BIND: ReadonlySet<string> = new Set(acts.bind)
const THREATS: ReadonlySet<string> = new Set(acts.threats)
const OWN: ReadonlySet<string> = new Set(acts.own)
const SHOW: ReadonlySet<string> = new Set(acts.show)
const HEARSAY: ReadonlySet<string> = new Set(acts.hearsay)
const CLAIMED: ReadonlySet<string> = new Set(acts.claimed)
const CHARGE: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(acts.charge))
const TO_DO = /^(?:to-do|to-the-end|to-the-comma|to-the-tail)$/
const OBJECT = /^(?:object|to-the-end|to-the-comma|to-the-tail)$/

/**
 * Whether a verb says something by itself of what follows it: "condemned the attack", "called the ruling a disgrace",
 * "dismissed the report as baseless", "accused Reed of lying", "urged calm", "apologised for the delay". Annotators have them
 * for statements wherever somebody is named who does it; "would condemn", "did not call" and "those who condemned" are none.
 */
export function isAct(view: TextView, { cue, rule, ranges }: Proposal, source: Source | null): boolean {
  if (cue?.cueClass !== 'VERB') return false
  const [range] = ranges
  if (rule === 'passive' && ranges.length > 1)
    return isHearsay(view, cue) || (isSaidOf(view, cue) && isBySomebody(view, source))
  if (binds(view, cue, rule, range)) return ranges.length === 1 && isDone(view, cue) && isBySomebody(view, source, cue)
  if (isHeldBy(view, cue, range)) return AS.has(cue.lemma) && isBySomebody(view, source)
  if (
    !(OBJECT.test(rule) || (rule === 'clause' && isThingForParser(view, cue, range))) ||
    ranges.length > 1 ||
    !isDone(view, cue) ||
    !isBySomebody(view, source, cue)
  )
    return false
  return OWN.has(cue.lemma)
    ? view.nodes[range.from - 1]?.token.text === 'for' && opensNoun(view, range.from)
    : range.from === cue.last + 1 && saysIt(view, cue, range)
}

/** "Pledged to send tanks", "threatened to leave the pact": what somebody takes on by saying so; not "promised them to go". */
const binds = (view: TextView, { lemma, last }: CueNode, rule: Rule, { from }: Range) =>
  BIND.has(lemma) && TO_DO.test(rule) && from === last + 1 && isInfinitive(view, from)

const isInfinitive = (view: TextView, at: number) => {
  const to = view.nodes[at]?.token.lower === 'not' ? at + 1 : at
  return view.nodes[to]?.token.lower === 'to' && view.nodes[to + 1]?.token.xpos === 'VB'
}

/** "Ruled out resigning", "claimed victory": a noun, or as good as one, that the parser takes for a clause. */
const isThingForParser = (view: TextView, { lemma }: CueNode, { from }: Range) =>
  (lemma === 'rule out' && view.nodes[from]?.token.xpos === 'VBG') ||
  (lemma === 'claim' && CLAIMED.has(view.nodes[from]?.token.lower ?? ''))

/** Whether the verb and what it takes say something: what is judged, called or asked for. */
function saysIt(view: TextView, { lemma, node }: CueNode, range: Range): boolean {
  if (ASKS.test(lemma)) return asksOf(view, range)
  const charge = CHARGE.get(lemma)
  if (charge !== undefined) return charge.some((word) => behind(view, range, word) > 0)
  const figure = figurePut(view, node)
  if (figure >= 0) return range.to >= figure
  if (lemma === 'threaten') return opensNoun(view, range.from) && THREATS.has(headOf(view, range))
  if (lemma === 'claim' && CLAIMED.has(view.nodes[range.from]?.token.lower ?? '')) return true
  if (AS.has(lemma) && isHeldToBe(view, range)) return true
  if (NAME.has(lemma) && isNamed(view, range)) return true
  // A parliament that confirms somebody appoints.
  if (lemma === 'confirm' && /^(?:NNPS?|PRP)$/.test(view.nodes[range.from]?.token.xpos ?? '')) return false
  return (JUDGE.has(lemma) || WANT.has(lemma)) && opensNoun(view, afterOnly(view, range.from))
}

/** The noun that ends the noun phrase at the beginning of a cut: "a new round of", "new sanctions against". */
function headOf(view: TextView, { from, to }: Range): string {
  let i = from
  while (i < to && /^(?:DT|JJ[RS]?|NNS?|NNPS?|POS|HYPH|CD|PRP\$)$/.test(view.nodes[i + 1]?.token.xpos ?? '')) i++
  return view.nodes[i]?.token.lemma ?? ''
}

const ASKS = /^(?:appeal to|call (?:up)?on)$/

/** "Appealed to | the protesters to go home": what somebody is to do; "appealed to children" asks for nothing. */
const asksOf = (view: TextView, { from, to }: Range) =>
  view.nodes
    .slice(from + 1, to)
    .some(({ index, token }) => token.lower === 'to' && view.nodes[index + 1]?.token.xpos === 'VB')

/** "Confirmed only 30 arrests": the word before a number that calls it few. */
const afterOnly = (view: TextView, from: number) =>
  view.nodes[from]?.token.lower === 'only' && view.nodes[from + 1]?.token.xpos === 'CD' ? from + 1 : from

/** A finite verb or a participle behind a comma, of a clause of its own: not "to condemn", "would condemn", "those who condemned". */
function isDone(view: TextView, cue: CueNode): boolean {
  const { node, participle } = cue
  const { xpos, deprel } = node.token
  if (node.quote >= 0 || isPassive(view, cue) || isNegated(view, node)) return false
  const auxiliaries = dependents(view, node, 'aux')
  if (auxiliaries.some(({ token }) => token.xpos === 'MD')) return false
  if (deprel === 'acl:relcl' && !isInserted(view, node)) return false
  const finite = auxiliaries.length > 0 || dependents(view, node, 'nsubj').length > 0
  // "Rescuers put the toll at 60": a past tense that looks like an infinitive.
  const bare =
    xpos === 'VB' &&
    (finite || (figurePut(view, node) >= 0 && /^(?:,|NN.*)$/.test(view.nodes[node.index - 1]?.token.xpos ?? ''))) &&
    auxiliaries.every(({ token }) => token.lemma === 'have') &&
    dependents(view, node, 'mark').every(({ token }) => /^(?:while|whereas)$/.test(token.lower))
  return /^VB[DZP]$/.test(xpos) || (xpos === 'VBN' && finite) || bare || participle === true
}

/** ", who called": a relative clause that a comma sets apart. */
function isInserted(view: TextView, { index, left }: Node): boolean {
  const opening = view.nodes.slice(left - 1, index)
  return opening.some(({ token }, i) => token.text === ',' && /^W/.test(opening[i + 1]?.token.xpos ?? ''))
}

/** Whether whoever does it may speak, and stands before the verb where one is given. */
function isBySomebody(view: TextView, source: Source | null, cue?: CueNode): boolean {
  const speaker = source && view.nodes[(view.bounds[source.at.sentence]?.first ?? 0) + source.at.token]
  return !!speaker && (!cue || speaker.index < cue.first) && maySpeak(speaker)
}

/** "Is rumoured to be leaving", "are understood to have met": passed on from reports, as "is said to" is. */
const isHearsay = (view: TextView, { lemma, last }: CueNode) =>
  HEARSAY.has(lemma) && view.nodes[last + 1]?.token.text === 'to'

/** "Was hailed as a breakthrough by the ministry", "was accused by prosecutors of fraud": the verbs of which something is said. */
export const isSaidOf = (view: TextView, { lemma, node }: CueNode) =>
  (AS.has(lemma) || NAME.has(lemma) || CHARGE.has(lemma)) &&
  dependents(view, node, 'aux').some(({ token }) => /^(?:be|get)$/.test(token.lemma)) &&
  !isNegated(view, node)

/** What is said in such a passive begins with "as", with the word of its charge, or with what somebody is called. */
export function opensSaid(view: TextView, { lemma }: CueNode, at: number): boolean {
  const word = view.nodes[at]?.token.text ?? ''
  const charge = CHARGE.get(lemma)
  if (charge !== undefined) return charge.includes(word)
  return (AS.has(lemma) && word === 'as') || (NAME.has(lemma) && /^(?:an?|the|["“‘]|``)$/.test(word))
}

/** ", described by the union as reckless": the cut begins behind whoever does it and "as". */
function isHeldBy(view: TextView, { node, last }: CueNode, { from }: Range): boolean {
  if (node.token.xpos !== 'VBN' || view.nodes[last + 1]?.token.text !== 'by') return false
  const opening = /^["“‘]$/.test(view.nodes[from - 1]?.token.text ?? '') ? from - 2 : from - 1
  return opening > last && view.nodes[opening]?.token.text === 'as'
}

/** "Portrayed a spy in two films": somebody plays or shows it, and does not say what it is ("portrayed him as a spy"). */
export const onlyShows = (view: TextView, { cueClass, lemma, node, last }: CueNode) =>
  cueClass === 'VERB' &&
  SHOW.has(lemma) &&
  !isHeldToBe(view, { from: last + 1, to: view.bounds[node.at.sentence]?.last ?? last })
