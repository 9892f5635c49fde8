import type { Attribution, ParsedText } from '../types.js'
import { attribute } from './attribute.js'
import { findCandidates } from './candidates.js'
import { rank } from './rank.js'
import { select, THRESHOLD } from './select.js'
import { viewText } from './view.js'
import { SHIPPED, type RankerWeights } from './weights.js'

export type { RankerWeights } from './weights.js'

/**
 * Finds what somebody is reported to have said: source, cue and content (PARC 3, Pareti 2016). Many cuts are proposed for
 * each cue and ranked by a model learned from annotated news. In reading order; contents may nest, never repeat.
 */
export function findAttributions(
  parsed: ParsedText,
  threshold = THRESHOLD,
  weights: RankerWeights = SHIPPED,
): Attribution[] {
  const view = viewText(parsed)
  const chosen = select(rank(findCandidates(view), weights), threshold)
  return attribute(view, chosen, weights.calibration)
}
