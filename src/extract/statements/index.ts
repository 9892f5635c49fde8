import type { Span } from '../../model/index.js'
import type { Attribution, ParsedText } from '../types.js'
import { attribute } from './attribute.js'
import { findCandidates } from './candidates.js'
import { spansOf } from './form.js'
import { isNarration } from './narration.js'
import { rank, type Ranked } from './rank.js'
import { select, THRESHOLD } from './select.js'
import { chooseSource, SHIPPED_SPEAKERS, type SpeakerModel } from './source/index.js'
import { viewText, type TextView } from './view.js'
import { SHIPPED, type RankerWeights } from './weights.js'
import { mapped } from '../mapped.js'

export { joinPassages, type Unit } from './passages.js'
export type { RankerWeights } from './weights.js'
export type { SpeakerModel } from './source/index.js'

/**
 * Finds what somebody is reported to have said: source, cue and content (PARC 3, Pareti 2016). Many cuts are proposed for
 * each cue and ranked by a model learned from annotated news. In reading order; contents may nest, never repeat.
 */
export function findAttributions(
  parsed: ParsedText,
  threshold = THRESHOLD,
  weights: RankerWeights = SHIPPED,
  speakers: SpeakerModel = SHIPPED_SPEAKERS,
): Attribution[] {
  const view = viewText(parsed)
  const chosen = choose(view, rank(findCandidates(view), weights), threshold, speakers)
  return attribute(view, chosen, weights.calibration)
}

/** The best cuts with whoever speaks; those that nobody but the writer tells are left out. */
function choose(view: TextView, ranked: readonly Ranked[], threshold: number, speakers: SpeakerModel): Ranked[] {
  const chosen = select(view, ranked, threshold)
  const spoken = mapped(chosen, (cut) => ({ ...cut, source: chooseSource(view, cut, speakers) }))
  return spoken.filter((cut) => !isNarration(view, cut))
}

/** A way to cut what a reporting word reports, with what ranking thinks of it. */
export interface CutExplained {
  readonly chosen: boolean
  /** 0 to 1. */
  readonly score: number
  readonly rule: string
  readonly cue: string | null
  readonly source: Span | null
  readonly spans: readonly Span[]
}

/** Every cut that was weighed for a text, in reading order of its cues. */
export function explainStatements(parsed: ParsedText, threshold = THRESHOLD): CutExplained[] {
  const view = viewText(parsed)
  const ranked = rank(findCandidates(view), SHIPPED)
  const chosen = choose(view, ranked, threshold, SHIPPED_SPEAKERS)
  return mapped(ranked, (cut) => ({
    chosen: chosen.some((c) => c.cue === cut.cue && c.rule === cut.rule && c.ranges[0].from === cut.ranges[0].from),
    score: cut.score,
    rule: cut.rule,
    cue: cut.cue?.lemma ?? null,
    source: cut.source?.span ?? null,
    spans: spansOf(view, cut.ranges),
  }))
}
