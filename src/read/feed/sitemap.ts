import { parsePage } from '../html/dom.js'
import type { PageElement } from '../html/nodes.js'
import { canonicalUrl } from '../canonicalUrl.js'
import type { FeedContents, FeedListContents } from './feed.js'
import { feedDate, plainLine } from './plain.js'

/** A sitemap that no publisher of news needs to exceed; the protocol allows 50,000 pages, Google News 1,000. */
const MOST_PAGES = 50_000

/** A news sitemap, or an index of sitemaps; null for anything else. */
export function readSitemap(text: string, base: string | null): FeedContents | FeedListContents | null {
  const root = /<(?:\w+:)?(urlset|sitemapindex)[\s>]/i.exec(text.slice(0, 4_000))?.[1]?.toLowerCase()
  if (!root) return null
  // An HTML parser reads it well enough, and knows no external entities; prefixes are part of names there.
  const { body } = parsePage(text.replace(/^<\?xml[^>]*>/, '').replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'))
  const entries = body.getElementsByTagName(root === 'urlset' ? 'url' : 'sitemap').slice(0, MOST_PAGES)
  const located = entries.flatMap((entry) => {
    const link = canonicalUrl(valueOf(entry, 'loc') ?? '', base ?? undefined)
    return link === null ? [] : [{ entry, link }]
  })
  if (root === 'sitemapindex') return { feeds: located.map(({ link }) => link) }
  return {
    // Each entry names the publication, which is the same in all of them.
    title: plainLine(valueOf(body, 'news:name')),
    language: null,
    ttl: null,
    items: located.map(({ entry, link }) => ({
      id: link,
      title: plainLine(valueOf(entry, 'news:title')),
      link,
      publishedAt: feedDate(valueOf(entry, 'news:publication_date')),
      modifiedAt: feedDate(valueOf(entry, 'lastmod')),
      authors: [],
      language: valueOf(entry, 'news:language'),
      content: null,
      summary: null,
    })),
  }
}

function valueOf(entry: PageElement, name: string): string | null {
  return entry.getElementsByTagName(name)[0]?.textContent.trim() ?? null
}
