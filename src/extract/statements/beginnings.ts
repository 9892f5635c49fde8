import sources from '../lexicon/sources.json' with { type: 'json' }
import { MONTHS, WEEKDAYS } from '../calendar.js'
import type { CueNode } from './cue.js'
import type { Range } from './edges.js'
import { isFiniteAt, dependents, tagAt, type Node, type TextView } from './view.js'

const HEARERS: ReadonlySet<string> = new Set(sources.hearers)

/**
 * "Told the court Dalton ran", "told a packed council meeting P": a cut right behind "told" begins after whom it was told,
 * where the parser takes that for the subject of what follows.
 */
export function afterHearers(view: TextView, cue: CueNode, from: number): number {
  if (cue.lemma !== 'tell' || from !== cue.last + 1) return from
  const named = afterNames(view, from)
  if (named > from) return named
  let i = from
  while (/^(?:DT|PRP\$|JJ|CD|NN|NNS|NNPS?|POS)$/.test(view.nodes[i]?.token.xpos ?? '') && i < from + 5) {
    const ends =
      HEARERS.has(view.nodes[i]?.token.lemma ?? '') && !/^(?:NNS?|POS)$/.test(view.nodes[i + 1]?.token.xpos ?? '')
    const next = dayEnd(view, i + 1)
    if (ends) return /^(?:VB[DZP]|MD|IN|TO|CC)$/.test(tagAt(view, next)) || !view.nodes[next] ? from : next
    i++
  }
  return from
}

/** "Told NRK police had come", "told the Harbour Post the owner left": behind a name that was told, where a clause begins there. */
function afterNames(view: TextView, from: number): number {
  let i = view.nodes[from]?.token.lower === 'the' ? from + 1 : from
  const names = i
  while (/^NNPS?$/.test(tagAt(view, i))) i++
  if (i === names) return from
  if (HEARERS.has(view.nodes[i]?.token.lemma ?? '')) i++
  return /^(?:DT|NNS|PRP\$?|EX)$/.test(tagAt(view, i)) || (tagAt(view, i) === 'NN' && isFiniteAt(view, i + 1))
    ? i
    : from
}

/** "told reporters P": the content begins after whom it was told. */
export function afterAddressee(view: TextView, cue: CueNode): number {
  const told = addressee(view, cue)
  return told ? told.right + 1 : cue.last + 1
}

function addressee(view: TextView, cue: CueNode): Node | undefined {
  if (!ADDRESSED.test(cue.lemma)) return undefined
  return dependents(view, cue.node, 'obj', 'iobj').find((c) => c.index === cue.last + 1 || c.left === cue.last + 1)
}

/** "told a conference they are ready": the addressee without the clause that the parser takes for a part of it. */
export function afterName(view: TextView, cue: CueNode): number {
  const told = addressee(view, cue)
  const clause = told && dependents(view, told, 'acl')[0]
  return clause && clause.left === told.index + 1 ? clause.left : afterAddressee(view, cue)
}

/** "told Agence France-Presse arson has been used": behind the run of names that were told. */
export function afterHearer(view: TextView, cue: CueNode): number {
  let i = afterAddressee(view, cue)
  if (i > cue.last + 1 || !ADDRESSED.test(cue.lemma)) return i
  if (/^the$/i.test(view.nodes[i]?.token.text ?? '')) i++
  const names = i
  while (/^(?:NNPS?|HYPH)$/.test(view.nodes[i]?.token.xpos ?? '')) i++
  return i > names ? i : cue.last + 1
}

const ADDRESSED = /^(?:tell|inform|notify|remind|assure|warn|ask)$/

/** "said on Thursday P", "ruled on September 11 P": the content begins after when it was said. */
export function afterTime(view: TextView, cue: CueNode, sentence: Range): number {
  let i = afterAddressee(view, cue)
  if (/^(?:late|early)$/i.test(view.nodes[i]?.token.text ?? '')) i++
  if (/^(?:on|in)$/i.test(view.nodes[i]?.token.text ?? '') && isWhen(view.nodes[i + 1])) i++
  const from = i
  while (i < sentence.to && (isWhen(view.nodes[i]) || (i > from && view.nodes[i]?.token.xpos === 'CD'))) i++
  return i > from ? i : afterAddressee(view, cue)
}

/** Behind the day that words of time name here ("on Friday", "Friday"), if they do. */
function dayEnd(view: TextView, from: number): number {
  const day = view.nodes[from]?.token.text === 'on' ? from + 1 : from
  return isWhen(view.nodes[day]) && OPENS.test(tagAt(view, day + 1)) ? day + 1 : from
}

