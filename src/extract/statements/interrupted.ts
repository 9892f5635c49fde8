import reporting from '../lexicon/reporting.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import { isCountered } from './own-clause.js'
import type { Proposal, Range } from './proposal.js'
import { REPORTS } from './reports.js'
import { maySpeak } from './source/index.js'
import { isFiniteAt, tagAt, type TextView } from './view.js'

const SAYS: ReadonlySet<string> = new Set(reporting.verbs.that.split(' '))
/** Whoever speaks between the commas has no more words. */
const MOST = 12
/** A clause of its own has its verb within so many words. */
const REACH = 14
const SPEAKER = /^(?:DT|PRP\$?|JJ|NNS?|NNPS?|POS|CD|FW)$/
/** What begins so only says when or where it is said. */
const ASIDE = /^(?:IN|TO|RB|WRB|VB[GN]|CC)$/

/**
 * What is said on both sides of a cue that stands between two commas, where the words settle that both belong to it: the
 * verb of what stands before (“A second cut, Olsen warned, "could do harm"”), or a clause or quoted words that “and” joins
 * on (“Prices fell, Olsen said, and "stayed low"”). Null elsewhere: "prices fell, Olsen said, and left the room".
 */
export function interruptedBy(view: TextView, cue: CueNode): readonly [Range, Range] | null {
  const { node, cueClass, last, first, lemma, takes } = cue
  if (cueClass !== 'VERB' || node.quote >= 0 || !takes.that || !REPORTS.has(lemma) || lemma === 'tell') return null
  if (!/^VB[DZ]$/.test(node.token.xpos) || view.nodes[last + 1]?.token.text !== ',') return null
  const comma = speakerComma(view, first)
  const bounds = view.bounds[node.at.sentence]
  if (comma < 0 || !bounds || view.nodes.slice(bounds.first, comma).some(({ quote }) => quote >= 0)) return null
  const before = { from: bounds.first, to: comma - 1 }
  const after = { from: last + 2, to: bounds.last }
  if (after.to <= after.from) return null
  return isPredicate(view, before, after) || isJoined(view, before, after) ? [before, after] : null
}

export const isInterrupted = (view: TextView, { cue, rule }: Proposal): boolean =>
  cue !== null && rule === 'around' && interruptedBy(view, cue) !== null

/** The comma before whoever speaks right before the cue, or -1. */
function speakerComma(view: TextView, cue: number): number {
  let i = cue - 1
  while (i > cue - MOST && (SPEAKER.test(tagAt(view, i)) || view.nodes[i]?.token.text === 'of')) i--
  if (i === cue - 1 || view.nodes[i]?.token.text !== ',') return -1
  return view.nodes.slice(i + 1, cue).some((noun) => noun.token.upos !== 'DET' && maySpeak(noun)) ? i : -1
}

/** "A second cut | "could do harm"": quoted words begin with the verb, whose subject has none of its own. */
function isPredicate(view: TextView, before: Range, { from }: Range): boolean {
  const verb = view.nodes[from]?.token.upos === 'PUNCT' ? from + 1 : from
  if (view.nodes[verb]?.quote === -1 || !isFiniteAt(view, verb)) return false
  if (view.nodes[verb]?.token.text !== view.nodes[verb]?.token.lower) return false
  if (/^(?:whether|what|that|how)$/i.test(view.nodes[before.from]?.token.text ?? '')) return true
  return !ASIDE.test(tagAt(view, before.from)) && !hasVerb(view, before)
}

/** "Prices fell | and "stayed low"", "prices fell | and it would be wrong": a whole clause, and more of it. */
function isJoined(view: TextView, before: Range, { from, to }: Range): boolean {
  if (!/^(?:and|but|so)$/.test(view.nodes[from]?.token.text ?? '') || !hasVerb(view, before)) return false
  if (ASIDE.test(tagAt(view, before.from)) || isCountered(view, from, to)) return false
  const next = view.nodes[from + 1]
  if (next && next.quote >= 0) return endsQuoted(view, from + 1, to)
  return hasOwnVerb(view, from + 1, to)
}

/** Whether the quoted words that begin here are all there is. */
function endsQuoted(view: TextView, from: number, to: number): boolean {
  const quote = view.nodes[from]?.quote
  return view.nodes.slice(from, to + 1).every((node) => node.quote === quote || node.token.text === '.')
}

/** A subject and a verb in a tense, which is no word of speech ("and Reed agreed"). */
function hasOwnVerb(view: TextView, from: number, to: number): boolean {
  if (!/^(?:DT|PRP\$?|EX|NNS?|NNPS?|JJ|CD)$/.test(tagAt(view, from))) return false
  for (let i = from + 1; i <= Math.min(to, from + REACH); i++) {
    if (/^[,;:]$/.test(view.nodes[i]?.token.text ?? '') || /^W/.test(tagAt(view, i))) return false
    if (isFiniteAt(view, i)) return isOwn(view, i) && !SAYS.has(view.nodes[i]?.token.lemma ?? '')
  }
  return false
}

/** "He left", "she smiled": what the speaker does as well; "it would", "he was" go on with what is said. */
const isOwn = (view: TextView, verb: number) =>
  !/^(?:he|she|they)$/.test(view.nodes[verb - 1]?.token.text ?? '') || view.nodes[verb]?.token.upos === 'AUX'

const hasVerb = (view: TextView, { from, to }: Range) =>
  view.nodes.slice(from, to + 1).some(({ index }) => isFiniteAt(view, index))
