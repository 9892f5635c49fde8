import type { Dispute, LinkedProposition, PositionChange } from '../model/index.js'
import { toDispute } from './dispute.js'
import { episodesOf } from './episodes.js'
import { mainKey } from './keys.js'
import { components, groupByKey, meetingsOf } from './meetings.js'
import { changesOf } from './position-changes.js'
import type { NameOf } from './question.js'
import { deniesOwnAct, unanswered } from './unanswered.js'

export interface Found {
  readonly disputes: readonly Dispute[]
  readonly positionChanges: readonly (PositionChange & { readonly key: string })[]
}

/**
 * Finds all disputes under `keys`: a pure function of the propositions that have one of them, whatever the order they
 * come in. A denial is unanswered only where no key of its finds a claim, so `propositions` must hold all that have one
 * of `answeringKeys` too.
 */
export function findDisputes(
  propositions: readonly LinkedProposition[],
  keys: readonly string[],
  nameOf: NameOf,
): Found {
  const groups = groupByKey(propositions.map((p) => ({ ...p, keys: [...p.keys].sort() })))
  const groupOf = (key: string) => groups.get(key) ?? []
  const contestedUnder = new Map(
    answeringKeys(keys, propositions).map((key) => [key, contested(key, groupOf(key), nameOf)]),
  )
  const isAnswered = (p: LinkedProposition) => p.keys.some((key) => (contestedUnder.get(key) ?? []).some(stands(p)))
  const disputes: Dispute[] = []
  const positionChanges: (PositionChange & { key: string })[] = []
  for (const key of [...new Set(keys)].sort()) {
    const group = groupOf(key)
    disputes.push(...(contestedUnder.get(key) ?? []))
    disputes.push(...unanswered(key, group, isAnswered, nameOf))
    positionChanges.push(...changesOf(key, group, nameOf))
  }
  return { disputes, positionChanges }
}

const stands =
  ({ statementId }: LinkedProposition) =>
  ({ sides }: Dispute) =>
    sides.some(({ statementIds }) => statementIds.includes(statementId))

/** `keys` and those whose disputes may change with theirs: a denial is known by one key, and answered under any of its. */
export function affectedKeys(keys: readonly string[], propositions: readonly LinkedProposition[]): string[] {
  const denials = propositions.filter(deniesOwnAct)
  return [...new Set([...keys, ...denials.flatMap((p) => mainKey(p.keys) ?? [])])].sort()
}

/** `keys` and those under which their denials may be answered. */
export function answeringKeys(keys: readonly string[], propositions: readonly LinkedProposition[]): string[] {
  return [...new Set([...keys, ...propositions.filter(deniesOwnAct).flatMap((p) => p.keys)])].sort()
}

function contested(key: string, group: readonly LinkedProposition[], nameOf: NameOf): Dispute[] {
  const meetings = meetingsOf(key, group, nameOf)
  const kinds = [...new Set(meetings.map((m) => m.accepted.kind))].sort()
  return kinds.flatMap((kind) =>
    components(meetings.filter((m) => m.accepted.kind === kind)).flatMap((part) =>
      episodesOf(part, group).flatMap((run) => toDispute({ key, kind, run, meetings: part }, nameOf) ?? []),
    ),
  )
}
