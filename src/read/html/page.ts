import { ArticleUnreadable } from '../../model/index.js'
import { canonicalUrl, siteOf } from '../canonicalUrl.js'
import { LARGEST_FILE } from '../limits.js'
import { normaliseText } from '../normalise.js'
import { articleText } from './articleText.js'
import { parsePage } from './dom.js'
import { readPageMetadata, type PageMetadata } from './pageMetadata.js'

/** What a page gives: the article's text, a line a paragraph, and what the page says of it. */
export interface Page extends Omit<PageMetadata, 'canonical' | 'body' | 'titles'> {
  readonly text: string
  readonly url: string | null
}

/**
 * Reads the article of an HTML page: its text by Readability, what is known of it by JSON-LD, OpenGraph and the like.
 * @param address where the page was found, canonical; its own idea of its address counts only within the same site
 * @throws {ArticleUnreadable} where no article text is found
 */
export function readPage(html: string, source: string, address: string | null): Page {
  if (html.length > LARGEST_FILE) throw new ArticleUnreadable(source, 'the page is larger than 16 million characters.')
  try {
    const document = parsePage(html)
    if (!document.isWhole) throw new ArticleUnreadable(source, 'its elements are nested too deeply.')
    const { canonical, body, titles, ...metadata } = readPageMetadata(document, address)
    const url = ownAddress(canonical, address)
    // It takes the document apart, so that it comes last.
    const text = normaliseText(articleText(document, { declared: body, authors: metadata.bylines, titles }))
    if (text.trim() === '') throw new ArticleUnreadable(source, 'no article text was found in the page.')
    return { ...metadata, text, url }
  } catch (error) {
    if (error instanceof ArticleUnreadable) throw error
    throw new ArticleUnreadable(source, 'the page is too broken or too deeply nested to be read.', error)
  }
}

function ownAddress(canonical: string | null, address: string | null): string | null {
  const own = canonical === null ? null : canonicalUrl(canonical, address ?? undefined)
  if (address === null) return own
  // A site that calls all its pages by the address of its first one means none of them.
  return own !== null && siteOf(own) === siteOf(address) && !isHome(own) ? own : address
}

const isHome = (address: string) => new URL(address).pathname === '/' && new URL(address).search === ''
