import type { LinkedProposition, PositionChange } from '../model/index.js'
import { decide } from './decide.js'
import { mainKey } from './keys.js'
import { questionOf, type NameOf } from './question.js'

/** One principal, first one way and later the other: a change of position, no dispute. */
export function changesOf(
  key: string,
  group: readonly LinkedProposition[],
  nameOf: NameOf,
): (PositionChange & { key: string })[] {
  const last = new Map<string, LinkedProposition>()
  const changes: (PositionChange & { key: string })[] = []
  for (const p of group) {
    if (p.principalId === null || mainKey(p.keys) !== key) continue
    const before = last.get(p.principalId)
    if (before && before.effectiveAt < p.effectiveAt && before.effectiveAt !== '' && before.polarity !== p.polarity) {
      const decision = decide({ one: before, other: p, nameOf })
      if (decision.kind === 'CONTRADICTS')
        changes.push({
          key,
          actorId: p.principalId,
          question: questionOf('CONTRADICTS', before, nameOf),
          earlierId: before.statementId,
          laterId: p.statementId,
        })
    }
    last.set(p.principalId, p)
  }
  return changes
}
