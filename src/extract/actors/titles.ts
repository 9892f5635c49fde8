import organisationNouns from '../lexicon/organisation-nouns.json' with { type: 'json' }
import titles from '../lexicon/titles.json' with { type: 'json' }
import type { Token } from '../types.js'
import type { OrganisationClass } from './gazetteer.js'
import type { Gender } from './given-names.js'
import { PhraseTable } from './phrase-table.js'

/** Whom the holder of a post speaks for: the state, the city or province, the organisation, the client, or nobody else. */
export type SpeaksFor = 'STATE' | 'POLITY' | 'ORGANISATION' | 'CLIENT' | null

/** A noun for what somebody is: a post, a trade, a relation or a form of address. */
export interface Title {
  readonly noun: string
  readonly class: TitleClass
  readonly speaksFor: SpeaksFor
  readonly gender: Gender | null
}

export type TitleClass =
  | 'SPOKESPERSON'
  | 'HEAD_OF_STATE'
  | 'HEAD_OF_GOVERNMENT'
  | 'MINISTER'
  | 'DIPLOMAT'
  | 'GOVERNOR'
  | 'LEGISLATOR'
  | 'ORG_HEAD'
  | 'POLICE'
  | 'PROSECUTOR'
  | 'MILITARY'
  | 'OFFICIAL'
  | 'LAWYER'
  | 'JUDGE'
  | 'CLERGY'
  | 'EXPERT'
  | 'SPORT'
  | 'ARTS'
  | 'MEDIA'
  | 'FAMILY'
  | 'CITIZEN'
  | 'HONORIFIC'

export interface TitleMatch {
  readonly title: Title
  /** Tokens it covers. */
  readonly length: number
  readonly plural: boolean
}

const nouns = new PhraseTable<{ title: Title; plural: boolean }>(6)
const organisationByNoun = new Map(organisationNouns.map((o) => [o.noun, o.class as OrganisationClass]))

for (const title of titles as Title[]) nouns.add(title.noun, { title, plural: false })
for (const title of titles as Title[])
  if (title.class !== 'HONORIFIC') nouns.add(pluralOf(title.noun), { title, plural: true })

/** The longest title that starts at a token, whatever its case, or null. */
export function titleAt(tokens: readonly Token[], at: number): TitleMatch | null {
  const found = nouns.longestAt(tokens, at, lowerOf)
  return found && { ...found.value, length: found.length }
}

const lowerOf = ({ lower }: Token) => lower

/** A title in a sentence: its tokens [start, end). */
export interface TitleRange {
  readonly start: number
  readonly end: number
  readonly title: Title
}

/** The longest title, in the singular, whose last token stands right before a place. */
export function titleEndingAt(tokens: readonly Token[], end: number): TitleRange | null {
  for (let length = 5; length >= 1; length--) {
    const start = end - length
    if (start < 0) continue
    const match = titleAt(tokens, start)
    if (match?.length === length && !match.plural && match.title.class !== 'HONORIFIC')
      return { start, end, title: match.title }
  }
  const word = tokens[end - 1]?.text ?? ''
  const dotted = tokens[end - 1]?.text === '.' ? null : titleOf(word)
  if (dotted && !dotted.plural && dotted.title.class !== 'HONORIFIC')
    return { start: end - 1, end, title: dotted.title }
  return null
}

/** The title a single word is, in either number, or null; a "mum-of-two" is a mum. */
export function titleOf(word: string): { title: Title; plural: boolean } | null {
  return nouns.get(word.toLowerCase().replace(/-of-[a-z\d]{1,5}$/, '')) ?? null
}

/** The sort of organisation a word names ("Ministry", "agencies"), or null. */
export function organisationNoun(word: string): OrganisationClass | null {
  if (word.length > 24) return null
  // "Norbank Inc."
  const lower = word.toLowerCase().replace(/(?<=.{2})\.$/, '')
  return organisationByNoun.get(lower) ?? organisationByNoun.get(singularOf(lower)) ?? null
}

function pluralOf(noun: string): string {
  if (noun.endsWith('man')) return noun.slice(0, -3) + 'men'
  if (/[^aeiou]y$/.test(noun)) return noun.slice(0, -1) + 'ies'
  if (/(s|x|ch|sh)$/.test(noun)) return noun + 'es'
  if (noun === 'secretary of state') return 'secretaries of state'
  if (noun.includes('-in-law')) return noun.replace('-in-law', 's-in-law')
  return noun + 's'
}

function singularOf(noun: string): string {
  if (noun.endsWith('ies')) return noun.slice(0, -3) + 'y'
  return noun.endsWith('s') ? noun.slice(0, -1) : noun
}
