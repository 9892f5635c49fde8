import type { Span } from '../../model/index.js'
import credits from '../lexicon/credits.json' with { type: 'json' }
import type { ParsedText, Sentence } from '../types.js'

const any = (words: readonly string[]) => `(?:${words.join('|')})`
const WORK = any(credits.work)
const JOB = any(credits.jobs)
const AGENCY = any(credits.agencies)
const NAME = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|der|von|al|bin)){1,4}`

/** "Additional reporting by", "(Writing by", "Photo by". */
const MADE_BY = new RegExp(
  String.raw`^\(?(?:additional )?${WORK}(?:(?:,| and) (?:additional )?${WORK})* (?:by|from) \p{Lu}`,
  'iu',
)
/** "Photo: Jane Roe", "Image source, Getty Images". */
const LABEL = new RegExp(String.raw`^${any(credits.labels)}s?\s?[:,|] ?\p{Lu}`, 'iu')
/** "Jane Roe contributed to this report". */
const CONTRIBUTED = /\bcontributed to (?:this|the) (?:report|story|article|piece|reporting)\b/
/** "Follow her on Twitter", "Email: jane@valley.example", "Our Standards: The Trust Principles". */
const PLEA =
  /^(?:Follow (?:her|him|them|us|me|\p{Lu}\S+(?: \p{Lu}\S+)?) on |E-?mail: |Contact (?:her|him|the reporter)|Our Standards: |©|Copyright )/u
/** "By Jane Roe and Tim Poe, Associated Press". */
const BY_LINE = /^By \p{Lu}/u
/** "Jane Roe reports from Norport". */
const REPORTS_FROM = new RegExp(String.raw`^${NAME}(?: and ${NAME})* reports? from `, 'u')
/** "Jane Roe is a staff writer at The Valley Post". */
const IS_WRITER = new RegExp(
  String.raw`^${NAME} (?:is|covers|was) (?:an? |the )?(?:[\p{L}’'-]+ ){0,4}${JOB} (?:at|for|with|based|in)\b`,
  'u',
)
const ONLY_NAME = new RegExp(`^${NAME}$`, 'u')
const ONLY_JOB = new RegExp(String.raw`^(?:\p{L}[\p{L}’'&-]* ){0,4}${JOB}$`, 'iu')

/** "(AP Photo/Jane Roe, File)", "(Reporting by Ada Lind)". */
const BRACKETED = new RegExp(String.raw`\((?:${any(credits.pictures)}|(?:Additional )?${WORK} by )[^()]{0,160}\)`, 'gu')
/** "| Jane Roe/Getty Images", "REUTERS/Jane Roe", "Getty Images" at the end of a paragraph. */
const PICTURED = new RegExp(
  String.raw`(?:^|[.!?)|”"]\s+)((?:${NAME}\s?\/\s?${AGENCY}\b|${AGENCY}\s?\/\s?\p{Lu}|Getty Images|${NAME} (?:via|for) ${AGENCY}\b)[^.!?]{0,80})$`,
  'u',
)

/** What may stand between the names of a credit. */
const JOINS: ReadonlySet<string> = new Set([
  ...credits.work,
  ...'additional and at by for from in of the to via with , ; . : ( ) / & ’s'.split(' '),
])

/** By-lines stand at the beginning, and who wrote an article is told at its end, in so many paragraphs. */
const OPENING = 6
const CLOSING = 3
/** A credit is no longer, UTF-16. */
const LONGEST = 400

/** Where a text says who wrote it or made its pictures: nobody there says or does anything in what it tells. */
export function creditsOf(parsed: ParsedText): Span[] {
  const { text, paragraphs, sentences } = parsed
  const spans: Span[] = []
  paragraphs.forEach((paragraph, i) => {
    const words = text.slice(paragraph.start, paragraph.end)
    const tail = words.length > 2000 ? words.slice(-300) : words
    const pictured = PICTURED.exec(tail)?.[1]
    if (pictured) spans.push({ start: paragraph.end - pictured.length, end: paragraph.end })
    for (const match of words.slice(0, 20_000).matchAll(BRACKETED)) {
      const start = paragraph.start + match.index
      spans.push({ start, end: start + match[0].length })
    }
    if (words.length > LONGEST) return
    const next = paragraphs[i + 1]
    const job = next && next.end - next.start < 60 ? text.slice(next.start, next.end) : ''
    const byLine = i < OPENING && BY_LINE.test(words) && !/[.!?]$/.test(words)
    const signed = i < OPENING && ONLY_NAME.test(words) && ONLY_JOB.test(job)
    const told = (i < 2 || i >= paragraphs.length - CLOSING) && IS_WRITER.test(words)
    if (byLine || signed || told || REPORTS_FROM.test(words)) spans.push(paragraph)
  })
  return [...spans, ...sentences.filter((sentence) => isCredit(text, sentence))]
}

/** Whether a whole sentence credits somebody; "Written by Roe, the play opened" goes on in words of its own. */
function isCredit(text: string, { start, end, tokens }: Sentence): boolean {
  if (end - start > LONGEST) return false
  const words = text.slice(start, end)
  if (CONTRIBUTED.test(words) || PLEA.test(words)) return true
  if (LABEL.test(words)) return !tokens.some(({ xpos }) => /^(?:VB[DZP]|MD)$/.test(xpos))
  return MADE_BY.test(words) && tokens.slice(1).every(({ text, lower }) => text !== lower || JOINS.has(lower))
}
