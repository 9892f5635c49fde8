import { bankOf, isBank } from './banks.js'
import type { Entity, Post, Registry } from './entity.js'
import { adjectiveOf } from './gazetteer.js'
import type { Scene } from './scene.js'
import { stateOf } from './states.js'
import type { Title } from './titles.js'
import { placeSpokenOf } from './home.js'
import { knownStateOf, leadersIn } from './leaders.js'
import type { Belonging } from './venues.js'
import { mapped } from '../mapped.js'

/** What a text is about as a whole: fills in what a post leaves unsaid ("the Prime Minister" of which state). */
export interface Setting {
  readonly home: Entity | null
  /** The state that somebody's post of state belongs to where the text does not say. */
  stateFor(title: Title, holder: Entity): Entity | null
  /** In whose capital somebody tells the press. */
  briefsIn(person: Entity): Entity | null
  /** The province or city that governors and mayors without a printed one belong to where the text says so: the one most spoken of. */
  readonly region: Entity | null
  readonly city: Entity | null
  /** The police force that the text names, or null. */
  readonly namedPolice: Entity | null
  /** The police of a place, else the force named, else that of the state the text is about. */
  police(place: Entity | null): Entity | null
  /** The central bank itself, that of a state, or that of the state the text is about. */
  centralBank(of: Entity | null): Entity | null
  /** True where parties and parliament of this state quarrel, so that its politicians speak for themselves. */
  isContested(state: Entity): boolean
}

/** Weighs all that was read. */
export function settingOf(scene: Scene, { acting, written, briefsIn, isOther }: Belonging): Setting {
  const { named, registry, home } = scene
  const counts = new Map<Entity, number>()
  for (const entity of named) {
    if (!entity) continue
    counts.set(entity, (counts.get(entity) ?? 0) + 1)
    const state = entity.place === 'STATE' ? null : stateOf(entity)
    if (state && entity.class !== 'MEDIA') counts.set(state, (counts.get(state) ?? 0) + 0.5)
  }
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([entity]) => entity)
  const states = [...new Set([...(home ? [home] : []), ...ranked.filter((e) => e.place === 'STATE')])]
  const politics = politicsIn(registry)
  const isLed = leadersIn(scene)
  const [alone = null] = states.length === 1 ? states.filter((s) => (counts.get(s) ?? 0) > MENTIONED_BY_CHANCE) : []
  const namedPolice = ranked.find((e) => e.class === 'POLICE' && e.kind === 'ORGANISATION') ?? null
  return {
    home,
    briefsIn,
    stateFor: (title, holder) => {
      const possible = states.filter((s) => hasPost(s, title) && !isOther(holder, s))
      const known = knownStateOf(holder)
      if (known !== null) return possible.find((s) => s.name === known) ?? null
      const [first, ...others] = possible.filter((s) => acting.has(s))
      const rival = others.find((s) => !isLed(s, title, holder))
      if (first && !outweighs(counts, first, rival)) return null
      // "DUBAI - Iran has not sent missiles, the foreign minister said": agencies sit in other towns than those they write of.
      // Firms have vice presidents too, and say where they report from.
      const seat =
        title.noun === 'vice president'
          ? undefined
          : possible.find((s) => written.get(s) === true || (possible.length === 1 && written.has(s)))
      const state = first ?? seat ?? possible.find((s) => s === alone) ?? null
      return state && isLed(state, title, holder) ? null : state
    },
    region: placeSpokenOf(named, 'REGION'),
    city: placeSpokenOf(named, 'CITY'),
    namedPolice,
    police: (place) => (place ? policeOf(registry, place) : (namedPolice ?? policeOf(registry, home))),
    centralBank: (of) => (of && !of.place && isBank(of) ? of : bankOf(registry, of ?? home)),
    isContested: (state) => (politics.get(state) ?? 0) + (state === home ? (politics.get(null) ?? 0) : 0) >= 2,
  }
}

/** A text that names no other state, and this one more often, is about it, though it only tells what happens there. */
const MENTIONED_BY_CHANCE = 2

/** Of two states that act in a text, the one it speaks of twice as much as of the other is whose president "the president" is. */
const outweighs = (counts: ReadonlyMap<Entity, number>, one: Entity, other: Entity | undefined): boolean =>
  !other || (counts.get(one) ?? 0) >= 2 * (counts.get(other) ?? 0)

/** Where a post is held: "President Trump", in a text about one state and of no printed state, leads that one. */
export function heldIn(
  { text, title, organisation }: Post,
  holder: Entity,
  { home, stateFor }: Setting,
): Entity | null {
  if (organisation || !title || !/^\p{Lu}/u.test(text)) return organisation
  const leads = title.class === 'HEAD_OF_STATE' || title.class === 'HEAD_OF_GOVERNMENT'
  return leads && home !== null && stateFor(title, holder) === home ? home : null
}

/** States whose premiers lead a province. */
const OF_PROVINCES = /^(?:Australia|Canada|South Africa)$/

/** The United States have a president and secretaries, no ministers and no crown. */
function hasPost(state: Entity, { noun, class: kind }: Title): boolean {
  if (noun === 'premier' && OF_PROVINCES.test(state.name)) return false
  const american =
    !/minister|premier|chancellor|foreign secretary|home secretary|king|queen|emperor|emir|sultan|prince/.test(noun)
  return state.name !== 'United States' || (american && (kind !== 'HEAD_OF_GOVERNMENT' || noun === 'president'))
}

/** How many parties, parliaments and their members speak or act, by state (null where the state is not known). */
function politicsIn(registry: Registry): Map<Entity | null, number> {
  const counts = new Map<Entity | null, number>()
  for (const entity of registry.entities) {
    const party = entity.class === 'PARTY' || entity.class === 'LEGISLATURE'
    const member = entity.posts.some((post) => post.title?.class === 'LEGISLATOR')
    if (!party && !member) continue
    const state =
      stateOf(entity) ??
      mapped(entity.posts, (p) => (p.organisation ? stateOf(p.organisation) : null)).find((s) => s) ??
      null
    counts.set(state, (counts.get(state) ?? 0) + 1)
  }
  return counts
}

function policeOf(registry: Registry, place: Entity | null): Entity | null {
  if (!place) return null
  const name = `${place.place === 'CITY' ? place.name : adjectiveOf(place.name)} police`
  const present = registry.byName(name)
  if (present) return present
  const entity = registry.add(name, 'GROUP')
  entity.class = 'POLICE'
  entity.country = place
  entity.plural = true
  return entity
}
