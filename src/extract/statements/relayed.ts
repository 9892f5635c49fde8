import { DENYING } from '../denying.js'
import { mapped } from '../mapped.js'
import type { Source } from '../types.js'
import type { Range } from './edges.js'
import type { Ranked } from './rank.js'
import { isReport, passesOn } from './select.js'
import { isDocument, maySpeak } from './source/index.js'
import { dependents, rangeOf, type TextView } from './view.js'

/**
 * Where what one cue reports is itself a report ("KCNA reported that the ministry said P"), the outer one is only passed
 * through: `outer` are the cuts to leave out, `via` names for each that stays whoever passes it on.
 */
export function findRelays(
  view: TextView,
  chosen: readonly Ranked[],
): { readonly outer: ReadonlySet<Ranked>; readonly via: ReadonlyMap<Ranked, readonly Source[]> } {
  const outer = new Set<Ranked>()
  const via = new Map<Ranked, Source[]>()
  const byCueToken = new Map<number, Ranked>()
  for (const c of chosen) if (c.cue) byCueToken.set(c.cue.node.index, c)
  for (const c of chosen) {
    // Whoever denies what another says does not pass it on.
    if (!c.cue || !c.source || !passesOn(c) || DENYING.has(c.cue.lemma)) continue
    const inner = rootReport(view, c, byCueToken)
    if (!inner?.source || inner === c) continue
    outer.add(c)
    via.set(inner, [c.source, ...(via.get(inner) ?? [])])
  }
  for (const c of chosen) {
    const citing = citesAsSaying(view, c, byCueToken)
    if (!citing || via.has(c)) continue
    outer.add(citing)
    if (citing.source) via.set(c, [citing.source])
  }
  // "Reports citing officials said P": what is cited is who says P, no words.
  const speakers = new Set(mapped(chosen, ({ source }) => source?.span.start))
  for (const c of chosen)
    if (c.cue?.lemma === 'cite' && speakers.has(view.nodes[c.ranges[0].from]?.token.start)) outer.add(c)
  // What is to come is a part of what others say of it.
  const reported = reportedWords(view, chosen)
  for (const c of chosen)
    if (bringsOut(view, c, byCueToken) || (isToCome(view, c) && reported[c.cue?.first ?? -1] === 1)) outer.add(c)
  return { outer, via }
}

const BRINGS_OUT = new Set('issue release publish post'.split(' '))

/** "released a statement which read “P”": a document that is brought out, whose words are a cut of their own. */
function bringsOut(view: TextView, { cue, ranges }: Ranked, byCueToken: ReadonlyMap<number, Ranked>): boolean {
  const [{ from, to }] = ranges
  if (!cue || !BRINGS_OUT.has(cue.lemma) || from < cue.last) return false
  const noun = view.nodes.slice(from, from + 3).find(({ token }) => token.upos === 'NOUN')
  if (!noun || !isDocument(noun) || !/^(?:which|that)$/.test(view.nodes[noun.index + 1]?.token.text ?? '')) return false
  for (let i = noun.index + 1; i < Math.min(to, noun.index + 8); i++)
    if (byCueToken.get(i) && byCueToken.get(i)?.cue !== cue) return true
  return false
}

/** The words that somebody reports, each 1: "The Commission will propose a ban, three diplomats said". */
function reportedWords(view: TextView, chosen: readonly Ranked[]): Uint8Array {
  const words = new Uint8Array(view.nodes.length)
  for (const c of chosen) if (isReport(c)) for (const { from, to } of c.ranges) words.fill(1, from, to + 1)
  return words
}

/** "The BBC cited Reed as saying P": the cut of "cited" that holds whom it cites; null where the cue is no such "saying". */
function citesAsSaying(view: TextView, { cue }: Ranked, byCueToken: ReadonlyMap<number, Ranked>): Ranked | null {
  if (cue?.node.token.xpos !== 'VBG' || view.nodes[cue.first - 1]?.token.text !== 'as') return null
  for (let i = cue.first - 2; i > cue.first - 24; i--) {
    const node = view.nodes[i]
    if (!node || node.quote >= 0 || /^[.;:]$/.test(node.token.text)) return null
    if (node.token.upos === 'VERB')
      return /^(?:cite|quote)$/.test(node.token.lemma) ? (byCueToken.get(i) ?? null) : null
  }
  return null
}

/** "Will propose a ban": what nobody has said yet. */
const isToCome = (view: TextView, { cue }: Ranked) =>
  cue?.cueClass === 'VERB' && dependents(view, cue.node, 'aux').some(({ token }) => token.xpos === 'MD')

/** The report that a content consists of: its head is a reporting verb whose own content fills most of it. */
function rootReport(view: TextView, outer: Ranked, byCueToken: ReadonlyMap<number, Ranked>): Ranked | null {
  const { ranges, cue } = outer
  let size = 0
  for (const { from, to } of ranges) size += to - from + 1
  for (const { from, to } of ranges)
    for (let i = from; i <= to; i++) {
      const inner = byCueToken.get(i)
      if (!inner?.cue || inner.cue === cue || !(isReport(inner) || inner.cue.cueClass === 'NOUN')) continue
      if (isToCome(view, inner) || onlyPointsTo(view, inner)) continue
      const own = inner.ranges.reduce((n, r) => n + r.to - r.from + 1, 0)
      const nested = inner.ranges.every((r) => ranges.some((o) => o.from <= r.from && r.to <= o.to))
      if (
        nested &&
        (own * 10 >= size * 5 ||
          (own + named(view, inner)) * 10 >= size * 9 ||
          (handsOn(outer) && isWhole(view, { from, to }, inner))) &&
        view.nodes[i]?.quote === -1
      )
        return inner
    }
  return null
}

/** "The results suggested a swing": a thing that points to another, in no words of its own, is part of what is said of it. */
function onlyPointsTo(view: TextView, { cue, quoted, ranges }: Ranked): boolean {
  if (cue?.lemma !== 'suggest' || quoted !== 'none') return false
  const subject = dependents(view, cue.node, 'nsubj')[0]
  const isThing =
    subject !== undefined && !/^\p{Lu}/u.test(subject.token.text) && (isDocument(subject) || !maySpeak(subject))
  const hasVerb = ranges.some(({ from, to }) =>
    view.nodes.slice(from, to + 1).some(({ token }) => FINITE.test(token.xpos)),
  )
  return isThing && !hasVerb
}

/** "According to ISNA", "the BBC cited", "P, state television reported": words that say nothing but through whom a report came. */
const handsOn = ({ cue, rule }: Ranked) =>
  cue?.cueClass === 'ACCORDING' ||
  /^(?:cite|quote)$/.test(cue?.lemma ?? '') ||
  (cue?.lemma === 'report' && rule === 'fronted')

/** "the prosecutor general of Tehran, Ali Mehr, said P": no other clause leads up to the inner cue, and P ends the cut. */
function isWhole(view: TextView, { from, to }: Range, { cue, ranges }: Ranked): boolean {
  const first = cue?.first ?? from
  if ((ranges.at(-1)?.to ?? 0) < to - 1) return false
  for (let i = from; i < first; i++) {
    const token = view.nodes[i]?.token
    if (token && FINITE.test(token.xpos) && !(token.upos === 'AUX' && i >= first - 2)) return false
  }
  return true
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/

/** How many words name who reports: "a spokesman for the ministry called" is as much a part of the report as what was called what. */
function named(view: TextView, { source }: Ranked): number {
  if (!source) return 0
  const range = rangeOf(view, source.span)
  return range ? range.to - range.from + 1 : 0
}
