import type { CueNode } from '../cue.js'
import { tagAt, type Node, type TextView } from '../view.js'
import { isNominal, topOfPhrase } from './nominal.js'
import { isTime } from './phrase.js'

/** How far back a speaker may stand before what is inserted, in tokens. */
const REACH = 60

/** A stretch between commas. */
interface Segment {
  readonly from: number
  readonly to: number
}

/**
 * "Smith of the council, a researcher with long experience, explained": the speaker stands before what is inserted
 * between commas before the cue. Null where nothing is, or where a name stands right before the cue ("The secretary of
 * the union, Mick Cash, said").
 */
export function beforeInsertion(view: TextView, cue: CueNode): Node | null {
  const comma = commaBeforeCue(view, cue)
  if (comma < 0) return null
  const segments = segmentsBefore(view, comma)
  const [nearest, before] = segments
  if (!nearest) return null
  if (isName(view, nearest) || (before && isCalled(view, before, nearest))) return headOf(view, nearest)
  for (const [i, segment] of segments.entries()) {
    if (i > 0 && opensNoun(view, segment) && !isPartyAndPlace(view, segment.from)) return headOf(view, segment)
    if (!isInserted(view, segment)) return i > 0 ? subjectAtEnd(view, segment) : null
  }
  return null
}

/** "The vote was off after Ana Holt, a judge, ordered": a name that a clause begins with at the end of a stretch. */
function subjectAtEnd(view: TextView, { from, to }: Segment): Node | null {
  let first = to + 1
  while (first > from && tagAt(view, first - 1) === 'NNP') first--
  const opens = /^(?:after|before|because|when|while|as|since|although|though|that|but|and)$/
  if (first > to || first === from || !opens.test(view.nodes[first - 1]?.token.text ?? '')) return null
  return finite(view, from, first - 1) ? headOf(view, { from: first, to }) : null
}

/**
 * "Nothing was found, the mayor, Lise Gauvin, said": where a speaker's noun phrase begins that has what somebody is and a name on
 * either side of a comma, behind a clause. -1 where none stands before the cue.
 */
export function speakerStart(view: TextView, cue: CueNode): number {
  const comma = commaBeforeCue(view, cue)
  const [nearest, before, further] = comma < 0 ? [] : segmentsBefore(view, comma)
  if (!nearest || !before || nearest.to !== comma - 1 || !opensNoun(view, before)) return -1
  if (before.to - before.from > LONGEST || nearest.to - nearest.from > LONGEST) return -1
  const named = isName(view, nearest) || isCalled(view, before, nearest)
  if (!named && !(isName(view, before) && isInserted(view, nearest))) return -1
  const opens = view.nodes[before.from - 1]
  return opens && (opens.quote >= 0 || (further && finite(view, further.from, further.to))) ? before.from : -1
}

/** How many words either side of the comma may have. */
const LONGEST = 12

/** The comma right before the cue, its auxiliaries, adverbs and day ("Liton, on Sunday told"); -1 where there is none. */
function commaBeforeCue(view: TextView, cue: CueNode): number {
  for (let i = cue.first - 1; i > cue.first - 4; i--) {
    const node = view.nodes[i]
    if (!node) return -1
    if (node.token.text === ',') return i
    if (!/^(?:AUX|ADV|PART)$/.test(node.token.upos) && !isTime(node) && !/^(?:on|late|early)$/i.test(node.token.text))
      return -1
  }
  return -1
}

/** Stretches between commas from `end` leftwards to the sentence's start, a quotation or a colon; nearest first. */
function segmentsBefore(view: TextView, end: number): Segment[] {
  const sentence = view.nodes[end]?.at.sentence
  const segments: Segment[] = []
  let to = end - 1
  for (let i = end - 1; i >= Math.max(0, end - REACH); i--) {
    const node = view.nodes[i]
    const stop = !node || node.at.sentence !== sentence || node.quote >= 0 || /^[:;]$/.test(node.token.text)
    if (stop || node.token.text === ',') {
      if (to > i) segments.push({ from: i + 1, to })
      if (stop) return segments
      to = i - 1
    } else if (i === view.nodes[i]?.left && i === 0) segments.push({ from: i, to })
  }
  return segments
}

