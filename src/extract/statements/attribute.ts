import type { Attribution, Cue, Source } from '../types.js'
import type { Range } from './edges.js'
import { formOf, spansOf } from './form.js'
import type { Ranked } from './rank.js'
import { isReport, passesOn } from './select.js'
import { jointSources, outletThatCites, sourceAt } from './source/index.js'
import { dependents, rangeOf, spanOf, type TextView } from './view.js'
import { calibrate, type Knot } from './weights.js'
import { mapped } from '../mapped.js'

/** Turns chosen candidates into attributions: relays are folded into what they pass on, bare quotations continue their speaker. */
export function attribute(view: TextView, chosen: readonly Ranked[], calibration: readonly Knot[]): Attribution[] {
  const relayed = findRelays(view, chosen)
  const kept = chosen.filter((c) => !relayed.outer.has(c))
  const attributions: Attribution[] = []
  kept.forEach((candidate) => {
    const via = [...(relayed.via.get(candidate) ?? []), ...governingSpeaker(view, candidate)]
    const source = candidate.source
    attributions.push({
      spans: spansOf(view, candidate.ranges),
      form: candidate.rule === 'turn' ? 'DIRECT' : formOf(view, candidate.ranges),
      cue: cueOf(view, candidate, via.length > 0),
      source,
      continues: source ? null : speakerBefore(view, candidate, kept, attributions),
      via,
      confidence: Math.round(calibrate(candidate.score, calibration) * 1000) / 1000,
      rule: ruleName(candidate),
    })
  })
  return withJointSpeakers(view, kept, attributions)
}

/** Gives each of those who say something together an attribution of the same words; who goes on is the first of them. */
function withJointSpeakers(view: TextView, kept: readonly Ranked[], alone: readonly Attribution[]): Attribution[] {
  const all: Attribution[] = []
  const places: number[] = []
  alone.forEach((attribution, i) => {
    const cue = kept[i]?.cue
    const { source, continues } = attribution
    places.push(all.length)
    const moved = { ...attribution, continues: continues === null ? null : (places[continues] ?? null) }
    if (cue && source) all.push(...jointSources(view, cue, source).map((speaker) => ({ ...moved, source: speaker })))
    else all.push(moved)
  })
  return all
}

