import type { ParsedText, Sentence, Token } from '../types.js'
import { isAcronym, isCapitalised, isNameToken, isParticle } from './capitals.js'
import { isDateline, withDateline } from './dateline.js'
import { isEdition } from './editions.js'
import { readingAt } from './gazetteer.js'
import { isGivenName } from './given-names.js'
import { trustHeadlines } from './headline-names.js'
import { wordsOf, type NameMention, type NameReading } from './mention.js'
import { isDistrict } from './name-words.js'
import { withOpening } from './opening-name.js'
import { isUnion, nameAfter, organisationFrom, type Part } from './organisation-names.js'
import { isGivenPart, personFrom, withoutParty } from './person-names.js'
import { isChannel, isNamedAfterTitle, isNewPlace, isSaint, isSide, isWater } from './place-names.js'
import { isNominal } from './nominal-words.js'
import { organisationNoun, titleAt, type Title } from './titles.js'
import { mapped } from '../mapped.js'

/** A name is rarely longer; hostile text has longer runs of capitals, which are then cut. */
const LONGEST_NAME = 16

/** Every name of a text in reading order, none overlapping, with what its words alone tell about it. */
export function findNames(parsed: ParsedText): NameMention[] {
  const capitalised = mapped(parsed.sentences, (sentence, index) =>
    withDateline(sentence, index, namesOf(parsed.text, sentence, index).slice(0, isDateline(sentence) ? 1 : undefined)),
  )
  const names = trustHeadlines(parsed, capitalised)
  const words = new Set(
    names.flat().flatMap(({ reading, words }) => {
      const parts = words.split(' ')
      return reading.type === 'KNOWN'
        ? []
        : reading.type === 'PERSON'
          ? [parts[0] ?? '', parts.at(-1) ?? '']
          : (parts.at(-1) ?? [])
    }),
  )
  return parsed.sentences.flatMap((sentence, index) =>
    withOpening(parsed.text, sentence, index, [...(names[index] ?? [])], words),
  )
}

function namesOf(text: string, sentence: Sentence, index: number): NameMention[] {
  const names: NameMention[] = []
  const { tokens } = sentence
  for (let at = 0; at < tokens.length;) {
    // "Secretary of State" is a title, not somebody called State.
    const title = titleAt(tokens, at)
    if (title && title.length > 2 && tokens[at + 1]?.text === 'of') {
      at += title.length
      continue
    }
    const end = runEnd(tokens, at)
    if (end === at) {
      at++
      continue
    }
    const found = readRun(tokens, at, end)
    for (const { start, end: stop, reading, title } of found) {
      const words = wordsOf(text, sentence, start, stop)
      // "(R-Texas)" has one name.
      if (!/^(?:\p{L}?-$|[DRI]-\p{Lu})/u.test(words))
        names.push({ sentence: index, start, end: stop, words, reading, title })
    }
    at = Math.max(end, found.at(-1)?.end ?? end)
  }
  return names
}

/** Where the run of name words that starts at a token ends; the same token where none starts. */
function runEnd(tokens: readonly Token[], from: number): number {
  const known = readingAt(tokens, from)
  let at = from
  if (known && (isNameToken(tokens, from) || known.length > 1)) at = from + known.length
  else if (isNameToken(tokens, from) && !/^[JS]r\.?$/.test(tokens[from]?.text ?? '')) at = from + 1
  else if (opensWithArticle(tokens, from)) at = from + 3
  else return from
  while (at < tokens.length && at - from < LONGEST_NAME) {
    const step = joins(tokens, at) || joinsByAnd(tokens, from, at)
    if (step === 0) break
    at += step
  }
  return at
}

/** "al-Masirah", "el-Sisi": a name that begins with a small Arabic article. */
function opensWithArticle(tokens: readonly Token[], at: number): boolean {
  const [article, hyphen, name] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  const glued = hyphen?.text === '-' && hyphen.start === article?.end && name?.start === hyphen.end
  return glued && /^(?:al|el|as|ash|an|ad|ar)$/.test(article.text) && isCapitalised(name)
}