/** Nothing but capitalised names, perhaps after what somebody does ("herpetologist David Blackburn"). */
function isName(view: TextView, { from, to }: Segment): boolean {
  if (to - from > 6 || !/^NNP/.test(tagAt(view, to)) || !/^NNP/.test(tagAt(view, to - 1)) || to === from) return false
  for (let i = from; i <= to; i++) if (!/^(?:NNPS?|NN|JJ|HYPH)$/.test(tagAt(view, i))) return false
  return true
}

/** "The operator, Brynäs Papper", "one of them, Dr Helen Carr of the college": a name behind what its bearer is. */
function isCalled(view: TextView, { from, to }: Segment, name: Segment): boolean {
  if (finite(view, from, to) || finite(view, name.from, name.to)) return false
  const described = /^(?:DT|PRP\$|CD)$/.test(tagAt(view, from)) || view.nodes.slice(from, to).some(isPossessive)
  let first = /^the$/i.test(view.nodes[name.from]?.token.text ?? '') ? name.from + 1 : name.from
  // "Her daughter, the actor Lucy Crane": what she is besides.
  if (first > name.from) while (/^(?:NN|JJ|HYPH)$/.test(tagAt(view, first)) && first < name.to) first++
  return described && /^NN/.test(tagAt(view, to)) && /^NNPS?$/.test(tagAt(view, first))
}

const isPossessive = ({ token }: Node) => token.xpos === 'POS'

/** A prepositional phrase, a participle, a relative clause, a party and place ("R-Texas") or what somebody is. */
function isInserted(view: TextView, { from, to }: Segment): boolean {
  const first = tagAt(view, from)
  if (isPartyAndPlace(view, from)) return true
  if (/^(?:IN|TO|VBG|VBN|WP\$?|WDT|WRB|RB|JJ)$/.test(first)) return true
  // "Siegel, co-author of a study published in May, declared": what somebody is, without an article.
  if (/^(?:NNS?|AFX)$/.test(first) && /^\p{Ll}/u.test(view.nodes[from]?.token.text ?? '')) return true
  return /^(?:DT|NN|NNS|CC|CD)$/.test(first) && !finite(view, from, ownEnd(view, { from, to }))
}

/** "A group | that tracks casualties": where what somebody is ends before a clause that tells more of it. */
function ownEnd(view: TextView, { from, to }: Segment): number {
  if (!/^(?:an?|one)$/i.test(view.nodes[from]?.token.text ?? '')) return to
  for (let i = from + 2; i <= to; i++)
    if (/^(?:that|which|who|whose)$/.test(view.nodes[i]?.token.text ?? '') && /^NN/.test(tagAt(view, i - 1)))
      return i - 1
  return to
}

/** "R-Texas", "D-Calif.": what a legislator is. */
const isPartyAndPlace = (view: TextView, from: number) =>
  /^(?:[DRI]|DFL)$/.test(view.nodes[from]?.token.text ?? '') && tagAt(view, from + 1) === 'HYPH'

/** Whether a stretch holds a finite verb; an auxiliary at its end belongs to the cue ("The ministry has, in a statement, called"). */
const finite = (view: TextView, from: number, to: number) => {
  const end = view.nodes[to]?.token.upos === 'AUX' ? to - 1 : to
  for (let i = from; i <= end; i++) if (/^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(view, i))) return true
  return false
}

/** A noun phrase that may be a subject: it begins with a name, an article or a noun, and holds no verb. */
const opensNoun = (view: TextView, { from, to }: Segment) =>
  /^(?:NNPS?|NNS?|DT|JJ|PRP|CD|PRP\$|GW)$/.test(tagAt(view, from)) &&
  !/^an?$/i.test(view.nodes[from]?.token.text ?? '') &&
  !finite(view, from, to)

/** The head of a stretch's first noun phrase. */
function headOf(view: TextView, { from, to }: Segment): Node | null {
  for (let i = from; i <= to; i++) {
    const node = view.nodes[i]
    if (!node || !isNominal(node) || tagAt(view, i + 1) === 'HYPH') continue
    let end = i
    while (end < to && /^(?:NNPS?|NNS?|POS|CD)$/.test(tagAt(view, end + 1))) end++
    const last = view.nodes[end]
    return last && isNominal(last) ? topWithin(view, last, from, to) : node
  }
  return null
}

function topWithin(view: TextView, node: Node, from: number, to: number): Node {
  const top = topOfPhrase(view, node, from)
  return top.index <= to ? top : node
}
