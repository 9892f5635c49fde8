import sorts from '../lexicon/body-sorts.json' with { type: 'json' }
import type { Token } from '../types.js'
import { isAcronym, isCapitalised, isNameToken } from './capitals.js'
import { readingAt, type OrganisationClass, type Reading } from './gazetteer.js'
import { isGivenName } from './given-names.js'
import { organisationNoun, titleAt, type Title } from './titles.js'

/** A piece of a run of capitalised words. */
export interface Part {
  readonly start: number
  readonly end: number
  readonly what: { type: 'READING'; reading: Reading } | { type: 'TITLE'; title: Title } | { type: 'WORDS' }
}

/** An organisation's name that begins with a part: "Russian Foreign Ministry", "Ministry of Health", "Hampshire Police". */
export function organisationFrom(tokens: readonly Token[], parts: readonly Part[], from: number, end: number) {
  const first = parts[from]
  if (!first) return null
  let noun = -1
  let kind: OrganisationClass | null = null
  for (let i = from; i < parts.length; i++) {
    const part = parts[i]
    if (!part || (part.what.type === 'TITLE' && i > from && noun >= 0)) break
    if (part.what.type === 'TITLE' && !titleInside(tokens, parts, i)) break
    const local = localBody(parts, i) ?? partyOfPeople(tokens, parts, i)
    if (local) {
      noun = part.end - 1
      kind = local
    }
    if (part.what.type !== 'WORDS') continue
    for (let at = part.start; at < part.end; at++) {
      const found = organisationNoun(tokens[at]?.text ?? '')
      if (found && (at > first.start || continuesName(tokens, at + 1))) {
        noun = at
        kind = kind === 'POLICE' ? kind : found
      }
    }
  }
  if (noun < 0 || !kind) return null
  if (first.what.type === 'READING' && first.what.reading.known.type === 'ORGANISATION' && noun >= first.end)
    return null
  return { range: { start: first.start, end: extend(tokens, noun + 1, end) }, class: kind }
}

/** "Ohio Republican Party", "Australian Senate": of another place, what is known without one. */
function localBody(parts: readonly Part[], at: number): OrganisationClass | null {
  const [place, body] = [parts[at - 1], parts[at]]
  if (place?.what.type !== 'READING' || body?.what.type !== 'READING' || place.end !== body.start) return null
  const { known } = body.what.reading
  const { type, name } = place.what.reading.known
  const isElsewhere = type === 'REGION' || (type === 'STATE' && name !== known.country)
  return isElsewhere && (known.class === 'PARTY' || known.class === 'LEGISLATURE') ? known.class : null
}

/** "Georgian Path", "German Left": what in capitals behind the word for a people is a party's name. */
function partyOfPeople(tokens: readonly Token[], parts: readonly Part[], at: number): OrganisationClass | null {
  const [people, word] = [parts[at - 1], parts[at]]
  if (people?.what.type !== 'READING' || people.what.reading.by !== 'DEMONYM' || word?.start !== people.end) return null
  return word.end - word.start === 1 && PARTIES.has(tokens[word.start]?.text ?? '') ? 'PARTY' : null
}

const PARTIES: ReadonlySet<string> = new Set(sorts.behindPeople)

/** "Attorney General's Office", "Chief Medical Officers Association": a title may be part of a name when a noun follows at once. */
function titleInside(tokens: readonly Token[], parts: readonly Part[], at: number): boolean {
  const next = parts[at + 1]
  if (next?.what.type !== 'WORDS') return false
  // "Shop Workers' Guild".
  const noun = tokens[next.start]?.xpos === 'POS' ? next.start + 1 : next.start
  if (organisationNoun(tokens[noun]?.text ?? '') !== null && next.end - noun <= 2) return true
  // "The General Medical Council": nobody's post, behind "the" and before the noun that ends the name.
  const isWhole = tokens[(parts[at]?.start ?? 0) - 1]?.lower === 'the' && next.end - next.start === 2
  return isWhole && organisationNoun(tokens[next.end - 1]?.text ?? '') !== null
}

function continuesName(tokens: readonly Token[], at: number): boolean {
  const skip = /^(?:the|an?)$/.test(tokens[at + 1]?.text ?? '') ? 2 : 1
  return /^(?:of|for|on)$/.test(tokens[at]?.text ?? '') && nameAfter(tokens, at + skip) > 0
}

/** Takes in "of Foreign Affairs", "for Disease Control and Prevention", "at Boulder". */
function extend(tokens: readonly Token[], from: number, runStop: number): number {
  let at = from
  while (at < runStop && !startsPerson(tokens, at)) at++
  for (let rounds = 0; rounds < 6; rounds++) {
    const word = tokens[at]?.text ?? ''
    const preposition = /^(?:of|for|on|at|against|without|Without|to)$/.test(word)
    const conjunction = rounds > 0 && (word === 'and' || word === '&' || listGoesOn(tokens, at))
    if (!preposition && !conjunction) break
    const skip = preposition && /^(?:the|an?)$/i.test(tokens[at + 1]?.text ?? '') ? 2 : 1
    const length = nameAfter(tokens, at + skip)
    if (length === 0 || (conjunction && !plainName(tokens, at + skip, length))) break
    at += skip + length
  }
  return at
}

/** "Epidemiology, Disease Control and Research": after this comma one more name and "and" follow. */
function listGoesOn(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== ',') return false
  const next = at + 1 + nameAfter(tokens, at + 1)
  return next > at + 1 && /^(?:and|&)$/.test(tokens[next]?.text ?? '') && nameAfter(tokens, next + 1) > 0
}

/** Length of the run of capitalised words here, at most six. */
export function nameAfter(tokens: readonly Token[], at: number): number {
  let length = 0
  while (length < 6) {
    const token = tokens[at + length]
    if (!token || !isCapitalised(token) || !isNameToken(tokens, at + length) || startsPerson(tokens, at + length)) break
    length++
  }
  return length
}

/** After "and", only words that are not themselves a person, a place or another organisation belong to the name. */
function plainName(tokens: readonly Token[], at: number, length: number): boolean {
  if (readingAt(tokens, at)) return false
  for (let i = at; i < at + length; i++) if (isAcronym(tokens[i]?.text ?? '')) return false
  return length <= 3
}

function startsPerson(tokens: readonly Token[], at: number): boolean {
  const title = titleAt(tokens, at)
  // "Federation of American Scientists".
  if (title) return title.title.class !== 'CITIZEN' && !title.plural
  const next = tokens[at + 1]
  return (
    isGivenName(tokens[at]?.text ?? '') && next !== undefined && isCapitalised(next) && !organisationNoun(next.text)
  )
}

/** "United Auto Workers": those whom a union is called after, behind the words that tell which. */
export const isUnion = (tokens: readonly Token[], parts: readonly Part[], at: number) =>
  /^(?:Workers|Employees|Teachers|Nurses|Engineers|Farmers|Firefighters|Journalists)$/.test(tokens[at]?.text ?? '') &&
  parts.at(-1)?.what.type === 'WORDS' &&
  tokens[at - 1]?.xpos !== 'POS'
