import type { CueNode } from './cue.js'
import { deniedAt } from './denied-at.js'
import { interruptedBy } from './interrupted.js'
import type { Out } from './proposal.js'
import { toldBefore } from './told-at-end.js'
import type { TextView } from './view.js'

/**
 * The one cut where the layout alone tells what is said: before a claim that is denied ("P, a charge the army rejects"),
 * around a cue between commas, or before whoever told it a hearer.
 */
export function settledCut(view: TextView, cue: CueNode): Out[number] | null {
  if (cue.participle) return null
  const denied = cue.cueClass === 'VERB' ? deniedAt(view, cue.node) : -1
  const start = view.bounds[cue.node.at.sentence]?.first ?? 0
  if (denied > start) return ['fronted', { from: start, to: denied - 1 }]
  const around = interruptedBy(view, cue)
  if (around) return ['around', ...around]
  const told = toldBefore(view, cue)
  return told && ['fronted', told]
}
