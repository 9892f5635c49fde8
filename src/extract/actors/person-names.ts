import type { Token } from '../types.js'
import { isAcronym } from './capitals.js'
import { isGivenName } from './given-names.js'
import type { Part } from './organisation-names.js'
import { organisationNoun, titleEndingAt, type Title } from './titles.js'

/** Words for who belongs to a party, printed before a full name. */
const MEMBERS =
  /^(?:Democrat|Republican|Tory|Conservative|Labour|Liberal|Socialist|Communist|Green|Independent|Libertarian|Progressive|Nationalist)$/

/** "Democrat Chuck Schumer" is called Chuck Schumer. */
export function withoutParty(tokens: readonly Token[], part: Part): Part {
  const [label, given] = [tokens[part.start]?.text ?? '', tokens[part.start + 1]?.text ?? '']
  const isLabelled = part.end - part.start > 2 && MEMBERS.test(label) && isGivenName(given)
  return isLabelled ? { ...part, start: part.start + 1 } : part
}

/** "Michael Jordan", "Paris Hilton", "Jack London": places that are parts of a person's name. Gives the last part, or null. */
export function personFrom(
  tokens: readonly Token[],
  parts: readonly Part[],
  at: number,
  title: Title | null,
): number | null {
  const part = parts[at]
  const next = parts[at + 1]
  if (!part || !next) return null
  const single = (p: Part) => p.end - p.start === 1
  const isPlace = (p: Part) => p.what.type === 'READING' && p.what.reading.by !== 'DEMONYM' && single(p)
  const given = isGivenName(tokens[part.start]?.text ?? '')
  // "Rights chief Volker Turk", at the end of what is called by a post.
  const isNamed =
    (title ?? titleEndingAt(tokens, part.start)) !== null &&
    part.what.type === 'WORDS' &&
    single(part) &&
    parts.length === at + 2
  if (isNamed && next.what.type === 'READING' && single(next) && !isAcronym(tokens[part.start]?.text ?? ''))
    return at + 1
  if (!given) return null
  if (
    part.what.type === 'WORDS' &&
    part.end - part.start <= 2 &&
    isPlace(next) &&
    !isAcronym(tokens[next.start]?.text ?? '')
  )
    return at + 1
  if (isPlace(part) && next.what.type === 'WORDS' && !organisationNoun(tokens[next.end - 1]?.text ?? '')) return at + 1
  return null
}

/** The "hyun" of "Lee Dong-hyun"; "New York-based" and "Lee Dong-style talks" go on. */
export const isGivenPart = (tokens: readonly Token[], at: number) =>
  /^\p{Ll}{2,6}$/u.test(tokens[at]?.text ?? '') &&
  /^\p{Lu}\p{Ll}{1,5}$/u.test(tokens[at - 2]?.text ?? '') &&
  /^\p{Lu}\p{Ll}{1,4}$/u.test(tokens[at - 3]?.text ?? '') &&
  !/^V/.test(tokens[at]?.xpos ?? '') &&
  !/^(?:NOUN|ADJ|PROPN|PUNCT)$/.test(tokens[at + 1]?.text === ',' ? '' : (tokens[at + 1]?.upos ?? ''))
