import { foldName } from '../../model/index.js'
import type { ParsedText } from '../types.js'
import { findAcronyms, findSpelledOut } from './acronyms.js'
import { isAcronym } from './capitals.js'
import type { Entity, Registry } from './entity.js'
import { weighUnknown } from './evidence.js'
import type { NameMention } from './mention.js'
import { Namer, type Before } from './namer.js'
import { placeNamesakes } from './namesakes.js'
import { placeInOffices } from './states.js'
import type { Tree } from './tree.js'
import { mapped } from '../mapped.js'

/** Gives every name its entity: full names first, so that a headline's short name finds the full one below it. */
export function resolveNames(
  parsed: ParsedText,
  trees: readonly Tree[],
  names: readonly NameMention[],
  registry: Registry,
) {
  const namer = new Namer(trees, registry)
  const resolved: (Entity | null)[] = mapped(names, () => null)
  const isPerson = tellPersons(trees, names)
  const resolve = resolver(names, resolved)
  resolve(
    (n) => n.reading.type === 'ORGANISATION',
    (n) => namer.organisation(n),
  )
  resolve(
    (n) => isPerson(n) && n.words.includes(' '),
    (n) => namer.seen(namer.fullPerson(n), n),
  )
  // Whose initials "RSF" are tell the full names, and the states that are named.
  for (const initials of [false, true])
    resolve(
      (n) => n.reading.type === 'KNOWN' && (isAcronym(n.words) && n.reading.known.type === 'ORGANISATION') === initials,
      (n) => namer.known(n),
    )
  callByAcronyms(parsed, names, resolved, namer)
  // A headline's "Berg" is the "President Berg" below it.
  resolve(
    (n) => n.reading.type === 'PERSON',
    (n, before) => namer.short(n, true, before),
  )
  resolve(
    () => true,
    (n, before) => namer.short(n, isPerson(n), before),
  )
  placeInOffices(registry)
  placeNamesakes(registry, resolved)
  return resolved
}

/** Tells names of persons, by how they are printed or by what those that might be anything do in the text. */
function tellPersons(trees: readonly Tree[], names: readonly NameMention[]): (name: NameMention) => boolean {
  const weights = weighUnknown(trees, names)
  return ({ reading, words }) =>
    reading.type === 'PERSON' || (reading.type === 'UNKNOWN' && (weights.get(foldName(words)) ?? 0) > 0)
}

/** Goes over the names that have no entity yet, in reading order, and gives one to those that `applies` is true of. */
function resolver(names: readonly NameMention[], resolved: (Entity | null)[]) {
  const firsts = new Map<Entity, number>()
  return (
    applies: (name: NameMention) => boolean,
    entityOf: (name: NameMention, before: Before) => Entity | null,
  ): void =>
    names.forEach((name, i) => {
      if (resolved[i] || !applies(name)) return
      const entity = entityOf(name, beforeIn(resolved, firsts, i))
      resolved[i] = entity
      // A headline's short name introduces nobody whom the text names in full.
      if (entity && !firsts.has(entity)) firsts.set(entity, i)
    })
}

/** "World Food Programme (WFP)": who is named in full is called by the short form that stands behind. */
function callByAcronyms(
  parsed: ParsedText,
  names: readonly NameMention[],
  resolved: (Entity | null)[],
  namer: Namer,
): void {
  for (const [acronym, words] of findSpelledOut(parsed, names)) namer.callShort(namer.longOrganisation(words), acronym)
  for (const [acronym, i] of findAcronyms(parsed, names)) {
    const name = names[i]
    if (!name) continue
    const entity = resolved[i] ?? namer.longOrganisation(name.words)
    resolved[i] = entity
    namer.callShort(entity, acronym)
  }
}

/** So many names back somebody is still spoken of. */
const NEAR = 12

function beforeIn(resolved: readonly (Entity | null)[], firsts: ReadonlyMap<Entity, number>, at: number): Before {
  return {
    last: (among) => {
      const near = resolved.slice(Math.max(0, at - NEAR), at)
      return near.findLast((entity) => entity !== null && among.includes(entity)) ?? null
    },
    introduced: (among) => {
      const named = among.filter((entity) => (firsts.get(entity) ?? at) < at)
      return named.length > 0 ? named : among
    },
  }
}
