import { ArticleUnreadable, NewsError, type Document } from '../../model/index.js'
import { decodeText } from '../decode.js'
import type { Fetch } from '../fetch/index.js'
import { readFields } from '../fields.js'
import { isEnded } from '../html/paragraphs.js'
import { textOfHtml } from '../html/textOfHtml.js'
import type { Reading, ReadResult } from '../readResult.js'
import type { Feed, FeedItem } from './feed.js'
import { FeedBreaksOff } from './feedBreaksOff.js'
import { readFeed } from './readFeed.js'

/** What a feed says of itself that its articles need. */
export type FeedNames = Pick<Feed, 'title' | 'language'>

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
  inner: (address: string) => AsyncGenerator<ReadResult>,
): AsyncGenerator<ReadResult> {
  const feed = readFeed(content, name, url)
  // What is read without fetching has no page to give up.
  const isLost = () => fetch !== null
  if ('feeds' in feed) for (const address of feed.feeds) yield* inner(address)
  else {
    for (const [at, item] of feed.items.entries()) {
      const source = item.link ?? `${name}#${at + 1}`
      yield { source, ...(await readFeedItem(item, feed, source, fetch, isLost)) }
    }
  }
  if (feed.isBrokenOff) yield { source: name, error: new FeedBreaksOff(name) }
}

/**
 * One article of a feed: as its feed or its page has it, else what its feed carries of it, with a warning.
 * @param isLost whether its page is given up for this error
 */
export async function readFeedItem(
  item: FeedItem,
  feed: FeedNames,
  source: string,
  fetch: Fetch | null,
  isLost: (error: NewsError) => boolean,
): Promise<Reading> {
  try {
    return { document: await readWhole(item, feed, source, fetch) }
  } catch (error) {
    if (!(error instanceof NewsError)) throw error
    return (isLost(error) ? carriedInstead(item, feed, source, error) : null) ?? { error }
  }
}

/** What a feed carries of an article whose page cannot be had; null where that is nothing, or cut off. */
function carriedInstead(item: FeedItem, feed: FeedNames, source: string, { message }: NewsError): Reading | null {
  const text = carriedText(item)
  if (text === null) return null
  try {
    const document = documentOf(item, feed, text, source)
    return { document, warning: `${message} What its feed carries of it is taken instead.` }
  } catch (error) {
    if (error instanceof NewsError) return null
    throw error
  }
}

/** @throws {NewsError} where it has no text, or its page cannot be fetched or read */
async function readWhole(item: FeedItem, feed: FeedNames, source: string, fetch: Fetch | null): Promise<Document> {
  const text = wholeText(item)
  if (text !== null) return documentOf(item, feed, text, source)
  if (item.link === null) throw new ArticleUnreadable(source, 'the feed has neither its text nor a link to it.')
  if (!fetch) throw new ArticleUnreadable(source, 'the feed has only its beginning.')
  const { address, body, charset } = await fetch(item.link)
  const page = readFields({ html: decodeText(body ?? new Uint8Array(), source, charset), foundAt: address }, source)
  // What the page says of itself is more exact than what its feed says.
  return {
    ...page,
    headline: page.headline || (item.title ?? ''),
    publishedAt: page.publishedAt ?? item.publishedAt,
    modifiedAt: page.modifiedAt ?? item.modifiedAt,
    publisher: page.publisher ?? feed.title,
    bylines: page.bylines.length > 0 ? page.bylines : item.authors,
  }
}

/** An article of which a feed gives the text. */
function documentOf(item: FeedItem, feed: FeedNames, text: string, source: string): Document {
  const { title: headline, link: url, publishedAt, modifiedAt, authors: bylines } = item
  const language = item.language ?? feed.language
  return readFields({ headline, url, publishedAt, modifiedAt, bylines, language, publisher: feed.title, text }, source)
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

/** What a feed carries of an item as its content, or tells of it in whole sentences. */
function carriedText({ content, summary }: FeedItem): string | null {
  const full = textOfHtml(content ?? '')
  if (full !== '') return CUT_OFF.test(full) ? null : full
  const brief = textOfHtml(summary ?? '')
  return isEnded(brief) && !CUT_OFF.test(brief) ? brief : null
}