/** "said on Friday workers had left": a cut right behind the cue begins after the day that words of time name there. */
export function afterDay(view: TextView, cue: CueNode, from: number): number {
  if (cue.cueClass !== 'VERB' || from !== cue.last + 1 || view.nodes[from]?.token.text !== 'on') return from
  const next = view.nodes[from + 2]
  return isWhen(view.nodes[from + 1]) && next && OPENS.test(next.token.xpos) && next.token.xpos !== 'CD'
    ? from + 2
    : from
}

const VENUES: ReadonlySet<string> = new Set([...sources.venues, ...sources.documents])

/** "said on Twitter P", "confirmed on its page P", "said in a tweet P": the content begins after where it was said. */
export function afterVenue(view: TextView, cue: CueNode): number {
  const begin = afterAddressee(view, cue)
  if (!/^(?:on|in|at|via|during)$/.test(view.nodes[begin]?.token.text ?? '')) return begin
  let i = begin + 1
  while (/^(?:DT|PRP\$|JJ|NNP?|POS)$/.test(view.nodes[i]?.token.xpos ?? '') && i < begin + 6) {
    const next = view.nodes[i + 1]
    if (isVenue(view.nodes[i]) && !isVenue(next)) return OPENS.test(next?.token.xpos ?? '') ? i + 1 : begin
    i++
  }
  return begin
}

/** What a clause begins with. */
const OPENS = /^(?:DT|NNP?S?|PRP\$?|JJ|CD|EX|RB)$/

const isVenue = (node: Node | undefined) => VENUES.has(node?.token.lemma.toLowerCase() ?? '')

/**
 * "described by the paper as P", "noted by the team P": a cut right behind a participle begins after who says it; where it
 * begins elsewhere it stays.
 */
export function afterBy(view: TextView, cue: CueNode, from: number): number {
  if (from !== cue.last + 1 || cue.node.token.xpos !== 'VBN' || view.nodes[from]?.token.text !== 'by') return from
  let i = from + 1
  while (/^(?:DT|NNPS?|NNS?|JJ|POS|HYPH|CD)$/.test(view.nodes[i]?.token.xpos ?? '')) i++
  return /^(?:as|that)$/.test(view.nodes[i]?.token.text ?? '') ? i + 1 : i
}

/** "Saying it violated the law": a clause begins with its subject, where the parser takes that for an object of the cue. */
export function withOwnSubject(view: TextView, cue: CueNode, clause: Node, begin: number): number {
  if (isSubjectOnly(view, cue, clause, begin)) return cue.last + 1
  // "Said there had been no fraud": for the parser an adverb of what reports it.
  if (begin === cue.last + 2 && view.nodes[begin - 1]?.token.lower === 'there' && isFiniteAt(view, begin))
    return begin - 1
  const subject = view.nodes[begin - 1]
  if (begin !== cue.last + 2 || cue.lemma === 'tell' || !/^VB[DZP]$/.test(clause.token.xpos)) return begin
  return /^(?:it|he|she|they|we|I)$/.test(subject?.token.text ?? '') ? begin - 1 : begin
}

/** "Said | its troops had taken the town": nothing but a noun phrase stands between, and the clause has no other subject. */
function isSubjectOnly(view: TextView, { last, lemma, takes }: CueNode, clause: Node, begin: number): boolean {
  if (!takes.that || ADDRESSED.test(lemma) || begin < last + 2 || begin > last + 8) return false
  if (!isFiniteAt(view, begin) || dependents(view, clause, 'nsubj', 'expl', 'csubj').length > 0) return false
  const opens = /^(?:DT|PRP\$|JJ|NNS?|NNPS?|CD)$/.test(tagAt(view, last + 1)) || isAmount(view, last + 1)
  if (!opens || !/^NN/.test(tagAt(view, begin - 1)) || isWhen(view.nodes[last + 1])) return false
  return view.nodes
    .slice(last + 1, begin)
    .every(({ token }) => /^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|POS|CD|HYPH|IN|VBN|RB|\$)$/.test(token.xpos))
}

/** "Up to 2,300 people", "more than half of them": a number, and how near it comes. */
const isAmount = (view: TextView, from: number) =>
  /^(?:up|more|fewer|less|at|over|under|about|around|nearly|almost)$/.test(view.nodes[from]?.token.text ?? '') &&
  view.nodes.slice(from + 1, from + 3).some(({ token }) => token.xpos === 'CD' || SHARE.test(token.text))

const SHARE = /^(?:half|dozens|hundreds|thousands|millions)$/

const WHEN = new RegExp(`^(?:${WEEKDAYS}|${MONTHS}|yesterday|today|earlier|later|morning|afternoon|evening|night)$`)

const isWhen = (node: Node | undefined) => WHEN.test(node?.token.text ?? '')
