import { parseFeed, parseOpml } from 'feedsmith'
import { ArticleUnreadable } from '../../model/index.js'
import { decodeText } from '../decode.js'
import { canonicalUrl } from '../canonicalUrl.js'
import type { Feed, FeedContents, FeedList, FeedListContents } from './feed.js'
import { itemOfAtom, itemOfJson, itemOfRss } from './items.js'
import { plainLine } from './plain.js'
import { closeFeed, isBrokenOff, repair } from './repair.js'
import { readSitemap } from './sitemap.js'

/** A feed of more is cut: it is an archive, which has other formats. */
const MOST_ITEMS = 10_000

/**
 * Reads RSS 0.9 to 2.0, RDF, Atom, JSON Feed, a news sitemap, or a list of feeds (OPML, an index of sitemaps); one that
 * breaks off as far as its last whole item.
 * @param base where it was found, for relative links
 * @throws {ArticleUnreadable} for what is none of these
 */
export function readFeed(content: string, source: string, base: string | null): Feed | FeedList {
  const text = repair(content)
  try {
    const isCut = isBrokenOff(text)
    return { ...readWhole((isCut ? closeFeed(text) : null) ?? text, base), isBrokenOff: isCut }
  } catch (error) {
    throw new ArticleUnreadable(
      source,
      'it is no feed that can be read (RSS, Atom, RDF, JSON Feed, OPML, sitemap).',
      error,
    )
  }
}

function readWhole(text: string, base: string | null): FeedContents | FeedListContents {
  if (/<(?:\w+:)?opml[\s>]/i.test(text.slice(0, 4_000))) return { feeds: feedsOfOpml(text, base) }
  return readSitemap(text, base) ?? feedOf(parse(text), base)
}

/** A feed as it comes over the wire. @throws {ArticleUnreadable} */
export function decodeFeed(
  bytes: Uint8Array,
  source: string,
  base: string | null,
  charset: string | null,
): Feed | FeedList {
  return readFeed(decodeText(bytes, source, charset), source, base)
}

/** A feed that is broken at its end is read as far as its last whole item. */
function parse(text: string): Parsed {
  try {
    return parseFeed(text, { maxItems: MOST_ITEMS })
  } catch (error) {
    const closed = closeFeed(text)
    if (closed === null) throw error
    return parseFeed(closed, { maxItems: MOST_ITEMS })
  }
}

type Parsed = ReturnType<typeof parseFeed>

function feedOf(parsed: Parsed, base: string | null): FeedContents {
  switch (parsed.format) {
    case 'json': {
      const { title, language, items = [] } = parsed.feed
      return feed(
        title,
        language,
        null,
        items.map((item) => itemOfJson(item, base)),
      )
    }
    case 'atom': {
      const { title, xml, entries = [] } = parsed.feed
      const inner = resolve(xml?.base, base)
      return feed(
        title?.value,
        xml?.lang,
        null,
        entries.map((entry) => itemOfAtom(entry, inner)),
      )
    }
    default: {
      const { title, items = [], xml, dc } = parsed.feed
      const inner = resolve(xml?.base, base)
      const language = 'language' in parsed.feed ? parsed.feed.language : dc?.languages?.[0]
      const ttl = 'ttl' in parsed.feed ? (parsed.feed.ttl ?? null) : null
      return feed(
        title,
        language,
        ttl,
        items.map((item) => itemOfRss(item, inner)),
      )
    }
  }
}

const feed = (
  title: string | undefined,
  language: string | undefined,
  ttl: number | null,
  items: FeedContents['items'],
): FeedContents => ({
  title: plainLine(title),
  language: language ?? null,
  ttl,
  items,
})

const resolve = (address: string | undefined, base: string | null) =>
  address === undefined ? base : (canonicalUrl(address, base ?? undefined) ?? base)

type Outlines = NonNullable<NonNullable<ReturnType<typeof parseOpml>['body']>['outlines']>

function feedsOfOpml(text: string, base: string | null): string[] {
  const gather = (outlines: Outlines | undefined): string[] =>
    (outlines ?? [])
      .flatMap((outline) => [
        ...(outline?.xmlUrl ? [canonicalUrl(outline.xmlUrl, base ?? undefined)] : []),
        ...gather(outline?.outlines),
      ])
      .filter((address) => address !== null)
  return [...new Set(gather(parseOpml(text).body?.outlines))]
}
