import type { Entity, Registry } from './entity.js'
import { knownByName } from './gazetteer.js'
import { stateOf } from './states.js'

/**
 * "Labour", in a text that speaks of New Zealand and never of Britain: the party of that name there, which is another than the
 * one the lists have.
 */
export function placeNamesakes(registry: Registry, named: readonly (Entity | null)[]): void {
  for (const entity of registry.entities) {
    const elsewhere = entity.class === 'PARTY' ? knownByName(entity.name)?.elsewhere : undefined
    if (!elsewhere || entity.wikidataId === null) continue
    const states = named.flatMap((other) => (other && other !== entity ? (stateOf(other) ?? []) : []))
    const [first] = states.filter(({ name }) => elsewhere.includes(name))
    if (!first || states.some((state) => state === entity.country)) continue
    entity.country = first
    entity.wikidataId = null
  }
}
