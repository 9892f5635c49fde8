import { findCues } from './cues.js'
import { describe, type Candidate } from './features.js'
import { propose } from './propose.js'
import { proposeAlone } from './propose-alone.js'
import { findSource } from './source.js'
import type { TextView } from './view.js'

/** Everything in a text that may be a statement's content, cue by cue in reading order. */
export function findCandidates(view: TextView): Candidate[] {
  const proposals = [...findCues(view).flatMap((cue) => propose(view, cue)), ...proposeAlone(view)]
  proposals.sort((a, b) => (a.cue?.first ?? a.ranges[0].from) - (b.cue?.first ?? b.ranges[0].from))
  return proposals.map((p) => describe(view, p, findSource(view, p)))
}
