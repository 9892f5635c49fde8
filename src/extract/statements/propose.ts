import { asideEnd } from './aside.js'
import { afterBy, afterDay, afterHearers } from './beginnings.js'
import type { CueNode } from './cue.js'
import { markBefore, quoteStart, type Range } from './edges.js'
import { saysNothing } from './no-content.js'
import type { Out, Proposal } from './proposal.js'
import { proposeNoun } from './propose-nouns.js'
import { proposeVerb } from './propose-verb.js'
import { proposeSilence } from './silence.js'
import { sentenceOf } from './sentence-of.js'
import { settledCut } from './settled-cut.js'
import { citesNext } from './source/index.js'
import { speaksBehind, turnsAway } from './speaks-behind.js'
import { alignToQuotes, trim } from './trim.js'
import { tagAt, type TextView } from './view.js'
import { mapped } from '../mapped.js'

/** All the ways in which what `cue` reports may be cut; ranking chooses. At most a dozen and a half. */
export function propose(view: TextView, cue: CueNode): Proposal[] {
  const ranges: Out = []
  const sentence = sentenceOf(view, cue)
  const settled = settledCut(view, cue)
  if (settled) ranges.push(settled)
  else if (cue.cueClass === 'ACCORDING') proposeAccording(view, cue, sentence, ranges)
  else if (cue.cueClass === 'COLON') ranges.push(['colon', { from: cue.last + 1, to: sentence.to }])
  else if (cue.cueClass === 'HEDGE') proposeHedged(view, cue, sentence, ranges)
  else if (cue.cueClass === 'SILENCE') proposeSilence(view, cue, sentence.to, ranges)
  else if (cue.cueClass === 'NOUN') proposeNoun(view, cue, sentence, ranges)
  else proposeVerb(view, cue, sentence, ranges)
  const saysBefore = speaksBehind(view, cue) || turnsAway(view, cue)
  const seen = new Set<string>()
  const proposals: Proposal[] = []
  for (const [rule, ...cut] of ranges) {
    const aligned = mapped(cut, ({ from, to }) =>
      alignToQuotes(
        view,
        cue.node.quote,
        trim(view, {
          from: afterDay(view, cue, afterHearers(view, cue, afterBy(view, cue, from))),
          to: Math.min(to, sentence.to),
        }),
      ),
    )
    if (aligned.includes(null)) continue
    const trimmed = aligned.flatMap((r) => (r && r.to >= r.from ? [r] : []))
    const [first, ...rest] = trimmed
    if (!first || trimmed.some((r) => r.from <= cue.last && r.to >= cue.first)) continue
    if (saysNothing(view, cue, first) || startsLate(view, cue, first) || (first.from > cue.last && saysBefore)) continue
    const key = mapped(trimmed, (r) => `${r.from}-${r.to}`).join()
    if (seen.has(key)) continue
    seen.add(key)
    proposals.push({ cue, rule, ranges: [first, ...rest] })
  }
  return proposals
}

/** "Explained how she felt about the bill he wanted": what begins with the question right behind the cue begins nowhere else. */
const startsLate = (view: TextView, cue: CueNode, { from }: Range) =>
  cue.cueClass === 'VERB' && from > cue.last + 1 && /^(?:WRB|WP)$/.test(tagAt(view, cue.last + 1))

function proposeAccording(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const end = sourceEnd(view, cue, sentence)
  const before = { from: quoteStart(view, sentence.from), to: cue.first - 1 }
  const after = { from: end + 1, to: sentence.to }
  if (before.to >= before.from) {
    out.push(['fronted', before])
    const comma = markBefore(view, cue.first - 1, sentence)
    if (comma > sentence.from) out.push(['fronted', { from: comma + 1, to: cue.first - 1 }])
    if (after.to - after.from > 1) out.push(['around', before, after])
  }
  if (after.to > after.from) out.push(['to-the-end', after])
}

/** The clause that "reportedly" stands in, without the adverb. */
function proposeHedged(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  const before = { from: sentence.from, to: cue.first - 1 }
  const after = { from: cue.last + 1, to: sentence.to }
  if (before.to < before.from) out.push(['hedge', after])
  else out.push(['hedge', before, after])
  const head = view.nodes[cue.node.head]
  if (!head) return
  const clause = { from: head.left, to: head.right }
  if (clause.from < cue.first && clause.to > cue.last)
    out.push(['hedge', { from: clause.from, to: cue.first - 1 }, { from: cue.last + 1, to: clause.to }])
  else out.push(['hedge', clause])
}

/** Where the noun phrase after "according to" ends: before a comma that opens nothing told of it, or at its subtree's end. */
function sourceEnd(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 1; i <= sentence.to; i++) {
    const text = view.nodes[i]?.token.text ?? ''
    if (text === ',' && citesNext(view, i) > 0) i = citesNext(view, i)
    else if (text === ',' && i > cue.last + 1) return asideEnd(view, { from: i + 1, to: sentence.to })
    else if (/^[.;]$/.test(text) && i > cue.last + 1) return i - 1
  }
  return sentence.to
}
