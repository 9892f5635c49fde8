import reporting from '../lexicon/reporting.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import type { Source } from '../types.js'
import type { Proposal } from './proposal.js'
import { tagAt, type Node, type TextView } from './view.js'

const THAT: ReadonlySet<string> = new Set(reporting.verbs.that.split(' '))
/** Who can only be a subject. */
const SUBJECT = /^(?:he|she|they|we|I)$/i

/**
 * Where what a noun says ends since the sentence's own verb begins: "the claim that prices fell | surprised economists"; -1
 * where the sentence has another verb. Parsers run on there. Each clause in what is said takes a verb: the first, one for
 * each conjunction of subordination or relative, one for each verb that is joined on; the next is the sentence's own.
 */
export function mainVerbBehind(view: TextView, cue: CueNode, from: number, to: number): number {
  if (hasVerbBefore(view, cue)) return -1
  // "The threat to strike", "claims of fraud" have no verb in a tense.
  let open = tagAt(view, from) === 'TO' || /^(?:of|about)$/.test(view.nodes[from - 1]?.token.lower ?? '') ? 0 : 1
  for (let i = from; i <= to; i++) {
    const node = view.nodes[i]
    if (!node || /^[;:]$/.test(node.token.text)) return -1
    if (cue.node.quote >= 0 && node.quote !== cue.node.quote) return -1
    if (opensClause(view, node, from)) open++
    if (!isFinite(view, i)) continue
    if (open === 0) return hasSubjectBeside(view, i) ? -1 : beforeAdverbs(view, i)
    open--
  }
  return -1
}

/** Whether a cut is what a noun says of whoever is named, and the sentence's own verb follows: layout as clear as marks. */
export const endsAtMainVerb = (
  view: TextView,
  { cue, rule, ranges: [range] }: Proposal,
  source: Source | null,
): boolean =>
  cue?.cueClass === 'NOUN' &&
  rule === 'noun-clause' &&
  source !== null &&
  range.from > cue.last &&
  mainVerbBehind(view, cue, range.from, view.bounds[cue.node.at.sentence]?.last ?? range.to) === range.to

/** Whether the clause that the noun stands in has its verb already: "repeated his claim that". */
function hasVerbBefore(view: TextView, { node, first }: CueNode): boolean {
  const start = view.bounds[node.at.sentence]?.first ?? 0
  for (let i = first; i >= start; i--) {
    const text = view.nodes[i]?.token.text ?? ''
    if (/^(?:[;:]|but)$/.test(text)) return false
    if (text === ',' && /^(?:but|and|while)$/.test(view.nodes[i + 1]?.token.text ?? '')) return false
    if (isFinite(view, i) || /^VB[GN]?$/.test(tagAt(view, i))) return true
  }
  return false
}

/** A word behind which a clause of its own stands within what is said. */
function opensClause(view: TextView, { index, token }: Node, from: number): boolean {
  if (index === from) return /^(?:if|when|where|while|because|although|unless|what|who)$/i.test(token.text)
  if (/^W/.test(token.xpos)) return true
  if (token.upos === 'SCONJ' && token.deprel === 'mark' && tagAt(view, index + 1) !== 'VBG') {
    // "And that nobody asked her": the conjunction before has counted.
    return view.nodes[index - 1]?.token.upos !== 'CCONJ'
  }
  if (token.upos === 'CCONJ') return joinsVerb(view, index)
  const before = view.nodes[index - 1]
  // "The water they drink", "knew she lied": nothing but the subject tells.
  if (!before) return false
  // "The refugees Obama will accept".
  if (token.xpos === 'NNP' && token.deprel === 'nsubj' && /^NNS?$/.test(before.token.xpos))
    return /^acl/.test(view.nodes[view.nodes[index]?.head ?? -1]?.token.deprel ?? '')
  if (!SUBJECT.test(token.text)) return false
  return /^(?:NNS?|NNPS?)$/.test(before.token.xpos) || (isFinite(view, index - 1) && THAT.has(before.token.lemma))
}

/** Whether a conjunction joins a verb to one before it. */
function joinsVerb(view: TextView, index: number): boolean {
  if (view.nodes[index + 1]?.token.lower === 'that') return true
  const joined = view.nodes[view.nodes[index]?.head ?? -1]
  return joined !== undefined && joined.index > index && /^(?:VB[DZPN]?|MD)$/.test(joined.token.xpos)
}

/** A verb that makes a clause: in a tense, or bare with no word before it that asks for such a form ("that he be told"). */
function isFinite(view: TextView, i: number): boolean {
  const tag = tagAt(view, i)
  if (!/^(?:VB[DZPN]?|MD)$/.test(tag)) return false
  let before = i - 1
  while (/^(?:RB|RP|PRP)$/.test(tagAt(view, before)) && before > i - 3) before--
  const helper = view.nodes[before]?.token
  if (!helper) return true
  // "Prices fell surprised economists": behind a verb that needs none, a participle for the tagger is the next verb.
  if (tag === 'VBN') return /^VB[DZPN]?$/.test(helper.xpos) && !/^(?:be|have|get|do)$/.test(helper.lemma)
  if (tag === 'VB') return !/^(?:TO|MD)$/.test(helper.xpos) && !/^(?:do|let|help|make)$/.test(helper.lemma)
  // "Has been rigged", "had left": one verb of several words.
  return !(/^(?:be|have|get)$/.test(helper.lemma) && /^VB/.test(helper.xpos) && tag === 'VBD')
}

/** "The claim that P, there would be": a verb with a subject of its own right before it. */
const hasSubjectBeside = (view: TextView, verb: number) =>
  tagAt(view, verb - 1) === 'EX' || SUBJECT.test(view.nodes[verb - 1]?.token.text ?? '')

/** "Also drew", "never was": adverbs before the verb are of its clause. */
function beforeAdverbs(view: TextView, verb: number): number {
  let i = verb - 1
  while (tagAt(view, i) === 'RB') i--
  return i
}

/** "The claim that", "denials by the company that": where the word stands that brings in what a noun says, or -1. */
export function thatBehindNoun(view: TextView, noun: number): number {
  let i = noun + 1
  if (/^(?:by|from)$/.test(view.nodes[i]?.token.lower ?? '')) {
    i++
    while (/^(?:DT|PRP\$|JJ|NNPS?|NNS?|POS|HYPH|CD)$/.test(tagAt(view, i)) && i < noun + 9) i++
    if (i === noun + 2) return -1
  }
  return view.nodes[i]?.token.lower === 'that' ? i : -1
}
