import { parseDate } from '../dates.js'
import { textOfHtml } from '../html/textOfHtml.js'
import { normaliseLine } from '../normalise.js'

/** Feeds write HTML into titles, escaped up to three times: what a reader would see, on one line; null for nothing. */
export function plainLine(value: string | null | undefined): string | null {
  let line = value ?? ''
  for (let times = 0; times < 3 && MARKUP.test(line); times += 1) line = textOfHtml(line, ' ')
  return normaliseLine(line.replace(/<\/?[a-z!][^>]*>?/gi, '')) || null
}

const MARKUP = /<[a-z/!]|&(?:#\d+|#x[\da-f]+|\w+);/i

/** The first of the dates that is one, ISO 8601 UTC. RFC 822 allows years of two digits, W3C dates without a day. */
export function feedDate(...values: unknown[]): string | null {
  for (const value of values) {
    if (typeof value !== 'string' || value === '') continue
    const date = parseDate(value) ?? looseDate(value.trim())
    if (date) return date
  }
  return null
}

function looseDate(value: string): string | null {
  const short = /^(?:[a-z]{3},?\s+)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{2})\b(.*)$/i.exec(value)
  if (short) {
    const [, day, month, year, rest = ''] = short
    return parseDate(`${day} ${month} ${Number(year) < 70 ? '20' : '19'}${year}${rest}`)
  }
  const partial = /^(\d{4})(?:-(\d{2}))?$/.exec(value)
  return partial ? parseDate(`${partial[1]}-${partial[2] ?? '01'}-01`) : null
}
