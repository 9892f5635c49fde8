import type { parseFeed } from 'feedsmith'
import { bylineNames } from '../bylines.js'
import { canonicalUrl } from '../canonicalUrl.js'
import type { FeedItem } from './feed.js'
import { feedDate, plainLine } from './plain.js'

type Parsed = ReturnType<typeof parseFeed>
type FeedOf<F extends Parsed['format']> = Extract<Parsed, { readonly format: F }>['feed']
type RssItem = NonNullable<FeedOf<'rss'>['items']>[number]
type RdfItem = NonNullable<FeedOf<'rdf'>['items']>[number]
type AtomEntry = NonNullable<FeedOf<'atom'>['entries']>[number]
type JsonItem = NonNullable<FeedOf<'json'>['items']>[number]

const linkOf = (address: string | null | undefined, base: string | null) =>
  address ? canonicalUrl(address, base ?? undefined) : null

/** Ids of Atom are addresses; those of other feeds are any text. */
const absolute = (id: string, base: string | null) =>
  base !== null && URL.canParse(id, base) ? new URL(id, base).href : id

const names = (...lists: (readonly (string | null | undefined)[] | undefined)[]) =>
  bylineNames(lists.flatMap((list) => list ?? []).flatMap((name) => plainLine(name) ?? []))

/** An item of RSS 0.91 to 2.0 or RDF (RSS 0.9 and 1.0). */
export function itemOfRss(item: Partial<RssItem & RdfItem> | null, base: string | null): FeedItem {
  const { title, link, description, guid, pubDate, authors, atom, content, dc, dcterms, media, xml, rdf } = item ?? {}
  const inner = linkOf(xml?.base, base) ?? base
  const permalink = guid?.isPermaLink === false ? null : guid?.value
  const alternate = atom?.links?.find((other) => (other.rel ?? 'alternate') === 'alternate')?.href
  const published = [pubDate, dc?.dates?.[0], dcterms?.created?.[0], dcterms?.issued?.[0], atom?.published]
  return {
    id: guid?.value ?? atom?.id ?? rdf?.about ?? null,
    title: plainLine(title ?? dc?.titles?.[0] ?? media?.title?.value),
    link: linkOf(link ?? alternate, inner) ?? (/^https?:/i.test(permalink ?? '') ? linkOf(permalink, inner) : null),
    publishedAt: feedDate(...published),
    modifiedAt: feedDate(dcterms?.modified?.[0], atom?.updated),
    authors: names(
      dc?.creators,
      authors?.map(({ name }) => name),
    ),
    language: xml?.lang ?? dc?.languages?.[0] ?? null,
    content: content?.encoded ?? null,
    summary: description ?? null,
  }
}

/** An entry of Atom 0.3 or 1.0. */
export function itemOfAtom(entry: AtomEntry | null, base: string | null): FeedItem {
  const { title, links = [], id, published, updated, authors, content, summary, xml, dc } = entry ?? {}
  const inner = linkOf(xml?.base, base) ?? base
  const link = links.find((other) => (other?.rel ?? 'alternate') === 'alternate' && other?.href) ?? null
  return {
    id: id === undefined ? null : URL.canParse(id) ? id : absolute(id, inner),
    title: plainLine(title?.value),
    link: linkOf(link?.href, inner) ?? (/^https?:/i.test(id ?? '') && links.length === 0 ? linkOf(id, inner) : null),
    publishedAt: feedDate(published, dc?.dates?.[0], updated),
    modifiedAt: feedDate(updated),
    authors: names(
      authors?.map((author) => author?.name),
      dc?.creators,
    ),
    language: xml?.lang ?? null,
    content: content?.value ?? null,
    summary: summary?.value ?? null,
  }
}

/** An item of JSON Feed 1.0 or 1.1. */
export function itemOfJson(item: JsonItem | null, base: string | null): FeedItem {
  return {
    id: item?.id ?? null,
    title: plainLine(item?.title),
    link: linkOf(item?.url ?? item?.external_url, base),
    publishedAt: feedDate(item?.date_published),
    modifiedAt: feedDate(item?.date_modified),
    authors: names(item?.authors?.map((author) => author?.name)),
    language: item?.language ?? null,
    content: item?.content_html ?? item?.content_text ?? null,
    summary: item?.summary ?? null,
  }
}
