import type { Description } from './description.js'
import type { Entity, Registry } from './entity.js'
import { adjectiveOf, capitalOf, knownByName } from './gazetteer.js'
import type { Scene } from './scene.js'

/** A state, or a part of one that has a government. */
export function isPolity(entity: Entity): boolean {
  return entity.place !== null
}

/** The state itself for a state, else the one it belongs to, through cities, offices and agencies. */
export function stateOf(entity: Entity): Entity | null {
  let at: Entity | null = entity
  for (let steps = 0; at && steps < 5; steps++) {
    if (at.place === 'STATE') return at
    at = at.country
  }
  return null
}

/** The state last spoken of: "the country". */
export function stateUnderDiscussion(scene: Scene): Entity | null {
  return scene.discourse.last((e) => e.place === 'STATE') ?? scene.home
}

/** "The Egyptian capital", "Egypt's capital": Cairo; null for money, and where it is not said whose. */
export function capitalNamed(scene: Scene, phrase: Description): Entity | null {
  const state = phrase.definite ? (phrase.inside.find((e) => e.place === 'STATE') ?? null) : null
  const name = state && capitalOf(state.name)
  if (!state || !name) return null
  const city = scene.registry.byName(name) ?? scene.registry.add(name, 'STATE', 'CITY')
  if (city.place !== 'CITY') return null
  city.country ??= state
  return city
}

/** "the regional government": none of a state. */
const LOWER = /^(?:regional|provincial|local|municipal|city|county|district|cantonal|territorial)\b/i

/** "the Chinese government", "the government of Samoa", "the government". */
export function governmentOf(scene: Scene, phrase: Description, word: string, before: Entity | null): Entity | null {
  const named = phrase.inside.find(isPolity) ?? null
  const person = phrase.inside.find((e) => e.kind === 'PERSON') ?? null
  if (person && !named) {
    const entity = scene.registry.byName(phrase.name) ?? scene.registry.add(phrase.name, 'ORGANISATION')
    entity.class ??= 'GOVERNMENT'
    entity.owner ??= person
    return entity
  }
  const ruler = named ? null : ([before, ...phrase.inside].find((e) => e?.class === 'ARMED') ?? null)
  if (ruler) return ruledBy(scene, phrase, ruler)
  if (!named && LOWER.test(phrase.name)) return null
  const polity = named ?? (phrase.possessor ? stateOf(phrase.possessor) : null) ?? scene.home
  if (!polity) return null
  const official = `Government of ${polity.name}`
  const present = scene.registry.byName(official)
  if (present) return present
  const name = named && word === 'government' && !/ of |'s /.test(phrase.name) ? phrase.name : official
  const entity = scene.registry.add(name, 'STATE')
  scene.registry.call(entity, official)
  entity.class = 'GOVERNMENT'
  entity.country = polity
  return entity
}

/** "The Taliban government": of those who rule, whatever other state the text is about. */
function ruledBy(scene: Scene, phrase: Description, ruler: Entity): Entity {
  const name = phrase.inside.includes(ruler) ? phrase.name : `${ruler.name} ${phrase.name}`
  const entity = scene.registry.byName(name) ?? scene.registry.add(name, 'ORGANISATION')
  entity.class ??= 'GOVERNMENT'
  entity.country ??= stateOf(ruler)
  entity.owner ??= ruler
  return entity
}

/** "state media", "Syrian state television": one actor for each state. */
export function stateMediaOf(scene: Scene, phrase: Description, before: string): Entity | null {
  if (!/^state$/i.test(before) && !/\bstate(?:-run|-owned)?\b/i.test(phrase.name)) return null
  const state = phrase.inside.map(stateOf).find((s) => s !== null) ?? stateUnderDiscussion(scene)
  if (!state) return null
  const adjective = adjectiveOf(state.name)
  const name = `${adjective} state media`
  const entity = scene.registry.byName(name) ?? scene.registry.add(name, 'ORGANISATION')
  entity.class = 'STATE_MEDIA'
  entity.country = state
  return entity
}

/** The National Security Council of a text that names the White House is that one's. */
export function placeInOffices(registry: Registry) {
  for (const entity of registry.entities) {
    const name = knownByName(entity.name)?.office
    const office = name === undefined ? null : registry.byName(name)
    if (!office) continue
    entity.office = office
    entity.country ??= stateOf(office)
  }
}
