import { foldName } from '../../model/index.js'
import { isAcronym } from './capitals.js'
import { tellGender, type Entity, type Registry } from './entity.js'
import { knownByAlias, knownByInitials, knownByName } from './gazetteer.js'
import { genderOf } from './given-names.js'
import type { NameMention } from './mention.js'
import {
  actsForState,
  isAbbreviated,
  isAdjective,
  isCommon,
  isLocated,
  isPortfolio,
  isThing,
  personWords,
  uncapped,
} from './name-words.js'
import { opensAsNewPlace, regionBehind } from './place-names.js'
import { isCalledPress } from './press.js'
import { Places } from './places.js'
import { organisationNoun } from './titles.js'
import type { Tree } from './tree.js'

/** What was named before a name. */
export interface Before {
  /** Which of some was named last, or null where that is long ago. */
  last(among: readonly Entity[]): Entity | null
  /** Those of some who were named at all; all of them where none was. */
  introduced(among: readonly Entity[]): readonly Entity[]
}

/** Gives names their entities, made on first sight. */
export class Namer {
  constructor(
    private readonly trees: readonly Tree[],
    private readonly registry: Registry,
  ) {
    this.places = new Places(trees, registry)
  }

  private readonly places: Places

  known(name: NameMention): Entity | null {
    if (name.reading.type !== 'KNOWN') return null
    const { known, by } = name.reading
    const tree = this.trees[name.sentence]
    const namesake =
      tree && name.end - name.start === 1 && by !== 'DEMONYM' && known.type !== 'ORGANISATION'
        ? this.surnamed(name)
        : null
    if (namesake && tree && !isLocated(tree, name)) return namesake
    const region = tree ? regionBehind(tree, name, known) : null
    if (region) return this.places.city(name.words, region)
    if (by === 'CAPITAL' && tree && !actsForState(tree, name)) {
      return this.places.city(name.words, knownByName(knownByName(name.words)?.country ?? '') ?? known)
    }
    if (known.class === 'LEGISLATURE') {
      if (tree?.tokens[name.start - 1]?.lower === 'state')
        return this.organisation({ ...name, words: `state ${name.words}` })
      // "The Australian Senate voted. The Senate's president said".
      const elsewhere = name.words === known.name ? null : this.longer(name.words)
      if (elsewhere?.wikidataId === null && elsewhere.name !== known.name) return elsewhere
    }
    // Of those with these initials, the one that the text has named.
    const own = this.registry.byName(known.name) ? null : this.initials(name.words)
    if (own && known.type === 'ORGANISATION') return own
    const local = knownByInitials(name.words)
    if (local && this.registry.byName(local.country ?? local.name)) return this.places.known(local)
    const entity = this.places.known(known)
    if (by === 'NAME' && known.type === 'ORGANISATION' && !entity.country) this.places.countryFrom(entity, name)
    return entity
  }

  /** The person in the text whose surname a place's name is: "Amman" after "Sudesh Amman". */
  private surnamed(name: NameMention): Entity | null {
    const word = foldName(name.words)
    return this.registry.personsWith(word).find((p) => foldName(p.name).endsWith(' ' + word)) ?? null
  }

  organisation(name: NameMention): Entity {
    const same = this.registry.byName(name.words) ?? this.longer(name.words)
    if (same && same.kind !== 'PERSON') return same
    const known = knownByAlias(name.words)
    const entity = known ? this.places.known(known) : this.registry.add(name.words, 'ORGANISATION')
    if (name.reading.type === 'ORGANISATION') entity.class ??= name.reading.class
    if (/^(?:police|authorities)$/i.test(name.words)) entity.kind = 'GROUP'
    this.places.countryFrom(entity, name)
    return entity
  }

  longOrganisation(words: string): Entity {
    return this.registry.byName(words) ?? this.registry.add(words, 'ORGANISATION')
  }

  fullPerson(name: NameMention): Entity {
    const words = personWords(name.words)
    const present = this.registry.byName(words)
    if (present?.kind === 'PERSON') return present
    const parts = foldName(words).split(' ')
    const bearers = this.registry.personsWith(parts.at(-1) ?? '')
    const [abbreviated, another] = bearers.filter(({ name: theirs }) =>
      isAbbreviated(parts, foldName(theirs).split(' ')),
    )
    if (abbreviated && !another) return this.alsoCalled(abbreviated, words)
    for (const other of bearers) {
      const theirs = foldName(other.name).split(' ')
      if (theirs.length < 2) continue
      if (theirs.every((w) => parts.includes(w)) || parts.every((w) => theirs.includes(w)))
        return this.alsoCalled(other, words)
    }
    return this.newPerson(words, name)
  }

  /** One person under two names, the longer of which is its own. */
  private alsoCalled(person: Entity, words: string): Entity {
    if (words.length > person.name.length) {
      person.aliases.add(person.name)
      person.name = words
    }
    this.registry.call(person, words)
    return person
  }

