import { isGivenName } from '../../actors/given-names.js'
import type { Source } from '../../types.js'
import { namesSpeaker } from './able.js'
import type { CueNode } from '../cue.js'
import { isFiniteAt, spanOf, tagAt, type Node, type TextView } from '../view.js'

/** A stretch between commas. */
interface Stretch {
  readonly from: number
  readonly to: number
}

/** How far from the word who says something may stand, in tokens. */
const REACH = 60

/**
 * All who say something together, read off the words where what they are stands between them: "Olsen, who leads the union,
 * and Berg, its lawyer, said", "said Olsen of the union and Berg of the port", "Both the council and the police said". Empty
 * where the words make no such list.
 */
export function listedSpeakers(view: TextView, cue: CueNode, named: number): Source[] {
  const around = named < cue.first ? before(view, cue) : behind(view, cue)
  if (!around) return []
  const pair = pairIn(view, around)
  const beside = pair.length > 0 ? pair : besideIn(view, around, named > cue.last)
  const speakers = beside.length > 0 ? beside : listIn(view, around, named > cue.last)
  if (speakers.length < 2 || !speakers.some(({ from }) => from <= named) || named < (speakers[0]?.from ?? 0)) return []
  return speakers.map((speaker) => sourceOf(view, speaker))
}

/** What stands before the word, without what helps it and without a mark. */
function before(view: TextView, { node, first }: CueNode): Stretch | null {
  const start = view.bounds[node.at.sentence]?.first ?? 0
  let to = first - 1
  while (HELPS.test(view.nodes[to]?.token.lower ?? '')) to--
  let from = to
  while (from > start && to - from < REACH && !/^[;:]$/.test(view.nodes[from - 1]?.token.text ?? ';')) {
    if (view.nodes[from - 1]?.quote !== node.quote) break
    from--
  }
  while (/^(?:,|"|”|but|and)$/.test(view.nodes[from]?.token.lower ?? '')) from++
  return to > from ? { from, to } : null
}

const HELPS = /^(?:also|all|both|each|jointly|have|has|had|later|would|could|will|did|do|not|n't|n’t)$/

/** What stands behind the word, up to the end of its sentence. */
function behind(view: TextView, { node, last }: CueNode): Stretch | null {
  const end = view.bounds[node.at.sentence]?.last ?? last
  let to = Math.min(end, last + REACH)
  while (/^[.!?”"]$/.test(view.nodes[to]?.token.text ?? '')) to--
  return to > last + 1 ? { from: last + 1, to } : null
}

/** "Both the council and the police", "the bank and the port each", "Olsen of the union and Berg of the port": two sides alike, no marks. */
function pairIn(view: TextView, { from, to }: Stretch): Stretch[] {
  const both = /^(?:both|neither)$/.test(view.nodes[from]?.token.lower ?? '')
  const joints = view.nodes.slice(from, to + 1).filter(({ token }) => /^(?:and|nor|,)$/.test(token.lower))
  const [and] = joints
  if (joints.length !== 1 || !and || and.token.text === ',') return []
  const [one, two] = [
    { from: both ? from + 1 : from, to: and.index - 1 },
    { from: and.index + 1, to },
  ]
  const apart = both || view.nodes[to + 1]?.token.lower === 'each'
  const alike = apart
    ? isSpeaker(view, one) && isSpeaker(view, two)
    : isFullName(view, one) && isFullName(view, two) && (hasOf(view, one) || hasOf(view, two))
  return alike ? [one, two] : []
}

/** "Olsen, along with Reed,", "the bank as well as its deputy head, Jan Berg,": one, and behind such words who says it too. */
function besideIn(view: TextView, around: Stretch, isBehind: boolean): Stretch[] {
  const joint = view.nodes.slice(around.from, around.to).find(({ index }) => besideEnd(view, index) > 0)?.index ?? -1
  if (joint < 0) return []
  const one = stretchesOf(view, { from: around.from, to: joint - 1 }).at(-1)
  const [other, name, ...rest] = stretchesOf(view, { from: besideEnd(view, joint) + 1, to: around.to })
  if (!one || !other || (rest.length > 0 && !isBehind)) return []
  const two = name && isPost(view, other, other) && isWholeName(view, name) ? name : other
  return isSpeaker(view, one) && (isBehind ? isFullName(view, two) : isSpeaker(view, two)) ? [one, two] : []
}

/** The last of the words "as well as", "along with" or "together with" that begin here, or -1. */
function besideEnd(view: TextView, at: number): number {
  const [first, second, third] = view.nodes.slice(at, at + 3).map(({ token }) => token.lower)
  if (/^(?:along|together)$/.test(first ?? '')) return second === 'with' ? at + 1 : -1
  return first === 'as' && second === 'well' && third === 'as' ? at + 2 : -1
}

const hasOf = (view: TextView, { from, to }: Stretch) =>
  view.nodes.slice(from, to + 1).some(({ token }) => OF.test(token.text))

const OF = /^(?:of|from|at|for|with)$/

/** "Olsen, who leads the union, and Berg, its lawyer": speakers and what they are, between commas. */
function listIn(view: TextView, around: Stretch, endsThere: boolean): Stretch[] {
  const speakers: Stretch[] = []
  let joined = false
  const all = stretchesOf(view, around)
  for (const [i, stretch] of all.entries()) {
    const own = withoutAnd(view, stretch)
    const opens = own !== stretch
    const named = !opens && isPost(view, speakers.at(-1), all[i - 1]) && isWholeName(view, own)
    // "The mayor, Ada Lind": a post and whose it is.
    if (named) speakers.splice(-1, 1, own)
    else if (!joined && mayJoin(view, own, opens || i === 0, all[i + 1])) speakers.push(own)
    else if (opens || speakers.length === 0 || !isAside(view, own)) return []
    joined ||= opens
  }
  const last = all.at(-1)
  const closes = last && (endsThere || last.to < around.to || speakers.at(-1)?.to === last.to)
  return joined && closes ? speakers : []
}

/** The first and whoever stands behind "and" may be named by any word for somebody, those between by a full name only. */
const mayJoin = (view: TextView, own: Stretch, isFirstOrLast: boolean, next: Stretch | undefined) =>
  isFirstOrLast ? isSpeaker(view, own) || isNamedBehind(view, own, next) : isFullName(view, own)

/** "Her running mate, Salif Cisse". */
const isNamedBehind = (view: TextView, { from, to }: Stretch, next: Stretch | undefined) =>
  /^(?:PRP\$|DT)$/.test(tagAt(view, from)) &&
  tagAt(view, to) === 'NN' &&
  !holdsVerb(view, { from, to }) &&
  next !== undefined &&
  isWholeName(view, next)

function withoutAnd(view: TextView, stretch: Stretch): Stretch {
  const opens = /^(?:and|nor)$/.test(view.nodes[stretch.from]?.token.lower ?? '')
  return opens ? { from: stretch.from + 1, to: stretch.to } : stretch
}

/** What stands between commas; "Olsen and her husband" are two, and "on Monday" before them is none. */
function stretchesOf(view: TextView, { from, to }: Stretch): Stretch[] {
  const stretches: Stretch[] = []
  let start = from
  for (let i = from; i <= to + 1; i++) {
    if (i <= to && view.nodes[i]?.token.text !== ',') continue
    if (i > start) stretches.push({ from: start, to: i - 1 })
    start = i + 1
  }
  while (stretches[0] && tagAt(view, stretches[0].from) === 'IN' && !holdsVerb(view, stretches[0])) stretches.shift()
  const [first, ...rest] = stretches
  return first && rest.length > 0 ? [...sidesOf(view, first), ...rest] : stretches
}

function sidesOf(view: TextView, { from, to }: Stretch): Stretch[] {
  const and = view.nodes.slice(from, to + 1).find(({ token }) => /^(?:and|nor)$/.test(token.lower))?.index ?? -1
  const [one, two] = [
    { from, to: and - 1 },
    { from: and, to },
  ]
  const own = { from: and + 1, to }
  // "Citizenship and Immigration Services" is one name.
  const apart = /^(?:DT|PRP\$|NN)$/.test(tagAt(view, own.from)) || isFullName(view, one) || isFullName(view, own)
  return and > from && apart && isSpeaker(view, one) && isSpeaker(view, own) ? [one, two] : [{ from, to }]
}

/** A name, or an article and a word for somebody who may say things, with nothing that is done. */
function isSpeaker(view: TextView, { from, to }: Stretch): boolean {
  if (to < from || holdsVerb(view, { from, to })) return false
  const head = headOf(view, from, to)
  if (head < 0 || tagAt(view, head + 1) === 'POS') return false
  if (/^NNPS?$/.test(tagAt(view, head)) || isNameOf(view, head))
    return /^(?:NNPS?|NN|JJ|DT|PRP\$)$/.test(tagAt(view, from))
  return /^(?:DT|PRP\$)$/.test(tagAt(view, from)) && namesSpeaker(view.nodes[head]?.token.lower ?? '')
}

/** "Smith of the council": a common noun for the tagger, in the capital that a sentence gives. */
const isNameOf = (view: TextView, head: number) =>
  /^\p{Lu}\p{Ll}/u.test(view.nodes[head]?.token.text ?? '') && OF.test(view.nodes[head + 1]?.token.text ?? '')

/** "Mara Olsen", "nurse Mara Olsen of Norport": two names, of which the first is a given one. */
function isFullName(view: TextView, { from, to }: Stretch): boolean {
  const head = headOf(view, from, to)
  let first = head
  while (first > from && tagAt(view, first - 1) === 'NNP') first--
  const given = view.nodes.slice(first, head).some(({ token }) => isGivenName(token.text))
  return given && !holdsVerb(view, { from, to }) && tagAt(view, head + 1) !== 'POS'
}

/** Names and nothing else, of which none must be known as a given one. */
const isWholeName = (view: TextView, stretch: Stretch) =>
  isFullName(view, stretch) ||
  (stretch.to > stretch.from &&
    view.nodes.slice(stretch.from, stretch.to + 1).every(({ token }) => token.xpos === 'NNP'))

/** "The police chief", behind which a name between commas is whose post it is. */
function isPost(view: TextView, speaker: Stretch | undefined, before: Stretch | undefined): boolean {
  if (!speaker || speaker.to !== before?.to) return false
  const { from, to } = speaker
  const head = headOf(view, from, to)
  const held = /^(?:the|its|his|her|their)$/i.test(view.nodes[from]?.token.text ?? '')
  return (
    head >= 0 &&
    held &&
    !/^NNP/.test(tagAt(view, head)) &&
    (namesSpeaker(view.nodes[head]?.token.lower ?? '') || tagAt(view, from) === 'PRP$')
  )
}

/** Where the noun phrase that begins at a word, or behind its first "of", has its head; -1 where no noun phrase begins there. */
function headOf(view: TextView, from: number, to: number): number {
  let head = -1
  for (let i = from; i <= to && /^(?:DT|PRP\$|JJ|VBG|CD|POS|HYPH|NNPS?|NNS?)$/.test(tagAt(view, i)); i++)
    if (/^NN/.test(tagAt(view, i))) head = i
  return head
}

const holdsVerb = (view: TextView, { from, to }: Stretch) =>
  view.nodes.slice(from, to + 1).some(({ index }) => isFiniteAt(view, index))

/** What somebody is or does: a relative clause, a noun with an article or without a capital, a participle, a place, an age. */
function isAside(view: TextView, { from, to }: Stretch): boolean {
  const first = tagAt(view, from)
  // "Who met Jan Berg, her lawyer, and Tom Reed": all of them may be whom she met.
  if (/^W/.test(first)) return !isGivenName(view.nodes[to - 1]?.token.text ?? '')
  const clause = view.nodes.slice(from, to + 1).find(({ token }) => /^W/.test(token.xpos))?.index ?? to + 1
  if (holdsVerb(view, { from, to: clause - 1 })) return false
  if (/^(?:DT|PRP\$|IN|VBN|VBG|CD|RB|JJ|NNS?)$/.test(first)) return true
  return from === to || tagAt(view, from + 1) === 'HYPH'
}

/** Who is named, as printed, up to what tells more. */
function sourceOf(view: TextView, { from, to }: Stretch): Source {
  const last = headOf(view, from, to)
  let first = last
  while (first > from && tagAt(view, first - 1) === 'NNP' && tagAt(view, last) === 'NNP') first--
  const run = view.nodes.slice(first, last + 1)
  const head = run.find((node: Node) => node.head < first || node.head > last) ?? run.at(-1)
  return { span: spanOf(view, from, last), at: head?.at ?? { sentence: 0, token: 0 } }
}
