import { changedPosts, joinShortNames, rolesIn } from '../link/index.js'
import type { AffectedKeys, ShownPosts, Tx } from '../store/index.js'

/**
 * Decides again whom short names mean, where the posts that some texts show may make a difference: those that they show
 * themselves, and those elsewhere in a post that only these texts show somebody in. For texts that
 * have come, these are looked up after they are stored; for texts that go, before. Gives the keys under which everything is to be
 * linked again.
 */
export async function joinNames(tx: Tx, { shorts, held }: ShownPosts): Promise<AffectedKeys> {
  const concerned = new Set(shorts)
  for (const { posts, ...where } of changedPosts(held)) {
    const roles = rolesIn(await tx.rolesOf(where), posts)
    for (const id of await tx.shortsIn(where, roles)) concerned.add(id)
  }
  const affected: AffectedKeys[] = []
  if (concerned.size === 0) return allOf(affected)
  for (const namesakes of await tx.namesakes([...concerned])) {
    const wanted = new Map(joinShortNames(namesakes).map((joined) => [joined.id, joined]))
    for (const { id, joinedTo } of namesakes) {
      const joined = wanted.get(id)
      if (joinedTo === (joined?.into ?? null)) continue
      if (joinedTo !== null) affected.push(await tx.partActor(id))
      if (joined) affected.push(await tx.joinActor(joined))
    }
  }
  return allOf(affected)
}

/** The keys of all of them. */
export const allOf = (keys: readonly AffectedKeys[]): AffectedKeys => ({
  propositions: [...new Set(keys.flatMap(({ propositions }) => propositions))].sort(),
  events: keys.flatMap(({ events }) => events),
})
