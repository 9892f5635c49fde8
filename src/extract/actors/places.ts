import { isBank } from './banks.js'
import type { Entity, Registry } from './entity.js'
import { knownByName, readingAt, type Known } from './gazetteer.js'
import type { NameMention } from './mention.js'
import { after, range } from './name-words.js'
import { dependent, headOf, type Tree } from './tree.js'

/** Gives what the gazetteer knows its entities, and names the states that they and others belong to. */
export class Places {
  constructor(
    private readonly trees: readonly Tree[],
    private readonly registry: Registry,
  ) {}

  /** An entry's entity, made on first sight together with the state it belongs to. */
  known(known: Known): Entity {
    const present = this.registry.byName(known.name)
    if (present?.wikidataId === known.wikidataId && (present.class === known.class || known.class === null))
      return present
    const place = known.type === 'STATE' || known.type === 'REGION' || known.type === 'CITY' ? known.type : null
    const kind = place ? 'STATE' : known.type === 'OFFICE' ? 'OFFICE' : 'ORGANISATION'
    const entity = this.registry.add(known.name, kind, place)
    entity.wikidataId = known.wikidataId
    entity.class = known.class
    if (known.class === 'AGENCY' && isBank(entity)) for (const word of ['central', 'bank']) entity.called.add(word)
    const country = known.country ? knownByName(known.country) : null
    if (country) entity.country = this.known(country)
    return entity
  }

  city(words: string, country: Known): Entity {
    const city = this.registry.byName(words) ?? this.registry.add(words, 'STATE', 'CITY')
    if (city.place === 'CITY') city.country ??= this.known(country)
    return city
  }

  /** The state in an organisation's name ("Turkish Ministry of ...") or in front of it ("Bangladesh's Institute of ..."). */
  countryFrom(entity: Entity, name: NameMention): void {
    const tree = this.trees[name.sentence]
    if (entity.country || !tree) return
    const head = headOf(tree, name.start, name.end)
    const possessor = dependent(tree, head, 'nmod:poss')
    const isOwned = tree.tokens[name.start - 1]?.xpos === 'POS'
    const ownerEnd = isOwned ? name.start - 2 : name.start - 1
    const before = [...(possessor === null ? [] : [possessor]), ownerEnd, ownerEnd - 1]
    const within = range(name.start, name.end)
    // "China's Taiwan Affairs Office" is China's.
    const places = [...(isOwned ? [...before, ...within] : [...within, ...before]), ...after(tree, name)]
    for (const at of places) {
      const reading = at >= 0 ? readingAt(tree.tokens, at) : null
      if (!reading || !/^(?:STATE|REGION|CITY)$/.test(reading.known.type)) continue
      if (at < name.start && at !== possessor && at + reading.length !== ownerEnd + 1) continue
      entity.country = this.known(reading.known)
      return
    }
  }
}