/** Where what one cue reports is itself a report ("KCNA reported that the ministry said P"), the outer one is only passed through. */
function findRelays(view: TextView, chosen: readonly Ranked[]): { outer: Set<Ranked>; via: Map<Ranked, Source[]> } {
  const outer = new Set<Ranked>()
  const via = new Map<Ranked, Source[]>()
  const byCueToken = new Map<number, Ranked>()
  for (const c of chosen) if (c.cue) byCueToken.set(c.cue.node.index, c)
  for (const c of chosen) {
    if (!c.cue || !c.source || !passesOn(c)) continue
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
  return { outer, via }
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

/** The report that a content consists of: its head is a reporting verb whose own content fills most of it. */
function rootReport(view: TextView, { ranges, cue }: Ranked, byCueToken: ReadonlyMap<number, Ranked>): Ranked | null {
  let size = 0
  for (const { from, to } of ranges) size += to - from + 1
  for (const { from, to } of ranges)
    for (let i = from; i <= to; i++) {
      const inner = byCueToken.get(i)
      if (!inner?.cue || inner.cue === cue || !(isReport(inner) || inner.cue.cueClass === 'NOUN')) continue
      const own = inner.ranges.reduce((n, r) => n + r.to - r.from + 1, 0)
      const nested = inner.ranges.every((r) => ranges.some((o) => o.from <= r.from && r.to <= o.to))
      if (
        nested &&
        (own * 10 >= size * 5 ||
          (own + named(view, inner)) * 10 >= size * 9 ||
          (handsOn(cue) && isWhole(view, { from, to }, inner))) &&
        view.nodes[i]?.quote === -1
      )
        return inner
    }
  return null
}

/** "According to ISNA", "the BBC cited": words that say nothing but through whom a report came. */
const handsOn = (cue: Ranked['cue']) => cue?.cueClass === 'ACCORDING' || cue?.lemma === 'cite' || cue?.lemma === 'quote'

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

/** "Kirby noted North Korea's statements that P": the subject of the verb that governs a reporting noun with a possessor. */
function governingSpeaker(view: TextView, { cue, source, ranges }: Ranked): Source[] {
  if (cue && (cue.cueClass === 'VERB' || cue.cueClass === 'ACCORDING') && source) {
    const outlet = outletThatCites(view, cue, source)
    if (outlet) return [outlet]
  }
  if (cue?.cueClass !== 'NOUN' || !source) return passiveRelay(view, cue)
  const verb = view.nodes[cue.node.head]
  if (
    !verb ||
    verb.token.upos !== 'VERB' ||
    !/^(?:note|cite|mention|quote|recall|report|relay|acknowledge|welcome|say|add|point|repeat|dismiss|reject)$/.test(
      verb.token.lemma,
    )
  )
    return []
  const subject = dependents(view, verb, 'nsubj')[0]
  if (!subject || ranges.some((r) => r.from <= subject.index && subject.index <= r.to)) return []
  const relay = sourceAt(view, subject, cue)
  return relay.at.sentence === source.at.sentence && relay.at.token === source.at.token ? [] : [relay]
}

/** "was quoted as saying by Interfax", "was quoted by Interfax as saying". */
function passiveRelay(view: TextView, cue: Ranked['cue']): Source[] {
  if (cue?.cueClass !== 'VERB') return []
  const verb = cue.lemma === 'quote' || cue.lemma === 'cite' ? cue.node : view.nodes[cue.node.head]
  if (!verb || !/^(?:quote|cite)$/.test(verb.token.lemma)) return []
  const by = [verb, cue.node, ...dependents(view, verb, 'advcl', 'xcomp')]
    .flatMap((n) => dependents(view, n, 'obl'))
    .find((n) => dependents(view, n, 'case').some((c) => c.token.text.toLowerCase() === 'by'))
  return by ? [sourceAt(view, by, cue)] : []
}

function cueOf(view: TextView, { cue }: Ranked, relayed: boolean): Cue | null {
  if (!cue) return null
  const governor = view.nodes[cue.node.head]
  const word = relayed && cue.cueClass === 'NOUN' && governor?.token.upos === 'VERB' ? governor : null
  const from = word ? word.index : cue.first
  const to = word ? word.index : cue.last
  return { span: spanOf(view, from, to), at: cue.node.at, lemma: cue.lemma }
}

/** Who goes on speaking: the last to speak in this paragraph, or at the end of the one before. */
function speakerBefore(
  view: TextView,
  candidate: Ranked,
  kept: readonly Ranked[],
  done: readonly Attribution[],
): number | null {
  if (candidate.cue && candidate.cue.cueClass !== 'VERB') return null
  if (candidate.cue) return null
  const paragraphOf = (c: Ranked | undefined) =>
    view.bounds[view.nodes[c?.ranges[0].from ?? 0]?.at.sentence ?? 0]?.paragraph ?? 0
  const own = paragraphOf(candidate)
  // What is said inside another's words ends with them.
  const nested = (i: number) => kept[i]?.cue && (view.nodes[kept[i].cue.first]?.quote ?? -1) >= 0
  for (let i = done.length - 1; i >= 0; i--) {
    if (nested(i)) continue
    const paragraph = paragraphOf(kept[i])
    if (own - paragraph > 1) return null
    const before = done[i]
    if (before && (before.source || before.continues !== null))
      return before.continues !== null && !before.source ? before.continues : i
  }
  return null
}

function ruleName({ cue, rule }: Ranked): string {
  if (!cue) return rule
  const kind = { VERB: 'verb', NOUN: 'noun', ACCORDING: 'according-to', COLON: 'name', HEDGE: 'hedge' }[cue.cueClass]
  return `${kind}-${rule}`
}
