import { knownByAlias } from '../actors/gazetteer.js'
import { genderOf } from '../actors/given-names.js'
import { titleOf } from '../actors/titles.js'
import type { CueNode } from './cue.js'
import type { Proposal, Range } from './proposal.js'
import { REPORTS } from './reports.js'
import { namesSpeaker } from './source/index.js'
import { trim } from './trim.js'
import { isPlainLabel } from './turn-labels.js'
import { tagAt, type Node, type TextView } from './view.js'
import { maybeGiven } from './withheld.js'

/** Longer first lines are no headlines, in tokens. */
const LONGEST = 30
/** A speaker has no more words. */
const MOST = 5

/**
 * What somebody says by the headline alone: "Kremlin: no talks before withdrawal", "Water safe – ministry", "Suspect acted
 * alone: police", "Bridge unsafe, engineers warn". Labels ("Analysis: …") and topics ("Ukraine war: …", "Gaza: …") say
 * nothing, nor does a name that neither the gazetteers nor the body below know as somebody who speaks.
 */
export function proposeHeadline(view: TextView): Proposal[] {
  return headlinesOf(view).flatMap((line) => {
    const cut = labelled(view, line) ?? signed(view, line) ?? told(view, line) ?? undertaken(view, line)
    return cut ? [cut] : []
  })
}

/** The first line of an article, with an article below it: one sentence, or more that semicolons part. */
function headlinesOf(view: TextView): Range[] {
  const below = view.bounds.findIndex(({ paragraph }) => paragraph > 0)
  const lines = view.bounds.slice(0, Math.max(0, below))
  const parted = lines.slice(0, -1).every(({ last }) => view.nodes[last]?.token.text === ';')
  return parted ? lines.flatMap(({ first, last }) => lineOf(view, first, last)) : []
}

function lineOf(view: TextView, from: number, last: number): Range[] {
  const to = /^[.;]$/.test(view.nodes[last]?.token.text ?? '') ? last - 1 : last
  return to - from < LONGEST && view.nodes[to]?.token.text !== '?' ? [{ from, to }] : []
}

/** "Kremlin: no talks". */
function labelled(view: TextView, { from, to }: Range): Proposal | null {
  const colon = view.nodes.slice(from + 1, from + MOST + 2).find(({ token }) => token.text === ':')
  if (!colon || colon.index >= to - 1) return null
  const content = { from: colon.index + 1, to }
  if (!isSpeaker(view, { from, to: colon.index - 1 }) || !isClaim(view, content)) return null
  return proposalOf(view, colon, content, { from, to: colon.index - 1 })
}

/** "Water safe – ministry", "Suspect acted alone: police". */
function signed(view: TextView, { from, to }: Range): Proposal | null {
  const mark = view.nodes.slice(Math.max(from + 3, to - MOST), to).findLast((node) => isSign(view, node))
  if (!mark || !isSpeaker(view, { from: mark.index + 1, to }) || isScore(view, { from, to: mark.index })) return null
  return proposalOf(view, mark, { from, to: mark.index - 1 }, { from: mark.index + 1, to })
}

/** "Rovers 2-1 Albion: …" is a result, and nobody's. */
const isScore = (view: TextView, { from, to }: Range) =>
  view.nodes.slice(from + 1, to).some(({ index, token }) => /^[-–]$/.test(token.text) && isCount(view, index))

const isCount = (view: TextView, index: number) =>
  /^\d{1,3}$/.test(view.nodes[index - 1]?.token.text ?? '') && /^\d{1,3}$/.test(view.nodes[index + 1]?.token.text ?? '')

/** A colon, or a dash with space about it. */
function isSign(view: TextView, { index, token }: Node): boolean {
  if (token.text === ':') return true
  const [before, after] = [view.nodes[index - 1]?.token, view.nodes[index + 1]?.token]
  return /^(?:[-–—]|--)$/.test(token.text) && (before?.end ?? 0) < token.start && token.end < (after?.start ?? 0)
}

/** "Bridge unsafe, engineers warn", "Dam may fail, says mayor". */
function told(view: TextView, { from, to }: Range): Proposal | null {
  const comma = view.nodes.slice(Math.max(from + 2, to - MOST - 1), to).findLast(({ token }) => token.text === ',')
  if (!comma) return null
  const [first, last] = [view.nodes[comma.index + 1], view.nodes[to]]
  const inverted = first !== undefined && isReporting(first)
  const verb = inverted ? first : last !== undefined && isReporting(last) ? last : undefined
  if (!verb) return null
  const speaker = inverted ? { from: verb.index + 1, to } : { from: comma.index + 1, to: to - 1 }
  if (!isSpeaker(view, speaker)) return null
  return proposalOf(view, verb, { from, to: comma.index - 1 }, speaker)
}

/** "Olsen vows to fight closure", "Mill in doubt as minister denies leaking report". */
function undertaken(view: TextView, { from, to }: Range): Proposal | null {
  const as = view.nodes.slice(from + 2, to - 2).findLast(({ token }) => token.text === 'as')
  return (as && undertakes(view, { from: as.index + 1, to })) ?? undertakes(view, { from, to: as ? as.index - 1 : to })
}

