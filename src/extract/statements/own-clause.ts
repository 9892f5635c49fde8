import reporting from '../lexicon/reporting.json' with { type: 'json' }
import type { Source } from '../types.js'
import type { CueNode } from './cue.js'
import { isDeniedBehind } from './denied-at.js'
import type { Range } from './edges.js'
import type { Proposal } from './proposal.js'
import { isFiniteAt, tagAt, type TextView } from './view.js'

const SAYS: ReadonlySet<string> = new Set(`${reporting.reports} ${reporting.counters}`.split(' '))
/** What an act may be as well: "but the bank asked, ordered or ruled". */
const ACTS = /^(?:ask|order|rule|call|demand|urge|propose|refuse|request|threaten)$/
/** A clause of its own begins within so many words. */
const REACH = 16

/**
 * Where a clause of the article's own begins behind what a word reports, or -1: the semicolon of "says he “would do it
 * again”; she is less sure", the comma of "said there was no party, but a photograph showed one". A list that semicolons
 * part ("; and that") goes on, and so does ", but" where nobody else says anything behind it.
 */
export function ownClauseBehind(view: TextView, cue: CueNode, { to }: Range): number {
  // A headline may be cut in two, and what is quoted goes on as it was said.
  if (cue.cueClass === 'COLON' || cue.node.quote >= 0) return -1
  for (let i = cue.last + 2; i < to; i++) {
    const node = view.nodes[i]
    if (!node || node.quote >= 0) continue
    const { text } = node.token
    // What stands behind a colon is a list.
    if (text === ':') return -1
    if (text === ';' && !isList(view, i, to) && clauseVerb(view, i + 1, to) > 0) return i
    if (text === ',' && isDeniedBehind(view, i)) return i
    if (isSetAgainst(view, cue.last, i, to)) return i
    if (isCountered(view, i, to)) return view.nodes[i - 1]?.token.text === ',' ? i - 1 : i
  }
  return -1
}

/** Whether a semicolon here or further on joins the last part of a list. */
const isList = (view: TextView, semicolon: number, to: number) =>
  view.nodes.slice(semicolon, to).some(({ index, token }) => {
    if (token.text !== ';') return false
    const next = view.nodes[index + 1]?.token
    return next !== undefined && (/^(?:CC|IN|TO|W.*|VB[DGNZP]?)$/.test(next.xpos) || next.lower === 'that')
  })

/** The verb in a tense of a clause that begins at a word with its subject, or -1. */
function clauseVerb(view: TextView, from: number, to: number): number {
  if (!/^(?:DT|PRP\$?|NNS?|NNPS?|JJ[RS]?|CD|EX|RB)$/.test(tagAt(view, from))) return -1
  for (let i = from + 1; i <= Math.min(to, from + REACH); i++) {
    if (/^[;:]$/.test(view.nodes[i]?.token.text ?? '')) return -1
    if (isFiniteAt(view, i) && !isInRelative(view, i, from)) return i
  }
  return -1
}

/** "Reed, who drew it up, called": a verb right behind "who". */
const isInRelative = (view: TextView, verb: number, from: number) => verb - 1 > from && /^W/.test(tagAt(view, verb - 1))

/** Whether "but", "though" or "while" behind a comma brings in a clause in which somebody says or something shows more. */
export function isCountered(view: TextView, conjunction: number, to: number): boolean {
  if (!/^(?:and|but|though|although|while)$/.test(view.nodes[conjunction]?.token.text ?? '')) return false
  // “..., at least,” though she noted: the comma may stand within the marks.
  const before = /^["”’']$|^''$/.test(view.nodes[conjunction - 1]?.token.text ?? '') ? conjunction - 2 : conjunction - 1
  if (keepsSilent(view, conjunction + 1)) return true
  if (view.nodes[before]?.token.text !== ',') return false
  const verb = clauseVerb(view, conjunction + 1, to)
  const token = view.nodes[verb]?.token
  if (!token || !/^VB[DZP]$/.test(token.xpos) || /^(?:I|we|you)$/i.test(view.nodes[verb - 1]?.token.text ?? ''))
    return false
  return SAYS.has(token.lemma) && (!ACTS.test(token.lemma) || refusesResult(view, verb))
}

/** "But her rival refused to accept the result": that is no act, and nobody says it of another. */
const refusesResult = (view: TextView, verb: number) =>
  view.nodes[verb]?.token.lemma === 'refuse' &&
  view.nodes[verb + 1]?.token.lower === 'to' &&
  /^(?:accept|recogni[sz]e|concede)$/.test(view.nodes[verb + 2]?.token.lemma ?? '')

/** "Claimed victory but the opposition rejected the result": behind a noun alone, "but" brings in what the article tells. */
function isSetAgainst(view: TextView, cue: number, but: number, to: number): boolean {
  if (view.nodes[but]?.token.text !== 'but') return false
  if (view.nodes.slice(cue + 1, but).some(({ token }) => !/^(?:DT|PRP\$|JJ[RS]?|NNS?|NNPS?|IN|CD)$/.test(token.xpos)))
    return false
  const verb = isFiniteAt(view, but + 1) ? but + 1 : clauseVerb(view, but + 1, to)
  const token = view.nodes[verb]?.token
  return token !== undefined && /^VB[DZP]$/.test(token.xpos) && SAYS.has(token.lemma)
}

/** "Would not say why", "did not elaborate", "declined to give details": the speaker again, of what is not said. */
function keepsSilent(view: TextView, from: number): boolean {
  const [first, not, verb] = view.nodes.slice(from, from + 3)
  if (!first || !not || !verb) return false
  if (/^(?:decline|refuse)$/.test(first.token.lemma)) return not.token.lower === 'to'
  return (
    /^(?:not|n['’]t)$/.test(not.token.lower) &&
    /^(?:MD|VBD|VBZ|VBP)$/.test(first.token.xpos) &&
    SILENT.test(verb.token.lemma)
  )
}

const SILENT = /^(?:say|comment|elaborate|specify|explain|give|name|identify|disclose|respond)$/

/**
 * "The institute reported 5.5; the survey reported 5.8": whether a cut follows a word of speech that has been used of
 * somebody else before the semicolon or "but", so that what it takes is said, however short.
 */
export function isParallel(view: TextView, { cue, rule, ranges: [range] }: Proposal, source: Source | null): boolean {
  if (cue?.cueClass !== 'VERB' || source === null || !/^(?:to-the-end|clause|after-that)$/.test(rule)) return false
  if (range.from !== cue.last + 1 || cue.node.quote >= 0 || !SAYS.has(cue.lemma)) return false
  const start = view.bounds[cue.node.at.sentence]?.first ?? 0
  const before = view.nodes.slice(start, cue.first)
  const border = before.findLastIndex(({ token }) => token.text === ';' || token.text === 'but')
  const { xpos } = cue.node.token
  return before.slice(0, Math.max(0, border)).some(({ token }) => token.lemma === cue.lemma && token.xpos === xpos)
}
