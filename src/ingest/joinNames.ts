import { joinShortNames } from '../link/index.js'
import { foldName, surnameOf, type Extraction } from '../model/index.js'
import type { AffectedKeys, Tx } from '../store/index.js'

/**
 * Decides again, for every surname of a text that came, whom its short names mean, in this article and in all others.
 * Gives the keys under which everything is to be linked again.
 */
export function joinNames(tx: Tx, { actors }: Extraction): Promise<AffectedKeys> {
  const persons = actors.filter(({ kind, name }) => kind === 'PERSON' && name !== '')
  const surnames = [...new Set(persons.map(({ name }) => surnameOf(foldName(name))))]
    .filter((name) => name !== '')
    .sort()
  return joinSurnames(tx, surnames)
}

/** Decides again whom the short names of these surnames mean; where an article is gone, some may part. */
export async function joinSurnames(tx: Tx, surnames: readonly string[]): Promise<AffectedKeys> {
  const affected: AffectedKeys[] = []
  for (const surname of surnames) {
    const namesakes = await tx.namesakes([surname])
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
