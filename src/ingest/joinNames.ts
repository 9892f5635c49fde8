import { joinShortNames } from '../link/index.js'
import { foldName, surnameOf, type Extraction } from '../model/index.js'
import type { AffectedKeys, Tx } from '../store/index.js'

/** The surnames of those whom a text shows in a post: nobody else is joined, joins or parts for it. */
export function surnamesInPost({ actors }: Extraction): string[] {
  // Only who is known by an item may get a fuller name without a post.
  const persons = actors.filter((a) => a.kind === 'PERSON' && (a.affiliations.length > 0 || a.wikidataId !== null))
  return persons.map(({ name }) => surnameOf(foldName(name))).filter((name) => name !== '')
}

/**
 * Decides again whom the short names of these surnames mean, in all articles. Gives the keys under which everything is to
 * be linked again.
 */
export async function joinSurnames(tx: Tx, surnames: readonly string[]): Promise<AffectedKeys> {
  const affected: AffectedKeys[] = []
  if (surnames.length === 0) return allOf(affected)
  for (const namesakes of await tx.namesakes([...new Set(surnames)].sort())) {
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
  events: [...new Set(keys.flatMap(({ events }) => events))].sort(),
})