/** "Food and Agriculture Organization": "and" inside a name, where plain words stand before it and an organisation's noun ends it. */
function joinsByAnd(tokens: readonly Token[], from: number, at: number): number {
  if (tokens[at]?.text !== 'and') return 0
  for (let i = from; i < at; i++) {
    const text = tokens[i]?.text ?? ''
    // "House Ways and Means Committee".
    if (i === from && at - from > 1 && /^(?:House|Senate)$/.test(text)) continue
    if (isGivenName(text) || isAcronym(text) || organisationNoun(text) || titleAt(tokens, i)) return 0
  }
  const last = readingAt(tokens, at - 1)
  if (last?.length === 1) return 0
  const length = nameAfter(tokens, at + 1)
  const noun = tokens[at + length]?.text ?? ''
  if (
    length < 2 ||
    length > 4 ||
    !organisationNoun(noun) ||
    readingAt(tokens, at + 1) ||
    isAcronym(tokens[at + 1]?.text ?? '')
  )
    return 0
  return length + 1
}

/** How many tokens continue a name here: 1 for a name word, more for particles or a hyphen before one, 0 for none. */
function joins(tokens: readonly Token[], at: number): number {
  const token = tokens[at]
  if (!token) return 0
  const known = readingAt(tokens, at)
  if (known && isCapitalised(token)) return known.length
  if (isNameToken(tokens, at)) return 1
  const next = tokens[at + 1]
  // "TVN24", however it is cut.
  if (/^\d+$/.test(token.text) && (tokens[at - 1]?.end === token.start || isChannel(tokens, at))) return 1
  const glued = token.text === '-' && next?.start === token.end && tokens[at - 1]?.end === token.start
  if (glued && (isNameToken(tokens, at + 1) || next.upos === 'PROPN')) return 2
  if (glued && isGivenPart(tokens, at + 1)) return 2
  if (token.text === '&' && isNameToken(tokens, at + 1)) return 2
  if (isOwnedBy(tokens, at)) return 2
  if (token.text === ',' && next && COMPANY.test(next.text)) return 2
  if (isParticle(token) && isNameToken(tokens, at + 1)) return 2
  if (isParticle(token) && isParticle(next) && isNameToken(tokens, at + 2)) return 3
  if (isParticle(token) && next?.text === '-' && isNameToken(tokens, at + 2)) return 3
  return 0
}

/** "Brightleaf Foods, Inc.": what sort of company it is, behind a comma. */
const COMPANY = /^(?:Inc|LLC|L\.L\.C|Ltd|LLP|L\.P|PLC|Corp)\.?$/

/** "Transport Workers' Union": whose organisation it is, within its name. */
const isOwnedBy = (tokens: readonly Token[], at: number) =>
  tokens[at]?.xpos === 'POS' &&
  (tokens[at - 1]?.xpos === 'NNPS' ||
    /^(?:Children|Women|Men|King|Queen)$/.test(tokens[at - 1]?.text ?? '') ||
    isSaint(tokens, at - 2)) &&
  tokens.slice(at + 1, at + 2).some((noun) => isCapitalised(noun) && organisationNoun(noun.text) !== null)

interface Found {
  readonly start: number
  readonly end: number
  readonly reading: NameReading
  readonly title: Title | null
}

