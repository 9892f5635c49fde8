import { ArticleUnreadable, NewsError, type Document } from '../../model/index.js'
import { decodeText } from '../decode.js'
import type { Fetch } from '../fetch/index.js'
import { readFields } from '../fields.js'
import { textOfHtml } from '../html/textOfHtml.js'
import type { Feed, FeedItem } from './feed.js'
import { readFeed } from './readFeed.js'

type Result =
  { readonly source: string; readonly document: Document } | { readonly source: string; readonly error: NewsError }

/** Shorter texts of feeds are the beginning of an article, not all of it. */
const FULL_CONTENT = 600
const FULL_SUMMARY = 1_500
const CUT_OFF = /(?:…|\[?\.{3}\]?|\bread (?:more|on|the full \w+)|\bcontinue reading\b.{0,80})[\s\])»→>]{0,5}$/i

/**
 * The articles of a feed: of items that carry them whole their text, of others the page they link to. The feeds that a
 * list names are read by `inner`.
 * @throws {ArticleUnreadable} for what is no feed
 */
export async function* readFeedItems(
  content: string,
  { name, url }: { readonly name: string; readonly url: string | null },
  fetch: Fetch | null,
  inner: (address: string) => AsyncGenerator<Result>,
): AsyncGenerator<Result> {
  const feed = readFeed(content, name, url)
  if ('feeds' in feed) {
    for (const address of feed.feeds) yield* inner(address)
    return
  }
  for (const [at, item] of feed.items.entries()) {
    const source = item.link ?? `${name}#${at + 1}`
    try {
      yield { source, document: await readFeedItem(item, feed, source, fetch) }
    } catch (error) {
      if (!(error instanceof NewsError)) throw error
      yield { source, error }
    }
  }
}

/**
 * One article of a feed.
 * @throws {NewsError} where it has no text, or its page cannot be fetched or read
 */
export async function readFeedItem(
  item: FeedItem,
  feed: Pick<Feed, 'title' | 'language'>,
  source: string,
  fetch: Fetch | null,
): Promise<Document> {
  const text = wholeText(item)
  const given = {
    headline: item.title,
    publishedAt: item.publishedAt,
    modifiedAt: item.modifiedAt,
    bylines: item.authors,
    language: item.language ?? feed.language,
  }
  if (text !== null) return readFields({ ...given, text, url: item.link, publisher: feed.title }, source)
  if (item.link === null) throw new ArticleUnreadable(source, 'the feed has neither its text nor a link to it.')
  if (!fetch) throw new ArticleUnreadable(source, 'the feed has only its beginning.')
  const { address, body, charset } = await fetch(item.link)
  const page = readFields({ html: decodeText(body ?? new Uint8Array(), source, charset), foundAt: address }, source)
  // What the page says of itself is more exact than what its feed says.
  return {
    ...page,
    headline: page.headline || (given.headline ?? ''),
    publishedAt: page.publishedAt ?? given.publishedAt,
    modifiedAt: page.modifiedAt ?? given.modifiedAt,
    publisher: page.publisher ?? feed.title,
    bylines: page.bylines.length > 0 ? page.bylines : given.bylines,
  }
}

/** The text of an item that carries all of it; one without a link is all there is. */
function wholeText({ content, summary, link }: FeedItem): string | null {
  const full = textOfHtml(content ?? '')
  const brief = textOfHtml(summary ?? '')
  const isWhole = (text: string, least: number) => text.length >= least && !CUT_OFF.test(text)
  if (isWhole(full, FULL_CONTENT)) return full
  if (isWhole(brief, FULL_SUMMARY)) return brief
  const only = full.length > brief.length ? full : brief
  return link === null && only !== '' ? only : null
}
