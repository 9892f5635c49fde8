import { findDate, parseDate } from '../dates.js'
import type { PageElement } from './nodes.js'
import { both, either, firstOf, hasClass, isIn, isNamed, says, speaksOf, type Is } from './elements.js'
import type { LinkedArticle, LinkedPage } from './jsonLd.js'
import type { Meta } from './meta.js'
import { paragraphsOf } from './paragraphs.js'

/** What a page says in words for machines and in its address. */
export interface DateSources {
  readonly linked: LinkedArticle | null
  readonly page: LinkedPage
  readonly meta: Meta
  readonly address: string | null
  readonly headline: string | null
}

/** When an article came out and was last changed; ISO 8601, UTC. */
export interface PageDates {
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
}

/** Names of meta elements: "article:published_time", "pub_date", "citation_publication_date", "dc.date.issued". */
const PUBLISHED = /^(?!.*(?:modif|lastmod|updat|revis|expir|until)).*(?:publish|publication|pub_?date|issued)/
const DATED = /^(?!.*(?:modif|lastmod|updat|revis|expir|until)).*(?:(?<!vali|candi)date|created)/
const MODIFIED = /modif|lastmod|updated/
/** Elements that print when an article came out, the surest first. */
const isTime = isNamed('TIME')
const MARKED: readonly Is[] = [both(isTime, says('pubdate')), says('itemprop', 'datePublished')]
const PRINTED: readonly Is[] = [
  both(isTime, says('datetime'), isIn('ARTICLE')),
  both(isTime, says('datetime')),
  hasClass(
    ...['published', 'entry-date', 'post-date', 'date-published', 'publish-date', 'article-date'],
    ...['posted-on', 'dateline'],
  ),
  either(speaksOf('class', /publish|date|byline|timestamp/i), speaksOf('id', /date/i)),
  isTime,
  speaksOf('class', /meta/i),
]
/** A longer one is prose, in which a date is that of something else. */
const LONGEST = 160
const MOST_ASKED = 20
/** As many lines before and behind the headline say when it was written. */
const LINES_BEFORE = 3
const LINES_BEHIND = 6
const CHANGED = /\b(?:updated|modified|edited|revised|reviewed)\b/i
/** "/2019/10/21/", "/2019-10-21-". */
const IN_ADDRESS = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_-]|$)/i

/**
 * When a page says its article came out: declared, else in its address, else printed, near the headline before
 * elsewhere; where it says nowhere, when it was last changed.
 */
export function findPageDates(
  body: PageElement,
  elements: readonly PageElement[],
  { linked, page, meta, address, headline }: DateSources,
): PageDates {
  const declared = firstDate(linked?.published, ...meta.like(PUBLISHED), page.published, ...meta.like(DATED))
  const modified = firstDate(linked?.modified, ...meta.like(MODIFIED), page.modified)
  const published = declared ?? dateInElements(elements, MARKED) ?? dateInAddress(address)
  if (published) return { publishedAt: published, modifiedAt: modified }
  const lines = paragraphsOf(body).map(({ text }) => text)
  const printed = dateNear(lines, headline) ?? dateInElements(elements, PRINTED)
  const changed = modified ?? lastChange(lines)
  return { publishedAt: printed ?? changed, modifiedAt: changed }
}

function firstDate(...values: readonly (string | null | undefined)[]): string | null {
  for (const value of values) {
    const date = value ? parseDate(value) : null
    if (date) return date
  }
  return null
}

/** The date in a line about the headline, one of publication before one of change. */
function dateNear(lines: readonly string[], headline: string | null): string | null {
  const at = headline === null ? -1 : lines.lastIndexOf(headline)
  if (at < 0) return null
  const behind = lines.slice(at + 1, at + 1 + LINES_BEHIND)
  const before = lines.slice(Math.max(0, at - LINES_BEFORE), at).reverse()
  const dated = [...behind, ...before].filter((line) => line.length <= LONGEST && findDate(line) !== null)
  const line = dated.find((text) => !CHANGED.test(text)) ?? dated[0]
  return line === undefined ? null : (findDate(line)?.iso ?? null)
}

function lastChange(lines: readonly string[]): string | null {
  for (const line of lines) {
    const label = line.length <= LONGEST ? CHANGED.exec(line) : null
    const date = label && findDate(line.slice(label.index))
    if (date) return date.iso
  }
  return null
}

function dateInElements(elements: readonly PageElement[], kinds: readonly Is[]): string | null {
  for (const is of kinds) {
    for (const element of firstOf(elements, is, MOST_ASKED)) {
      const attribute =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title')
      const text = element.textContent.replace(/\s+/g, ' ').trim()
      const inAttribute = attribute === null ? null : parseDate(attribute)
      const date = inAttribute ?? (text.length <= LONGEST ? findDate(text)?.iso : null)
      if (date) return date
    }
  }
  return null
}

function dateInAddress(address: string | null): string | null {
  const [, year, month, day] = IN_ADDRESS.exec(address ?? '') ?? []
  return year && month && day ? parseDate(/\d/.test(month) ? iso(year, month, day) : `${day} ${month} ${year}`) : null
}

const iso = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
