import { MONTHS, WEEKDAYS } from '../calendar.js'
import type { Token } from '../types.js'
import { readingAt } from './gazetteer.js'
import { isGivenName } from './given-names.js'
import { firstPersonOf, pronounOf } from './pronoun-words.js'
import { organisationNoun, titleAt } from './titles.js'

const CALENDAR = new Set([
  ...`${WEEKDAYS}|${MONTHS}`.split('|'),
  ...(
    'Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec AM PM A.M P.M GMT UTC BST EST EDT PST PDT ' +
    'IST CET Christmas Easter Ramadan Eid Brexit COVID Covid COVID-19 Covid-19 Internet'
  ).split(' '),
])

/** Lower-case words that stand inside names: "Ursula von der Leyen", "Haitham bin Tariq". */
const PARTICLES = new Set(
  'de del dela della di da dos das du la le les van von der den ter ten bin bint ibn ben al el e y ul zu'.split(' '),
)

/** Tags of words that begin a sentence with a capital without being names. */
const FUNCTION_WORDS = new Set(['DET', 'PRON', 'ADP', 'SCONJ', 'CCONJ', 'AUX', 'PART', 'INTJ', 'NUM', 'PUNCT', 'SYM'])

/** True where a token begins with a capital (or is a name that does not: "al-Qaeda" is handled by its parts). */
export function isCapitalised(token: Token): boolean {
  const first = token.text.codePointAt(0) ?? 0
  const letter = String.fromCodePoint(first)
  return letter !== letter.toLowerCase()
}

/** True for all capitals of two letters or more, full stops allowed: "WFP", "U.N.". */
export function isAcronym(word: string): boolean {
  return word.length <= 12 && /^[A-Z](?:[A-Z&]|\.[A-Z])[A-Z&.0-9-]*$/.test(word)
}

/** True where a token is part of a name, judged with its place in the sentence. */
export function isNameToken(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token || !isCapitalised(token) || token.text === 'I') return false
  if (CALENDAR.has(token.text.replace(/\.$/, '')) && !isMinister(tokens, at) && !isGivenMonth(tokens, at)) return false
  // "Q: Will it hold? A: It will."; a transcript's "Q Thank you" is cut behind the letter.
  if (at === 0 && /^[QA]$/.test(token.text) && (tokens[1]?.text ?? ':') === ':') return false
  // "Ex-president Berg", "Former ministers met".
  if (startsClause(tokens, at) && /^(?:Ex|Former|Late|Retired|Then)$/.test(token.text) && !followsName(tokens, at))
    return false
  // "Neither Olsen nor Berg said".
  if (startsClause(tokens, at) && /^(?:Both|Either|Neither)$/.test(token.text)) return false
  // "Fed up with it", "Fed by the river".
  if (token.text === 'Fed' && /^(?:up|by|on|with|from|through)$/.test(tokens[at + 1]?.text ?? '')) return false
  // "Chipmaker Solvane said".
  if (startsClause(tokens, at) && TRADES.test(token.text) && followsName(tokens, at)) return false
  const proper = token.upos === 'PROPN' || token.xpos.startsWith('NNP') || CAMEL.test(token.text)
  if (proper) return true
  if (!startsClause(tokens, at))
    return !FUNCTION_WORDS.has(token.upos) || isAcronym(token.text) || isStray(token) || isWill(tokens, at)
  return isListed(tokens, at) || opensName(tokens, at)
}

/** "PM Ellen Shaw"; "5 PM Eastern" is a time. */
const isMinister = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === 'PM' && tokens[at - 1]?.upos !== 'NUM' && followsName(tokens, at)

/** What a company is called by, in the capital that a sentence gives. */
const TRADES =
  /^(?:\p{Lu}\p{Ll}*maker|Broadcaster|Insurer|Lender|Manufacturer|Operator|Publisher|Retailer|Startup|Supplier)$/u

/** "DeShawn", "NorthLine": a name wherever it stands. */
const CAMEL = /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}/u

/** Adjectives that names begin with, and descriptions seldom. */
const OPENING =
  /^(?:Northern|Southern|Eastern|Western|Central|Local|National|International|Public|Social|Civil|Royal|Global|Medical|Environmental|Natural|Industrial|United|Independent)$/

/** "Northern Grid says": the capital that a sentence gives, before a word that has one too. */
function opensName(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  // "Bank of Norland raised rates".
  if (next?.text === 'of' && organisationNoun(tokens[at]?.text ?? '') !== null)
    return tokens[at + 2] !== undefined && /^\p{Lu}\p{Ll}/u.test(tokens[at + 2]?.text ?? '')
  if (!OPENING.test(tokens[at]?.text ?? '') || !next || !/^NNP?S?$/.test(next.xpos) || isGivenName(next.text))
    return false
  return /^\p{Lu}\p{Ll}/u.test(next.text) && readingAt(tokens, at + 1) === null && titleAt(tokens, at + 1) === null
}

/** "Jan de Vries", "April Jones", "June Reed": a month that is a given name, before another name, and no date. */
function isGivenMonth(tokens: readonly Token[], at: number): boolean {
  const [before, name, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!/^(?:Jan|April|May|June|August)$/.test(name?.text ?? '') || !next) return false
  if (/^(?:in|on|by|since|until|till|of|from|last|this|next|late|early|mid)$/i.test(before?.text ?? '')) return false
  if (isParticle(next)) return isCapitalised(tokens[at + 2] ?? next)
  return isCapitalised(next) && next.xpos === 'NNP' && !CALENDAR.has(next.text) && !isGivenName(next.text)
}

const followsName = (tokens: readonly Token[], at: number) =>
  tokens.slice(at + 1, at + 2).some((next) => isCapitalised(next))

/** "told Discover Magazine": no pronoun, whatever the tagger thinks. */
const isStray = ({ xpos, text }: Token) =>
  xpos === 'PRP' && !pronounOf(text) && !firstPersonOf(text) && !/^you(?:rsel(?:f|ves))?$/i.test(text)

/** "Sgt. Will Temple": a given name that is an auxiliary for the tagger. */
const isWill = (tokens: readonly Token[], at: number) =>
  tokens[at]?.upos === 'AUX' &&
  isGivenName(tokens[at].text) &&
  tokens[at + 1]?.xpos === 'NNP' &&
  (titleAt(tokens, at - 1) !== null || /^\p{Ll}/u.test(tokens[at - 1]?.text ?? ''))

/** True where capitals mean nothing because the word opens a sentence, a quotation or a clause after a colon. */
export function startsClause(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  return !before || /^["“”'‘’«:(\-–—•*…]+$/.test(before.text)
}

/** True where a token may stand between the parts of one name. */
export function isParticle(token: Token | undefined): boolean {
  return token !== undefined && PARTICLES.has(token.text)
}

function isListed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const reading = readingAt(tokens, at)
  if (reading && (reading.length > 1 || !FUNCTION_WORDS.has(token.upos) || isAcronym(token.text))) return true
  // "Beijing called for calm": the tagger takes it for a participle.
  if (reading?.by === 'CAPITAL' && token.xpos === 'VBG') return true
  const next = tokens[at + 1]
  const followed = next !== undefined && isCapitalised(next) && (next.upos === 'PROPN' || next.xpos.startsWith('NNP'))
  if (titleAt(tokens, at) !== null) return followed
  return isGivenName(token.text) && (followed || token.upos === 'NOUN')
}
