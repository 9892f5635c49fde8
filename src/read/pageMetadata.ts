import { parseDate } from './dates.js'
import { readJsonLd } from './jsonLd.js'
import { normaliseLine } from './normalise.js'

/** What a page says of its article; null where it says nothing that can be understood. */
export interface PageMetadata {
  readonly headline: string | null
  readonly publisher: string | null
  readonly bylines: readonly string[]
  /** ISO 8601, UTC. */
  readonly publishedAt: string | null
  readonly modifiedAt: string | null
  readonly language: string | null
  /** The address the page gives itself, as written. */
  readonly canonical: string | null
}

/** What is asked of a parsed page. */
export interface Queried {
  querySelector(selector: string): { getAttribute(name: string): string | null; textContent: string | null } | null
  querySelectorAll(selector: string): Iterable<{
    getAttribute(name: string): string | null
    textContent: string | null
  }>
}

/** Reads JSON-LD first, then OpenGraph and other meta elements, then the page's own elements. */
export function readPageMetadata(document: Queried): PageMetadata {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const linked = readJsonLd(scripts.map((script) => script.textContent ?? ''))
  const meta = metaOf(document)
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? null
  const first = (...values: (string | null | undefined)[]) =>
    values.map((value) => normaliseLine(value ?? '')).find((value) => value !== '') ?? null
  const date = (...values: (string | null | undefined)[]) => {
    for (const value of values) {
      const found = value ? parseDate(value) : null
      if (found) return found
    }
    return null
  }
  return {
    headline: first(linked?.headline, meta('og:title'), meta('twitter:title'), onlyHeading(document)),
    publisher: first(linked?.publisher, meta('og:site_name'), meta('dc.publisher'), meta('application-name')),
    bylines: authors(linked?.authors ?? [], meta('author') ?? meta('article:author') ?? meta('dc.creator')),
    publishedAt: date(
      linked?.published,
      meta('article:published_time'),
      meta('datepublished'),
      meta('dc.date'),
      meta('date'),
      meta('pubdate'),
      attribute('time[datetime][pubdate]', 'datetime'),
      attribute('article time[datetime]', 'datetime'),
      attribute('time[datetime]', 'datetime'),
    ),
    modifiedAt: date(linked?.modified, meta('article:modified_time'), meta('og:updated_time'), meta('datemodified')),
    language: first(attribute('html', 'lang'), linked?.language, meta('og:locale')),
    canonical: first(attribute('link[rel="canonical"]', 'href'), meta('og:url'), linked?.url),
  }
}

function metaOf(document: Queried): (name: string) => string | null {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const key = name?.trim().toLowerCase()
    if (key && !values.has(key)) values.set(key, element.getAttribute('content') ?? '')
  }
  return (name) => {
    const value = values.get(name)?.trim() ?? ''
    return value === '' ? null : value
  }
}

/** The page's only main heading; several are a list of articles. */
function onlyHeading(document: Queried): string | null {
  const headings = [...document.querySelectorAll('h1')].map((heading) => heading.textContent?.trim() ?? '')
  const named = headings.filter((heading) => heading !== '')
  return named.length === 1 ? (named[0] ?? null) : null
}

/** Names without their "By", none twice, no addresses of profiles. */
function authors(linked: readonly string[], meta: string | null): string[] {
  const given = linked.length > 0 ? linked : [meta ?? '']
  const names = given
    .map((name) => normaliseLine(name).replace(/^by\s+/i, ''))
    .filter((name) => name !== '' && name.length <= 120 && !/^https?:|^@/i.test(name))
  return [...new Set(names)]
}
