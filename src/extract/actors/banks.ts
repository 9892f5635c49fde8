import type { Entity, Registry } from './entity.js'
import { adjectiveOf } from './gazetteer.js'

/** Whether a name is a bank's; of agencies, a central bank's. */
export const isBank = ({ name }: Pick<Entity, 'name'>) => /\bBank\b|bank$|^Federal Reserve$/.test(name)

/** The central bank of a state that the text names, or the one that it speaks of without a name. */
export function bankOf(registry: Registry, owner: Entity | null): Entity | null {
  if (!owner) return registry.byName('central bank')
  const named = registry.entities.find((e) => e.country === owner && e.class === 'AGENCY' && isBank(e))
  if (named) return named
  const name = `${adjectiveOf(owner.name)} central bank`
  const present = registry.byName(name)
  if (present) return present
  const entity = registry.add(name, 'ORGANISATION')
  entity.class = 'AGENCY'
  entity.country = owner.place === 'STATE' ? owner : owner.country
  return entity
}