function readRun(tokens: readonly Token[], start: number, end: number): Found[] {
  const parts = partsOf(tokens, start, end)
  const found: Found[] = []
  let title: Title | null = null
  for (let i = 0; i < parts.length; i++) {
    let part = parts[i]
    if (!part) break
    const organisation = organisationFrom(tokens, parts, i, end)
    if (organisation) {
      found.push({ ...organisation.range, reading: { type: 'ORGANISATION', class: organisation.class }, title: null })
      while (i + 1 < parts.length && (parts[i + 1]?.start ?? 0) < organisation.range.end) i++
      title = null
    } else if (isEdition(tokens, parts.slice(i, i + 3))) {
      found.push({
        start: part.start,
        end: parts[++i]?.end ?? part.end,
        reading: { type: 'ORGANISATION', class: 'MEDIA' },
        title: null,
      })
      title = null
    } else if (part.what.type === 'TITLE')
      title = title && part.what.title.class === 'HONORIFIC' ? title : part.what.title
    else if (!isSide(tokens, part, parts[i + 1])) {
      if (isNewPlace(tokens, part, parts[i + 1])) {
        part = { ...part, end: parts[++i]?.end ?? part.end }
        if (isWater(tokens, parts[i + 1])) part = { ...part, end: parts[++i]?.end ?? part.end }
      }

      part = withoutParty(tokens, part)
      const merged = personFrom(tokens, parts, i, title)
      const reading = merged ? ({ type: 'PERSON' } as const) : readingOf(tokens, part, title)
      const last = merged ?? i
      found.push({ start: part.start, end: parts[last]?.end ?? part.end, reading, title })
      i = last
      title = null
    }
  }
  return found
}

/** Cuts a run into gazetteer names, titles and other words. */
function partsOf(tokens: readonly Token[], start: number, end: number): Part[] {
  const parts: Part[] = []
  for (let at = start; at < end;) {
    // "Abdul-Malik al-Houthi": a part of his name, though a movement is called so.
    const reading = opensWithArticle(tokens, at - 2) && at > start + 2 ? null : readingAt(tokens, at)
    const match = titleAt(tokens, at)
    const isTitle =
      match &&
      at + match.length <= end &&
      !isUnion(tokens, parts, at) &&
      !isNamedAfterTitle(tokens, at) &&
      !isSaint(tokens, at)
    const title = isTitle ? match : null
    const afterGiven = at > start && parts.at(-1)?.what.type === 'WORDS' && isGivenName(tokens[at - 1]?.text ?? '')
    if (reading && reading.length >= (title?.length ?? 0)) {
      parts.push({ start: at, end: at + reading.length, what: { type: 'READING', reading } })
      at += reading.length
    } else if (title && !afterGiven) {
      parts.push({ start: at, end: at + title.length, what: { type: 'TITLE', title: title.title } })
      at += title.length
    } else {
      const last = parts.at(-1)
      if (last?.what.type === 'WORDS' && !beginsAfterComplement(tokens, start, at))
        parts[parts.length - 1] = { ...last, end: at + 1 }
      else parts.push({ start: at, end: at + 1, what: { type: 'WORDS' } })
      at++
    }
  }
  return parts
}

/** "Minister of Information Moammar al-Eryani": a given name begins a person after a title's complement. */
function beginsAfterComplement(tokens: readonly Token[], start: number, at: number): boolean {
  if (!/^(?:of|for)$/.test(tokens[start - 1]?.text ?? '') || !isGivenName(tokens[at]?.text ?? '')) return false
  return titleAt(tokens, start - 2) !== null && (isNameToken(tokens, at + 1) || isParticle(tokens[at + 1]))
}

function readingOf(tokens: readonly Token[], part: Part, title: Title | null): NameReading {
  if (part.what.type === 'READING') return { type: 'KNOWN', known: part.what.reading.known, by: part.what.reading.by }
  if (title) return { type: 'PERSON' }
  const first = tokens[part.start]?.text ?? ''
  const length = part.end - part.start
  // "Torvald Foods": the trade tells a firm, whatever the first word may be besides.
  const isGoverned = /^(?:Minister|Secretary)$/.test(tokens[part.end]?.text ?? '')
  if (length > 1 && !isGoverned && isNominal('firms', tokens[part.end - 1]?.lower ?? ''))
    return { type: 'ORGANISATION', class: 'COMPANY' }
  if (length > 1 && isGivenName(first) && !isAcronym(first) && !isDistrict(tokens[part.end - 1]?.text ?? ''))
    return { type: 'PERSON' }
  if (length > 1 && /^(?:[A-Z]\.)+$/.test(first)) return { type: 'PERSON' }
  // "By RAY COLBERT and LISA TRAN".
  if (length > 1 && length < 4 && isGivenName(first) && tokens[0]?.lower === 'by') return { type: 'PERSON' }
  return { type: 'UNKNOWN' }
}
