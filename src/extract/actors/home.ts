import type { Entity } from './entity.js'
import type { NameMention } from './mention.js'
import { isOfThing, isOutlet } from './belongings.js'
import { opensWithDateline } from './dateline.js'
import { stateOf } from './states.js'
import type { Tree } from './tree.js'
import { doneTo } from './venues.js'

/**
 * The state most of the names in a text belong to, or null where none is named. The first paragraphs count double. A state that
 * only what is said names is none: of "the prosecutor said the money went to Norland" nobody knows whose prosecutor it is.
 */
export function homeState(
  trees: readonly Tree[],
  names: readonly NameMention[],
  named: readonly (Entity | null)[],
  isSaid: (offset: number) => boolean,
): Entity | null {
  const counts = new Map<Entity, number>()
  const told = new Set<Entity>()
  names.forEach((name, i) => {
    const [entity, tree] = [named[i] ?? null, trees[name.sentence]]
    const state = entity && !isOutlet(entity) ? stateOf(entity) : null
    if (!state || !tree || isForeign(tree, name)) return
    const weight = opensWithDateline(tree, name) ? 2 : entity === state ? 1 : entity?.place ? 0.7 : 0.4
    const count = (counts.get(state) ?? 0) + weight * (tree.sentence.paragraph < 3 ? 2 : 1)
    counts.set(state, count)
    if (!isSaid(tree.tokens[name.start]?.start ?? 0)) told.add(state)
  })
  let best: Entity | null = null
  for (const state of told) if (!best || (counts.get(state) ?? 0) > (counts.get(best) ?? 0)) best = state
  return best
}

/**
 * The region or city that a text is about: a mayor of no printed city is of the one that it names. Null where it names none, or
 * another more than half as often: of two towns nobody knows whose mayor is meant, and the wrong one is worse than none.
 */
export function placeSpokenOf(named: readonly (Entity | null)[], place: 'REGION' | 'CITY'): Entity | null {
  const counts = new Map<Entity, number>()
  for (const entity of named) if (entity?.place === place) counts.set(entity, (counts.get(entity) ?? 0) + 1)
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1])
  return first && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}

/**
 * "Shot down 87 Ukrainian drones", "ordered three Russian diplomats to leave", "accusing Moscow": whose things a text speaks of,
 * and whom somebody does something to, is no sign that it is about that state.
 */
export const isForeign = (tree: Tree, name: NameMention): boolean =>
  isOfThing(tree, name) || doneTo(tree, name) !== null
