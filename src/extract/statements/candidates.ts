import type { Source } from '../types.js'
import { onlyShows } from './acts.js'
import { keepsNameBack } from './anonymous.js'
import type { CueNode } from './cue.js'
import { findCues } from './cues.js'
import { onlyDoes } from './doings.js'
import { describe, type Candidate } from './features.js'
import { leadsAstray } from './garden-path.js'
import { onlyDescribes } from './participles.js'
import { proposeHeadline } from './headlines.js'
import { interruptedBy } from './interrupted.js'
import { proposeItems } from './lists.js'
import { proposeAlone } from './propose-alone.js'
import { proposeQuotes } from './propose-quotes.js'
import type { Proposal } from './proposal.js'
import { propose } from './propose.js'
import { introduceQuotes } from './quote-cues.js'
import { proposeSpeech } from './speeches.js'
import { proposeTurns } from './turns.js'
import { joinsThat } from './that.js'
import { isUnsaid } from './unsaid.js'
import { ringsUp } from './rings-up.js'
import { findSource } from './source/index.js'
import { isWithheld } from './withheld.js'
import type { TextView } from './view.js'
import { mapped } from '../mapped.js'

/** Everything in a text that may be a statement's content, cue by cue in reading order. */
export function findCandidates(view: TextView): Candidate[] {
  const cues = findCues(view).filter((cue) => reports(view, cue))
  const quoted = proposeQuotes(view, introduceQuotes(view, cues)).filter((p) => !p.cue || !interruptedBy(view, p.cue))
  const items = proposeItems(view, cues).filter((p) => findSource(view, p) !== null)
  const headline = proposeHeadline(view)
  const alone = proposeAlone(view)
  const given = alone.filter((p) => p.rule === 'block' && findSource(view, p) !== null)
  const whole = toldWhole(view, items, given)
  const others = [
    ...headline,
    ...freeCues(view, cues, quoted, [...items, ...headline]).flatMap((cue) => propose(view, cue)),
    ...quoted,
    // "12 p.m.:" and "This year's winners are:" name nobody who says what stands below.
    ...alone.filter((p) => !given.includes(p) && (p.rule !== 'block' || isQuoted(view, p))),
  ]
  const proposals = [...outside(view, others, whole), ...whole]
  proposals.sort((a, b) => (a.cue?.first ?? a.ranges[0].from) - (b.cue?.first ?? b.ranges[0].from))
  return proposals.flatMap((p) => {
    const source = findSource(view, p)
    return source && speaksOfItself(view, p.cue, source) ? [] : [describe(view, p, source)]
  })
}

/** Whether a cue reports what somebody says, for all that its sentence does with it. */
const reports = (view: TextView, cue: CueNode) =>
  !isUnsaid(view, cue) &&
  !onlyDescribes(view, cue) &&
  !leadsAstray(view, cue) &&
  !onlyShows(view, cue) &&
  !onlyDoes(view, cue) &&
  !ringsUp(view, cue) &&
  !keepsNameBack(view, cue) &&
  !isWithheld(view, cue)

/** Cues whose contents are still to be proposed: not those of whole quotations, nor of what `told` has for itself. */
function freeCues(
  view: TextView,
  cues: readonly CueNode[],
  quoted: readonly Proposal[],
  told: readonly Proposal[],
): CueNode[] {
  const busy = new Set(
    mapped(
      quoted.filter((p) => !isPart(view, p)),
      ({ cue }) => cue,
    ),
  )
  // What a word reports by the items of a list, or in a headline, does not stand beside it.
  const leads = new Set(mapped(told, ({ cue }) => cue?.first))
  return cues.filter((cue) => !busy.has(cue) && !leads.has(cue.first))
}

/** What one says at length: the turns of an interview, the items of a list, blocks, a speech where nobody takes turns. */
function toldWhole(view: TextView, items: readonly Proposal[], blocks: readonly Proposal[]): readonly Proposal[] {
  const turns = proposeTurns(view)
  return [...turns, ...items, ...(turns.length > 0 ? blocks : printedWhole(view, blocks))]
}

/** A speech that is printed whole, and the blocks that do not stand in it. */
function printedWhole(view: TextView, blocks: readonly Proposal[]): Proposal[] {
  const speech = proposeSpeech(view)
  return [...speech, ...outside(view, blocks, speech)]
}

const isQuoted = (view: TextView, { ranges }: Proposal) => (view.nodes[ranges[0].from]?.quote ?? -1) >= 0

/** "says “P” despite Q", "said that “P”, and that Q", "said “thousands” of them are", "described it as “P”": quoted words that are a part of what is said. */
function isPart(view: TextView, { cue, rule, ranges: [range] }: Proposal): boolean {
  if (rule !== 'quote-after' || !cue) return false
  if (view.nodes[range.from - 2]?.token.text === 'as') return true
  const mark = view.nodes[range.to + 1]
  const next = view.nodes[range.to + 2]
  if (!mark || !next || mark.quote < 0 || next.quote >= 0) return false
  return next.at.sentence === cue.node.at.sentence && (next.token.upos !== 'PUNCT' || joinsThat(view, next.index))
}

/** Those that do not stand in a turn or block: what is in it is said by whoever says all of it. */
function outside(view: TextView, proposals: readonly Proposal[], whole: readonly Proposal[]): readonly Proposal[] {
  if (whole.length === 0) return proposals
  const spoken = new Uint8Array(view.nodes.length)
  for (const { ranges } of whole) for (const { from, to } of ranges) spoken.fill(1, from, to + 1)
  return proposals.filter(({ ranges }) => spoken[ranges[0].from] !== 1)
}

/** "I think", "we know" within a quotation: part of what is quoted, no report of its own. */
function speaksOfItself(view: TextView, cue: CueNode | null, { at }: Source): boolean {
  if (!cue || cue.node.quote < 0) return false
  const word = view.parsed.sentences[at.sentence]?.tokens[at.token]?.text ?? ''
  return /^(?:I|we|you|me|us|my|our)$/i.test(word)
}