  newPerson(words: string, name: NameMention): Entity {
    const entity = this.registry.add(name.title || words.includes(' ') ? uncapped(words) : words, 'PERSON')
    entity.gender = genderOf(words.split(' ')[0] ?? '')
    if (name.title?.gender) tellGender(entity, name.title.gender)
    return entity
  }

  callShort(entity: Entity, acronym: string) {
    entity.aliases.add(acronym)
    this.registry.call(entity, acronym)
  }

  /** A short or lone name: of somebody named in full elsewhere in the text, else of somebody new. */
  short(name: NameMention, person: boolean, before: Before): Entity | null {
    const exact = this.registry.byName(name.words)
    if (exact && (!person || exact.kind === 'PERSON')) return this.seen(exact, name)
    const half = /^(?:North|South)$/.test(name.words) ? this.registry.byName(`${name.words} Korea`) : null
    if (half) return half
    const surname = this.personCalled(name, before)
    if (surname) return this.seen(surname, name)
    const organisation = person && name.title ? null : (this.longer(name.words) ?? this.initials(name.words))
    if (organisation) {
      this.registry.call(organisation, name.words)
      return organisation
    }
    if (person) return this.newPerson(personWords(name.words), name)
    // "the Court", "Police": a common noun in capitals, to be read as one.
    const tokens = this.trees[name.sentence]?.tokens ?? []
    if (isCommon(name.words) || isAdjective(tokens, name)) return null
    const isPlural = name.end - name.start === 1 && tokens[name.start]?.xpos === 'NNPS'
    const entity = this.registry.add(name.words, isPlural ? 'GROUP' : 'ORGANISATION')
    if (isCalledPress(tokens, name)) entity.class = 'MEDIA'
    entity.inert = entity.class === null && (isThing(name.words) || isPortfolio(tokens, name))
    if (!opensAsNewPlace(name.words)) this.places.countryFrom(entity, name)
    return entity
  }

  seen(entity: Entity, name: NameMention): Entity {
    if (entity.kind === 'PERSON' && name.title?.gender) tellGender(entity, name.title.gender)
    this.times.set(entity, (this.times.get(entity) ?? 0) + 1)
    return entity
  }

  private readonly times = new Map<Entity, number>()

  /**
   * The person whose name holds all these words; of several who were named before the one whose surname it is, then the most
   * talked of, then who was named last: "Anne Miller spoke, then Paul Miller. Miller added" is Paul's.
   */
  private personCalled(name: NameMention, before: Before): Entity | null {
    const parts = foldName(personWords(name.words)).split(' ')
    const all = this.registry.personsWith(parts.at(-1) ?? '').filter((person) => {
      const theirs = new Set(foldName(person.name).split(' '))
      if (name.title?.gender && person.gender && person.gender !== name.title.gender) return false
      return parts.every((w) => theirs.has(w))
    })
    const bearers = all.length > 1 ? before.introduced(all) : all
    const last = bearers.length > 1 ? before.last(bearers) : null
    const rank = (person: Entity) => {
      const surname = foldName(person.name).endsWith(parts.at(-1) ?? '') ? 1000 : 0
      const nearest = person === last ? 0.5 : 0
      return surname + Math.min(99, this.times.get(person) ?? 0) + nearest - person.order / 1e6
    }
    return bearers.reduce<Entity | null>((best, p) => (!best || rank(p) > rank(best) ? p : best), null)
  }

  /** "the Coast Guard" for "Philippine Coast Guard", "Salling" for "Salling Group": a name that another begins or ends with. */
  private longer(words: string): Entity | null {
    const key = foldName(words)
    const parts = key.split(' ')
    const probe = parts.find((w) => !organisationNoun(w)) ?? parts[0] ?? ''
    const found = this.registry.organisationsWith(probe).filter((entity) => {
      if (entity.place || entity.kind === 'PERSON') return false
      const theirs = foldName(entity.name)
      // Of "Norport Council" and "Bank of Norland" the place is no short name.
      if (probe === key && CALLED_AFTER_PLACE.test(entity.class ?? '') && theirs.startsWith(key + ' ')) return false
      return theirs.startsWith(key + ' ') || (theirs.endsWith(' ' + key) && !theirs.endsWith(` of ${key}`))
    })
    const generic = parts.length === 1 && organisationNoun(parts[0] ?? '') !== null
    return found.length === 1 || (found.length > 1 && !generic) ? (found[0] ?? null) : null
  }

  private initials(words: string): Entity | null {
    if (!isAcronym(words) || words.length < 3) return null
    const letters = words.replace(/[^A-Z]/g, '')
    return this.registry.byInitials(letters)
  }
}

const CALLED_AFTER_PLACE = /^(?:GOVERNMENT|LEGISLATURE|COURT|POLICE|MILITARY)$/
