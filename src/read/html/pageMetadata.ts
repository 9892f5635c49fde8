import { decodeHTML } from 'entities'
import { bylineNames } from '../bylines.js'
import { canonicalUrl } from '../canonicalUrl.js'
import { normaliseLine } from '../normalise.js'
import type { PageDocument } from './dom.js'
import { both, elementsOf, firstOf, isNamed, speaksOf } from './elements.js'
import { headlineOfPage } from './headline.js'
import { readJsonLd, type LinkedArticle, type LinkedPage } from './jsonLd.js'
import { readMeta } from './meta.js'
import { plainBody } from './plainBody.js'
import { findPageDates, type PageDates } from './pageDate.js'

/** Names of meta elements, the surest first. */
const SITE_NAMES = ['og:site_name', 'application-name', 'apple-mobile-web-app-title', 'al:ios:app_name', 'twitter:site']
const PUBLISHERS = ['og:site_name', 'dc.publisher', 'publisher', 'application-name']
const AUTHORS = ['author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl']

const isJsonLd = both(isNamed('SCRIPT'), speaksOf('type', /^application\/ld\+json$/i))
const isCanonical = both(isNamed('LINK'), speaksOf('rel', /^canonical$/i))

/** What a page says of its article; null where it says nothing that can be understood. */
export interface PageMetadata extends PageDates {
  readonly headline: string | null
  /** All that it calls its article, the headline and what is written for other sites. */
  readonly titles: readonly string[]
  readonly publisher: string | null
  readonly bylines: readonly string[]
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
  const elements = elementsOf(document)
  const page = readJsonLd(elements.filter(isJsonLd).map((script) => script.textContent))
  const meta = readMeta(elements)
  const [canonicalLink] = firstOf(elements, isCanonical, 1)
  const named = first(canonicalLink?.getAttribute('href'), meta.get('og:url'))
  const linked = articleOf(page, [named, address])
  const canonical = named ?? first(linked?.url)
  const found = address ?? canonical
  const declared = [meta.get('og:title'), linked?.headline ?? null, meta.get('twitter:title')]
  const headline = headlineOfPage(elements, {
    declared,
    siteNames: [linked?.publisher ?? null, ...SITE_NAMES.map(meta.get)],
    address: found,
  })
  return {
    headline,
    titles: [headline, ...declared].flatMap((title) => first(title) ?? []),
    publisher: first(linked?.publisher, ...PUBLISHERS.map(meta.get)),
    bylines: bylineNames(linked?.authors.length ? linked.authors : [first(...AUTHORS.map(meta.get)) ?? '']),
    ...findPageDates(document.body, elements, { linked, page, meta, address: found, headline }),
    language: first(
      firstOf(elements, isNamed('HTML'), 1)[0]?.getAttribute('lang'),
      linked?.language,
      meta.get('og:locale'),
    ),
    canonical,
    body: linked?.body == null ? null : plainBody(linked.body),
  }
}

/** The article that has one of the addresses of the page, else the first. */
function articleOf({ articles }: LinkedPage, addresses: readonly (string | null)[]): LinkedArticle | null {
  const own = addresses.map((address) => (address === null ? null : canonicalUrl(address)))
  return articles.find(({ url }) => url !== null && own.includes(canonicalUrl(url))) ?? articles[0] ?? null
}

function first(...values: (string | null | undefined)[]): string | null {
  return values.map((value) => normaliseLine(decodeHTML(value ?? ''))).find((value) => value !== '') ?? null
}
