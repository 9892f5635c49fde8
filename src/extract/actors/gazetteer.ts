import cities from '../lexicon/cities.json' with { type: 'json' }
import offices from '../lexicon/offices.json' with { type: 'json' }
import organisations from '../lexicon/organisations.json' with { type: 'json' }
import regions from '../lexicon/regions.json' with { type: 'json' }
import states from '../lexicon/states.json' with { type: 'json' }
import type { Token } from '../types.js'
import { PhraseTable } from './phrase-table.js'

/** What sort of organisation: decides whether it acts for its state. */
export type OrganisationClass =
  | 'GOVERNMENT'
  | 'AGENCY'
  | 'LEGISLATURE'
  | 'COURT'
  | 'POLICE'
  | 'MILITARY'
  | 'STATE_MEDIA'
  | 'MEDIA'
  | 'PARTY'
  | 'CAMPAIGN'
  | 'COMPANY'
  | 'CHARITY'
  | 'RESEARCH'
  | 'SPORT'
  | 'ARMED'
  | 'INTERNATIONAL'
  | 'OFFICE'
  | 'BODY'

/** A state, part of a state, city, office or organisation that the gazetteers know. */
export interface Known {
  readonly name: string
  readonly type: 'STATE' | 'REGION' | 'CITY' | 'OFFICE' | 'ORGANISATION'
  readonly class: OrganisationClass | null
  /** Name of the state (or union of states) it belongs to. */
  readonly country: string | null
  readonly wikidataId: string | null
  /** Whose it is where a text names that office; many states have a National Security Council. */
  readonly office?: string
  /** Initials by which it is called where a text names its state, whoever has them elsewhere. */
  readonly initials?: string
  /** States that have one of the same name, a party. */
  readonly elsewhere?: readonly string[]
}

/** How the words stand for what they name: by name, by the people's name ("Russian") or by the capital or seat ("Moscow"). */
export type NamedBy = 'NAME' | 'DEMONYM' | 'CAPITAL'

export interface Reading {
  readonly known: Known
  readonly by: NamedBy
  /** Tokens it covers. */
  readonly length: number
}

const names = new PhraseTable<{ known: Known; by: NamedBy }>(12)
const byName = new Map<string, Known>()
const adjectives = new Map<string, string>()
const capitalsByState = new Map<string, string>()
const byInitials = new Map<string, Known>()
const governedByState = new Set<string>()

/** The longest name in the gazetteers that starts at a token, or null. Case counts: "US" is a state, "us" is not. */
export function readingAt(tokens: readonly Token[], at: number): Reading | null {
  const found = names.longestAt(tokens, at, textOf)
  return found && { ...found.value, length: found.length }
}

/** The lists have straight apostrophes: “Côte d’Ivoire”. */
const textOf = ({ text }: Token) => (text.includes('’') ? text.replaceAll('’', "'") : text)

/** What the gazetteers have under a canonical name. */
export function knownByName(name: string): Known | null {
  return byName.get(name) ?? null
}

/** Whoever has these initials in some state. */
export const knownByInitials = (letters: string): Known | null => byInitials.get(letters) ?? null

/** What the gazetteers have under exactly these words (any alias), or null. */
export function knownByAlias(words: string): Known | null {
  const found = names.get(words)
  return found?.by === 'NAME' ? found.known : null
}

/** The state, region or city that these words name, a state by its capital; or null. */
export function placeNamed(words: string): { known: Known; by: NamedBy } | null {
  const found = names.get(words)
  return found && found.by !== 'DEMONYM' && /^(?:STATE|REGION|CITY)$/.test(found.known.type) ? found : null
}

/** The adjective of a state or region ("North Korean"), else its name. */
export function adjectiveOf(name: string): string {
  return adjectives.get(name) ?? name
}

/** The capital of a state that has one. */
export const capitalOf = (state: string): string | null => capitalsByState.get(state) ?? null

/** Whether a region has no ministers of its own, so that those who are called its ministers are its state's: England. */
export const isGovernedByState = (name: string): boolean => governedByState.has(name)

/** Earlier entries win: a state's name is never read as a city's. */
function add(known: Known, by: NamedBy, aliases: readonly string[]) {
  for (const alias of aliases) names.add(alias, { known, by })
  if (!byName.has(known.name)) byName.set(known.name, known)
}

type Organisation = (typeof organisations)[number] & {
  readonly seat?: string
  readonly office?: string
  readonly initials?: string
  readonly elsewhere?: readonly string[]
}
type Region = (typeof regions)[number] & { readonly ministers?: boolean }

function load() {
  const all: { known: Known; aliases: readonly string[]; demonyms: readonly string[]; capitals: readonly string[] }[] =
    []
  for (const { aliases, demonyms, capitals, ...state } of states) {
    if (capitals[0] && !capitals[1]) capitalsByState.set(state.name, capitals[0])
    all.push({ known: { ...state, type: 'STATE', class: null, country: null }, aliases, demonyms, capitals })
  }
  for (const { aliases, demonyms, capitals, ministers = true, ...region } of regions as readonly Region[]) {
    if (!ministers) governedByState.add(region.name)
    all.push({ known: { ...region, type: 'REGION', class: null }, aliases, demonyms, capitals })
  }
  for (const { aliases, state, ...office } of offices)
    all.push({
      known: { ...office, type: 'OFFICE', class: 'OFFICE', country: state },
      aliases,
      demonyms: [],
      capitals: [],
    })
  const seats: { known: Known; seat: string }[] = []
  for (const { aliases, seat = null, ...organisation } of organisations as readonly Organisation[]) {
    const known = { ...organisation, class: organisation.class as OrganisationClass, type: 'ORGANISATION' } as const
    all.push({ known, aliases, demonyms: [], capitals: [] })
    if (known.initials) byInitials.set(known.initials, known)
    if (seat !== null) seats.push({ known, seat })
  }
  for (const { known, aliases } of all) add(known, 'NAME', [known.name, ...aliases])
  for (const { known, demonyms } of all) {
    add(known, 'DEMONYM', demonyms)
    if (demonyms[0]) adjectives.set(known.name, demonyms[0])
  }
  // Before the capitals: who says "Brussels" means the European Union more often than Belgium.
  for (const { known, seat } of seats) add(known, 'CAPITAL', [seat])
  for (const { known, capitals } of all) if (known.type === 'STATE') add(known, 'CAPITAL', capitals)
  const city = (name: string, country: string) =>
    add({ name, type: 'CITY', class: null, country, wikidataId: null }, 'NAME', [name])
  for (const { known, capitals } of all) for (const name of capitals) city(name, known.country ?? known.name)
  for (const { name, country } of cities) city(name, country)
}

load()