function undertakes(view: TextView, { from, to }: Range): Proposal | null {
  const verb = view.nodes.slice(from + 1, from + MOST + 1).find((node) => isUndertaking(view, node))
  if (!verb) return null
  const { lower } = verb.token
  const out = lower === 'rules'
  const start = verb.index + (out ? 2 : 1)
  if (start >= to || !TAKEN.test(tagAt(view, start))) return null
  // "Bank denies Olsen a loan".
  if (lower === 'denies' && maybeGiven(view, start)) return null
  // "Minister refuses entry" is an act.
  if (lower === 'refuses' && tagAt(view, start) !== 'TO') return null
  const speaker = { from, to: verb.index - 1 }
  const isName =
    /^\p{Lu}/u.test(view.nodes[speaker.to]?.token.text ?? '') || /^\d+$/.test(view.nodes[speaker.to]?.token.text ?? '')
  if (!isName && !isSpeaker(view, speaker)) return null
  const cut = proposalOf(view, verb, { from: start, to }, speaker)
  return cut?.cue && out ? { ...cut, cue: { ...cut.cue, lemma: 'rule out', last: verb.index + 1 } } : cut
}

/** A word that undertakes or denies, in the present, whatever the tagger makes of it. */
function isUndertaking(view: TextView, { index, token: { lower, xpos } }: Node): boolean {
  if (lower === 'rules') return view.nodes[index + 1]?.token.lower === 'out' && !/^IN$/.test(tagAt(view, index + 2))
  return xpos === 'VBZ' && UNDERTAKES.test(lower)
}

const UNDERTAKES = /^(?:denies|vows|pledges|promises|threatens|refuses)$/
/** What is to be done, or is undertaken or denied: "to fight", "leaking", "veto". */
const TAKEN = /^(?:TO|VBG|NNS?|JJ|DT|PRP\$|NNPS?)$/

/** A word of speech in the present, whatever the tagger makes of it at the end of a line. */
const isReporting = ({ token: { lower } }: Node) =>
  REPORTS.has(lower) ||
  (lower.endsWith('s') && REPORTS.has(lower.replace(/(?<=sh|ss|x)es$|s$/, ''))) ||
  lower === 'denies'

function proposalOf(view: TextView, node: Node, content: Range, by: Range): Proposal | null {
  const cue: CueNode = {
    node,
    cueClass: node.token.upos === 'PUNCT' || /^[:–—-]/.test(node.token.text) ? 'COLON' : 'VERB',
    lemma: lemmaOf(node),
    first: node.index,
    last: node.index,
    takes: { that: true, np: false, to: false },
  }
  const range = trim(view, content)
  return range.to > range.from ? { cue, rule: 'headline', ranges: [range], by } : null
}

const lemmaOf = ({ token: { text, lower, xpos, lemma } }: Node) => {
  if (/^[:–—-]/.test(text)) return ':'
  return xpos === 'VBZ' ? lemma : lower.replace(/s$/, '')
}

/** Not "what we know", "a history of failure", "the woman who saved the dam". */
export function isClaim(view: TextView, { from, to }: Range): boolean {
  const first = view.nodes[from]
  if (!first || /^(?:what|how|why|who|when|where|inside|meet|five|ten)$/i.test(first.token.text)) return false
  if (!/^(?:the|an?)$/i.test(first.token.text)) return true
  const verb = view.nodes.slice(from, to + 1).find(({ token }) => /^(?:VB[DZP]|MD)$/.test(token.xpos))
  return verb !== undefined && !/^W/.test(tagAt(view, verb.index - 1))
}

/** Whether these words are somebody who may speak: by what they are, by the gazetteers, or since the body has them speak. */
function isSpeaker(view: TextView, { from, to }: Range): boolean {
  const nodes = view.nodes.slice(from, to + 1)
  const words = nodes.map(({ token }) => token.text)
  const last = words.at(-1) ?? ''
  if (nodes.length === 0 || nodes.length > MOST || isPlainLabel(words.join(' '))) return false
  if (
    nodes.some(
      ({ token }) => /^(?:VB[DZ]|MD|TO|IN|CC|W.*)$/.test(token.xpos) || (token.upos === 'PUNCT' && token.text !== '-'),
    )
  )
    return false
  if (namesSpeaker(last.toLowerCase())) return true
  const known = knownByAlias(words.join(' '))
  if (known) return known.type === 'ORGANISATION' || known.type === 'OFFICE'
  if (!/^\p{Lu}/u.test(last)) return false
  const isPerson = words.length > 1 && (titleOf(words[0] ?? '') !== null || genderOf(words[0] ?? '') !== null)
  return isPerson || speaksBelow(view, last)
}

/** Whether a name stands beside a word of speech further down. */
const speaksBelow = (view: TextView, name: string) =>
  view.nodes.some(
    ({ index, token, at }) =>
      at.sentence > 0 &&
      token.text === name &&
      [view.nodes[index - 1], view.nodes[index + 1]].some(
        (beside) => beside && /^VB[DZ]$/.test(beside.token.xpos) && REPORTS.has(beside.token.lemma),
      ),
  )
