import { foldName, type ActorKind, type Span } from '../../model/index.js'
import type { OrganisationClass } from './gazetteer.js'
import type { Gender } from './given-names.js'
import type { Title } from './titles.js'

/** Somebody in the text while it is being read; mentions and facts are gathered as they are seen. */
export interface Entity {
  readonly order: number
  name: string
  kind: ActorKind
  readonly aliases: Set<string>
  readonly mentions: Span[]
  wikidataId: string | null
  /** The state, region or union it belongs to; for a city or region the state it lies in. */
  country: Entity | null
  class: OrganisationClass | null
  gender: Gender | null
  /** Whether a title or pronoun tells the gender, not only what most who bear the given name are. */
  genderTold: boolean
  plural: boolean
  readonly posts: Post[]
  /** Whose spokesman, lawyer, office, family or statement it is. */
  owner: Entity | null
  /** Of which office it is a part: the National Security Council of the White House. */
  office: Entity | null
  /** "STATE", "REGION" or "CITY" for places; null for everybody else. */
  readonly place: 'STATE' | 'REGION' | 'CITY' | null
  /** Nouns that the text calls an organisation by beside its name, in lower case: "brewer" in "brewer Haldane". */
  readonly called: Set<string>
  /** How many mentions of a name of no known sort say where something is: "in Ely Marsh", a dateline. */
  located: number
  /** A name of a thing or place that can do nothing: a road, a war, a law. */
  inert: boolean
}

/** A post as printed, and in what it is held. */
export interface Post {
  readonly text: string
  readonly title: Title | null
  readonly organisation: Entity | null
  readonly evidence: Span
}

/** What a title or pronoun says of somebody's gender goes before what the given name says; what is said first stays. */
export function tellGender(entity: Entity, gender: Gender): void {
  if (entity.genderTold) return
  entity.gender = gender
  entity.genderTold = true
}

/** All entities of one text, found again by name. */
export class Registry {
  readonly entities: Entity[] = []
  private readonly named = new Map<string, Entity>()
  private readonly persons = new Map<string, Entity[]>()
  private readonly organisations = new Map<string, Entity[]>()
  private readonly initials = new Map<string, Entity>()

  /** Makes an entity known under its name. */
  add(name: string, kind: ActorKind, place: Entity['place'] = null): Entity {
    const entity: Entity = {
      order: this.entities.length,
      name,
      kind,
      aliases: new Set(),
      mentions: [],
      wikidataId: null,
      country: null,
      class: null,
      gender: null,
      genderTold: false,
      plural: false,
      posts: [],
      owner: null,
      office: null,
      place,
      called: new Set(),
      located: 0,
      inert: false,
    }
    this.entities.push(entity)
    this.call(entity, name)
    return entity
  }

  /** Lets an entity be found under one more name. */
  call(entity: Entity, name: string): void {
    const key = foldName(name)
    if (!key) return
    if (!this.named.has(key)) this.named.set(key, entity)
    if (entity.kind !== 'PERSON' && !entity.place && name.includes(' ') && name.length < 120) {
      const letters = name.match(/\p{Lu}/gu)?.join('') ?? ''
      if (letters.length > 1 && !this.initials.has(letters)) this.initials.set(letters, entity)
    }
    const index = entity.kind === 'PERSON' ? this.persons : this.organisations
    for (const word of new Set(key.split(' '))) {
      const list = index.get(word)
      if (!list) index.set(word, [entity])
      else if (list.length < MOST_BEARERS && !list.includes(entity)) list.push(entity)
    }
  }

  /** The organisation whose capitals these are ("WFP"), the first of them. */
  byInitials(letters: string): Entity | null {
    return this.initials.get(letters) ?? null
  }

  /** The entity with exactly this name, folded. */
  byName(name: string): Entity | null {
    return this.named.get(foldName(name)) ?? null
  }

  /** Persons whose name holds this word, in the order they were added. */
  personsWith(word: string): readonly Entity[] {
    return this.persons.get(foldName(word)) ?? []
  }

  /** Organisations and others whose name holds this word. */
  organisationsWith(word: string): readonly Entity[] {
    return this.organisations.get(foldName(word)) ?? []
  }
}

const MOST_BEARERS = 40
