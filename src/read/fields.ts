import type { Document } from '../model/index.js'
import { bylineNames } from './bylines.js'
import { canonicalUrl } from './canonicalUrl.js'
import { InvalidField } from './errors.js'
import { parseDate } from './dates.js'
import { headlineOf } from './headline.js'
import { languageOf } from './language.js'
import { withoutLeftovers } from './leftovers.js'
import { requireReadableLength } from './limits.js'
import { normaliseLine, normaliseText } from './normalise.js'
import { findPrintedDate } from './printedDate.js'
import { readPage } from './html/page.js'

/** An article as its parts: what an NDJSON row or a caller gives. Absent and null mean the same. */
export interface ArticleFields {
  readonly text?: string | null | undefined
  /** A page to read text and all else from that is not given beside it. */
  readonly html?: string | null | undefined
  readonly headline?: string | null | undefined
  readonly url?: string | null | undefined
  /** What its source names it by ("urn:newsml:wire.example:7"); counts where it is absolute and there is no address. */
  readonly identifier?: string | null | undefined
  /** Where a page was found; another address of the same site that it gives itself goes before. */
  readonly foundAt?: string | null | undefined
  readonly publishedAt?: string | null | undefined
  readonly modifiedAt?: string | null | undefined
  readonly publisher?: string | null | undefined
  readonly bylines?: readonly string[] | null | undefined
  readonly language?: string | null | undefined
}

/**
 * Makes a document of an article's parts: normalised, with headline, date and language found in it where not given.
 * @param source what to call it in errors
 * @throws {ArticleUnreadable} where there is no text, or too much of it
 * @throws {InvalidField} for an address or a date that is none
 */
export function readFields(fields: ArticleFields, source: string): Document {
  // An empty text beside a page is none.
  const given = fields.text === '' ? null : fields.text
  const url = addressOf(fields.url)
  const foundAt = addressOf(fields.foundAt)
  const page = !given && fields.html ? readPage(fields.html, source, url ?? foundAt) : null
  const text = requireReadableLength(normaliseText(withoutLeftovers(given ?? page?.text ?? '')), source)
  const publishedAt = dateOf('publishedAt', fields.publishedAt) ?? page?.publishedAt ?? null
  const headline = lineOf(fields.headline ?? page?.headline)
  const address = url ?? page?.url ?? foundAt
  const identifier = address === null ? identifierOf(fields.identifier) : null
  return {
    url: address,
    ...(identifier !== null && { identifier }),
    headline: headline || headlineOf(text),
    text,
    language: languageOf(fields.language ?? page?.language ?? null, text),
    publishedAt: publishedAt ?? findPrintedDate(text),
    modifiedAt: dateOf('modifiedAt', fields.modifiedAt) ?? page?.modifiedAt ?? null,
    publisher: lineOf(fields.publisher ?? page?.publisher) || null,
    bylines: fields.bylines ? bylineNames(fields.bylines) : (page?.bylines ?? []),
  }
}

const lineOf = (given: string | null | undefined) => normaliseLine(withoutLeftovers(given ?? ''))

function addressOf(url: string | null | undefined): string | null {
  if (url === undefined || url === null || url.trim() === '') return null
  const canonical = canonicalUrl(url)
  if (canonical === null) throw new InvalidField('url', url, 'an http or https address')
  return canonical
}

/** Whatever is no absolute URI ("7") names other things elsewhere; our own names come out of what `gainsay export` writes. */
const identifierOf = (given: string | null | undefined) =>
  /^(?!urn:gainsay:)[a-z][a-z\d+.-]*:\S+$/i.exec(given?.trim() ?? '')?.[0] ?? null

function dateOf(name: string, given: string | null | undefined): string | null {
  if (given === undefined || given === null || given.trim() === '') return null
  const date = parseDate(given)
  if (date === null) throw new InvalidField(name, given, 'a date such as 2023-03-31T10:49:00Z')
  return date
}
