import { decodeHTML } from 'entities'
import { parseDate } from '../dates.js'
import { normaliseLine } from '../normalise.js'
import type { PageDocument } from './dom.js'
import { headlineOfPage } from './headline.js'
import { readJsonLd } from './jsonLd.js'
import { findPageDate } from './pageDate.js'

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
  /** The text that its JSON-LD gives. */
  readonly body: string | null
}

/**
 * Reads JSON-LD first, then OpenGraph and other meta elements, then the page's own elements; the headline the other way
 * round, since what is written for machines is shortened.
 * @param address where the page was found
 */
export function readPageMetadata(document: PageDocument, address: string | null): PageMetadata {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')]
  const linked = readJsonLd(scripts.map((script) => script.textContent ?? ''))
  const meta = metaOf(document)
  const attribute = (selector: string, name: string) => document.querySelector(selector)?.getAttribute(name) ?? null
  const canonical = first(attribute('link[rel="canonical"]', 'href'), meta('og:url'), linked?.url)
  const siteNames = [meta('og:site_name'), linked?.publisher ?? null, meta('application-name')]
  const published = [
    linked?.published ?? null,
    ...[
      'article:published_time',
      'datepublished',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'date',
      'pubdate',
    ].map(meta),
    ...['publish-date', 'parsely-pub-date', 'sailthru.date', 'article.published'].map(meta),
  ]
  return {
    headline: headlineOfPage(document, {
      declared: [meta('og:title'), linked?.headline ?? null, meta('twitter:title')],
      siteNames,
      address: address ?? canonical,
    }),
    publisher: first(linked?.publisher, meta('og:site_name'), meta('dc.publisher'), meta('application-name')),
    bylines: authors(linked?.authors ?? [], meta('author') ?? meta('article:author') ?? meta('dc.creator')),
    publishedAt: findPageDate(document, published, address ?? canonical),
    modifiedAt: dateOf(linked?.modified, meta('article:modified_time'), meta('og:updated_time'), meta('datemodified')),
    language: first(attribute('html', 'lang'), linked?.language, meta('og:locale')),
    canonical,
    body: linked?.body == null ? null : decodeHTML(linked.body),
  }
}

function first(...values: (string | null | undefined)[]): string | null {
  return values.map((value) => normaliseLine(decodeHTML(value ?? ''))).find((value) => value !== '') ?? null
}

function dateOf(...values: (string | null | undefined)[]): string | null {
  for (const value of values) {
    const found = value ? parseDate(value) : null
    if (found) return found
  }
  return null
}

function metaOf(document: PageDocument): (name: string) => string | null {
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

/** Names without their "By", none twice, no addresses of profiles. */
function authors(linked: readonly string[], meta: string | null): string[] {
  const given = linked.length > 0 ? linked : [meta ?? '']
  const names = given
    .map((name) => normaliseLine(decodeHTML(name)).replace(/^by\s+/i, ''))
    .filter((name) => name !== '' && name.length <= 120 && !/^https?:|^@/i.test(name))
  return [...new Set(names)]
}
