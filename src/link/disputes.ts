import type { Dispute, LinkedProposition, PositionChange } from '../model/index.js'
import { toDispute } from './dispute.js'
import { episodesOf } from './episodes.js'
import { mainKey } from './keys.js'
import { components, groupByKey, meetingsOf, type Meeting } from './meetings.js'
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
  const meetings = new Map(answeringKeys(keys, propositions).map((key) => [key, meetingsOf(key, groupOf(key), nameOf)]))
  const met = placesIn([...meetings.values()].flat())
  const disputes: Dispute[] = []
  const positionChanges: (PositionChange & { key: string })[] = []
  for (const key of [...new Set(keys)].sort()) {
    const group = groupOf(key)
    disputes.push(...contested(key, group, meetings.get(key) ?? [], nameOf))
    disputes.push(...unanswered(key, group, (p) => met.has(placeOf(p)), nameOf))
    positionChanges.push(...changesOf(key, group, nameOf))
  }
  return { disputes, positionChanges }
}

/** `keys` and those whose disputes may change with theirs: a denial is known by one key, and answered under any of its. */
export function affectedKeys(keys: readonly string[], propositions: readonly LinkedProposition[]): string[] {
  const denials = propositions.filter(deniesOwnAct)
  return [...new Set([...keys, ...denials.flatMap((p) => mainKey(p.keys) ?? [])])].sort()
}

/** `keys` and those under which their denials may be answered. */
export function answeringKeys(keys: readonly string[], propositions: readonly LinkedProposition[]): string[] {
  return [...new Set([...keys, ...propositions.filter(deniesOwnAct).flatMap((p) => p.keys)])].sort()
}

/** Whatever meets something. */
function placesIn(meetings: readonly Meeting[]): ReadonlySet<string> {
  const met = new Set<LinkedProposition>()
  for (const { ones, others } of meetings) for (const p of [...ones, ...others]) met.add(p)
  return new Set([...met].map(placeOf))
}

const placeOf = (p: LinkedProposition) => `${p.statementId}|${mainKey(p.keys) ?? ''}`

function contested(
  key: string,
  group: readonly LinkedProposition[],
  meetings: readonly Meeting[],
  nameOf: NameOf,
): Dispute[] {
  const kinds = [...new Set(meetings.map((m) => m.accepted.kind))].sort()
  return kinds.flatMap((kind) =>
    components(meetings.filter((m) => m.accepted.kind === kind)).flatMap((part) =>
      episodesOf(part, group).flatMap((run) => toDispute({ key, kind, run, meetings: part }, nameOf) ?? []),
    ),
  )
}
