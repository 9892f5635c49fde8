import { findDate, parseDate } from '../dates.js'
import type { PageDocument } from './dom.js'

/** Elements that print when an article came out, the surest first. */
const PRINTED = [
  'time[pubdate]',
  '[itemprop="datePublished"]',
  'article time[datetime]',
  'time[datetime]',
  '.published, .entry-date, .post-date, .date-published, .publish-date, .article-date, .posted-on, .dateline',
  '[class*="publish" i], [class*="date" i], [class*="byline" i], [class*="timestamp" i], [id*="date" i]',
  'article time, time',
  '[class*="meta" i]',
]
/** A longer one is prose, in which a date is that of something else. */
const LONGEST = 160
const MOST_ASKED = 20
/** "/2019/10/21/", "/2019-10-21-". */
const IN_ADDRESS = /\/((?:19|20)\d{2})[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_-]|$)/i

/** When a page says its article came out: declared, else in its address, else printed. ISO 8601, UTC; null where nowhere. */
export function findPageDate(
  document: PageDocument,
  declared: readonly (string | null)[],
  address: string | null,
): string | null {
  for (const value of declared) {
    const date = value === null ? null : parseDate(value)
    if (date) return date
  }
  return dateInAddress(address) ?? printedDate(document)
}

function printedDate(document: PageDocument): string | null {
  for (const selector of PRINTED) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, MOST_ASKED)) {
      const attribute =
        element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.getAttribute('title')
      const text = element.textContent?.replace(/\s+/g, ' ').trim() ?? ''
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
