import type { Attribution, Cue, Source } from '../types.js'
import { withAnswer, withoutAnswered } from './answered-claims.js'
import { deniedAsUntrue } from './called-untrue.js'
import { inWordsOfClaims } from './denied-claims.js'
import { formOf, spansOf } from './form.js'
import type { Ranked } from './rank.js'
import { findRelays } from './relayed.js'
import { jointSources, outletThatCites, sourceAt } from './source/index.js'
import { dependents, spanOf, type TextView } from './view.js'
import { calibrate, type Knot } from './weights.js'

/** Turns chosen candidates into attributions: relays are folded into what they pass on, bare quotations continue their speaker. */
export function attribute(view: TextView, ranked: readonly Ranked[], calibration: readonly Knot[]): Attribution[] {
  const chosen = withoutAnswered(view, inWordsOfClaims(view, deniedAsUntrue(view, ranked)))
  const relayed = findRelays(view, chosen)
  const kept = chosen.filter((c) => !relayed.outer.has(c))
  const attributions: Attribution[] = []
  kept.forEach((candidate) => {
    const source = candidate.source
    const via = others(source, [...(relayed.via.get(candidate) ?? []), ...governingSpeaker(view, candidate)])
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

/** Whoever is not the speaker, once: an outlet that quotes somebody may be found by its own cue and by that of whom it quotes. */
const others = (speaker: Source | null, sources: readonly Source[]) =>
  sources.filter(
    ({ span: { start } }, i) =>
      start !== speaker?.span.start && sources.findIndex((other) => other.span.start === start) === i,
  )

/** Gives each of those who say something together an attribution of the same words; who goes on is the first of them. */
function withJointSpeakers(view: TextView, kept: readonly Ranked[], alone: readonly Attribution[]): Attribution[] {
  const all: Attribution[] = []
  const places: number[] = []
  alone.forEach((attribution, i) => {
    const cue = kept[i]?.cue
    const { source, continues } = attribution
    places.push(all.length)
    const moved = { ...attribution, continues: continues === null ? null : (places[continues] ?? null) }
    const together =
      cue && source ? jointSources(view, cue, source).map((speaker) => ({ ...moved, source: speaker })) : [moved]
    all.push(...(kept[i] ? withAnswer(view, kept[i], together) : together))
  })
  return all
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
    .find((n) => dependents(view, n, 'case').some((c) => c.token.lower === 'by'))
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
  const kind = {
    VERB: 'verb',
    NOUN: 'noun',
    ACCORDING: 'according-to',
    COLON: 'name',
    HEDGE: 'hedge',
    SILENCE: 'silence',
  }[cue.cueClass]
  return `${kind}-${rule}`
}
