import {
  afterAddressee,
  afterBy,
  afterDay,
  afterHearer,
  afterHearers,
  afterName,
  afterTime,
  afterVenue,
  withOwnSubject,
} from './beginnings.js'
import type { CueNode } from './cue.js'
import {
  endBefore,
  thatAfter,
  colonAfter,
  commaAfter,
  moreStart,
  tailStart,
  markBefore,
  quoteStart,
  type Range,
} from './edges.js'
import { proposeFronted } from './propose-fronted.js'
import { beforeContrast, isToDo, proposeObjects, proposePassive, proposeRelative } from './propose-objects.js'
import { guiltyAfter, proposePlea } from './pleas.js'
import { saysNothing } from './no-content.js'
import { withDenial } from './none-of.js'
import type { Out, Proposal } from './proposal.js'
import { proposeNoun } from './propose-nouns.js'
import { proposeSilence } from './silence.js'
import { sentenceOf } from './sentence-of.js'
import { citesNext } from './source/index.js'
import { speaksBehind, turnsAway } from './speaks-behind.js'
import { alignToQuotes, trim } from './trim.js'
import { toldBefore } from './told-at-end.js'
import { dependents, tagAt, type TextView } from './view.js'
import { mapped } from '../mapped.js'

/** All the ways in which what `cue` reports may be cut; ranking chooses. At most a dozen and a half. */
export function propose(view: TextView, cue: CueNode): Proposal[] {
  const ranges: Out = []
  const sentence = sentenceOf(view, cue)
  if (cue.cueClass === 'ACCORDING') proposeAccording(view, cue, sentence, ranges)
  else if (cue.cueClass === 'COLON') ranges.push(['colon', { from: cue.last + 1, to: sentence.to }])
  else if (cue.cueClass === 'HEDGE') proposeHedged(view, cue, sentence, ranges)
  else if (cue.cueClass === 'SILENCE') proposeSilence(view, cue, sentence.to, ranges)
  else if (cue.cueClass === 'NOUN') proposeNoun(view, cue, sentence, ranges)
  else proposeVerb(view, cue, sentence, ranges)
  const saysBefore = speaksBehind(view, cue) || turnsAway(view, cue)
  const isTold = toldBefore(view, cue) !== null
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
    // "P, Olsen told the court, adding that Q": Q is no part of what is told.
    if (isTold && (trimmed.at(-1) ?? first).from > cue.last) continue
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

function proposeVerb(view: TextView, cue: CueNode, sentence: Range, out: Out): void {
  if (guiltyAfter(view, cue.last) > 0 && cue.lemma === 'plead') {
    proposePlea(view, cue, sentence.to, out)
    return
  }
  const { node } = cue
  const right = dependents(view, node, 'ccomp', 'parataxis', 'xcomp', 'advcl', 'conj', 'obj', 'dep').filter(
    (c) => c.index > node.index,
  )
  const clause =
    right.find((c) => /^(?:ccomp|parataxis)/.test(c.token.deprel)) ??
    right.find((c) => c.token.deprel === 'xcomp' && !isToDo(view, c))
  const that = thatAfter(view, cue, sentence)
  if (clause) {
    // What the parser hangs on the clause before "that" ("on Sunday") says when, where and to whom it was said.
    const begin =
      that >= clause.left && that < clause.index ? withDenial(view, cue, that) : Math.max(clause.left, cue.last + 1)
    const from = withOwnSubject(view, cue, clause, begin)
    out.push(
      ['clause', { from, to: clause.right }],
      ['to-the-end', { from, to: endBefore(view, cue, clause, sentence) }],
    )
  }
  const said = that >= 0 ? withDenial(view, cue, that) : -1
  if (that >= 0)
    out.push(
      ['after-that', { from: said, to: sentence.to }],
      ['to-the-comma', { from: said, to: commaAfter(view, that + 1, sentence) }],
      ['to-the-comma', { from: said, to: colonAfter(view, that + 1, sentence) }],
    )
  else if (cue.takes.that && cue.last < sentence.to)
    for (const from of new Set([
      afterAddressee(view, cue),
      afterTime(view, cue, sentence),
      afterVenue(view, cue),
      afterName(view, cue),
      afterHearer(view, cue),
    ]))
      out.push(...endsFrom(view, from, sentence))
  const start = that >= 0 ? said : afterAddressee(view, cue)
  const more = moreStart(view, cue, sentence)
  if (more >= 0) out.push(['to-the-tail', { from: start, to: more - 1 }])
  const tail = tailStart(view, cue, sentence)
  if (tail >= 0) {
    const from = start
    out.push(['to-the-tail', { from, to: tail - 1 }])
    const object = dependents(view, node, 'obj').find((c) => c.index > cue.last)
    if (object && that < 0 && cue.takes.np) out.push(['to-the-tail', { from: object.left, to: tail - 1 }])
  }
  // Nothing stands before "committed" that somebody commits to, nor before ", saying P" what is said there.
  if ((cue.takes.that || cue.takes.np) && !cue.participle) proposeFronted(view, cue, sentence, out)
  proposeObjects(view, cue, that >= 0, out)
  if (that < 0 && cue.takes.np && !cue.takes.that && cue.last < sentence.to) {
    const to = beforeContrast(view, cue.last + 1, sentence.to)
    out.push(...endsFrom(view, cue.last + 1, { from: sentence.from, to }))
  }
  proposePassive(view, cue, sentence, out)
  proposeRelative(view, cue, sentence, out)
}

const endsFrom = (view: TextView, from: number, within: Range): Out => [
  ['to-the-end', { from, to: within.to }],
  ['to-the-comma', { from, to: commaAfter(view, from, within) }],
  ['to-the-comma', { from, to: colonAfter(view, from, within) }],
]

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

/** Where the noun phrase after "according to" ends: before a comma or at its subtree's end. */
function sourceEnd(view: TextView, cue: CueNode, sentence: Range): number {
  for (let i = cue.last + 1; i <= sentence.to; i++) {
    const text = view.nodes[i]?.token.text ?? ''
    if (text === ',' && citesNext(view, i) > 0) i = citesNext(view, i)
    else if (/^[,.;]$/.test(text) && i > cue.last + 1) return i - 1
  }
  return sentence.to
}
