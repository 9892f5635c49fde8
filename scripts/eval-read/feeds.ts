import { readFileSync } from 'node:fs'
import { decodeText } from '../../src/read/decode.js'
import { readFeed, type Feed, type FeedItem } from '../../src/read/feed/index.js'
import { feedDate, plainLine } from '../../src/read/feed/plain.js'
import { textOfHtml } from '../../src/read/html/textOfHtml.js'
import { canonicalUrl } from '../../src/read/index.js'
import { ArticleUnreadable } from '../../src/model/index.js'

interface Case {
  readonly name: string
  readonly xml?: string
  readonly xmlBase64?: string
  readonly expected?: unknown
  readonly expect?: string
}
type Json = Record<string, unknown>
type Field = 'title' | 'link' | 'id' | 'date'
interface Expectation {
  readonly field: Field
  readonly item: number
  readonly wanted: string
}

/** Shares of equal titles, links, ids and dates of items over the test suites of three readers of feeds. */
export function scoreFeeds(folder: string): { table: Record<string, unknown>; faults: string[] } {
  const counts: Record<string, [right: number, all: number]> = {}
  const faults: string[] = []
  let thrown = 0
  let unsafe = 0
  const suites = ['gofeed', 'feedsmith', 'feedparser']
  const cases = suites.flatMap((suite) => rowsOf(`${folder}${suite}.ndjson`).map((row) => ({ suite, row })))
  for (const { suite, row } of cases) {
    const { feed, threw } = read(row)
    if (threw) thrown += 1
    if (feed?.items.some(isUnsafe)) unsafe += 1
    for (const { field, item, wanted } of suite === 'feedparser' ? fromPython(row) : fromJson(row.expected as Json)) {
      const got = feed?.items[item] ? valueOf(feed.items[item], field) : null
      const count = (counts[`${suite} ${field}`] ??= [0, 0])
      count[1] += 1
      if (same(field, wanted, got)) count[0] += 1
      else faults.push(`${suite} ${row.name} ${field}: ${wanted} | ${got}`)
    }
  }
  const totals = Object.values(counts).reduce(([a, b], [right, all]) => [a + right, b + all], [0, 0])
  const table = Object.fromEntries(Object.entries(counts).map(([key, [right, all]]) => [key, `${right}/${all}`]))
  return {
    table: { cases: cases.length, thrown, unsafe, equal: Math.round((1000 * totals[0]) / totals[1]) / 1000, ...table },
    faults,
  }
}

const rowsOf = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case)

/** What is no feed may be refused; any other error is thrown. */
function read({ name, xml, xmlBase64 }: Case): { feed: Feed | null; threw: boolean } {
  try {
    const text = xml ?? decodeText(Buffer.from(xmlBase64 ?? '', 'base64'), name)
    const feed = readFeed(text, name, baseOf(text))
    return { feed: 'items' in feed ? feed : null, threw: false }
  } catch (error) {
    return { feed: null, threw: !(error instanceof ArticleUnreadable) }
  }
}

/** The suite of feedparser says in a comment where a feed was found, else serves it itself. */
function baseOf(text: string): string | null {
  if (!text.includes('Expect:')) return null
  return /Header:\s+Content-Location:\s*(\S+)/.exec(text)?.[1] ?? 'http://127.0.0.1:8097/'
}

/** What is kept of an item is text: nothing in it may be markup that runs. */
const isUnsafe = ({ title, content, summary }: FeedItem) =>
  [title ?? '', textOfHtml(content ?? ''), textOfHtml(summary ?? '')].some((text) =>
    /<script|<[^>]*\son\w+\s*=/i.test(text),
  )

function valueOf(item: FeedItem, field: Field): string | null {
  return field === 'date' ? item.publishedAt : item[field]
}

function same(field: Field, wanted: string, got: string | null): boolean {
  if (field === 'title') return plainLine(wanted) === got
  if (field === 'date') return (feedDate(wanted) ?? '').slice(0, 19) === (got ?? '').slice(0, 19)
  // Some suites leave relative addresses as they are written.
  if (field === 'link' && wanted.startsWith('/')) return got?.endsWith(wanted) ?? false
  return wanted.trim() === got || (field === 'link' && (canonicalUrl(wanted) ?? null) === got)
}

function fromJson(expected: Json | undefined): Expectation[] {
  const items = (expected?.items ?? expected?.entries ?? []) as Json[]
  return items.flatMap((item, at) => {
    const text = (value: unknown) =>
      typeof value === 'string' ? value : ((value as Json | undefined)?.value as string)
    const links = item.links as (Json | string)[] | undefined
    const alternate = links?.find((link) => typeof link === 'string' || (link.rel ?? 'alternate') === 'alternate')
    const link = item.link ?? (typeof alternate === 'string' ? alternate : alternate?.href)
    const date = item.published ?? item.pubDate
    const wanted: [Field, unknown][] = [
      ['title', text(item.title)],
      ['link', link],
      ['id', item.id ?? (typeof item.guid === 'string' ? item.guid : text(item.guid))],
      ['date', feedDate(date) ? date : undefined],
    ]
    return wanted.flatMap(([field, value]) =>
      typeof value === 'string' && value.trim() !== '' ? [{ field, item: at, wanted: value }] : [],
    )
  })
}

function fromPython({ expect = '' }: Case): Expectation[] {
  const found = /entries\[(\d)\](?:\['|\.)(title|link|id|published)(?:'\])? == u?'([^'\\]*)'\s*$/.exec(expect)
  const [, item, field, wanted = ''] = found ?? []
  if (!field || wanted === '') return []
  return [{ field: field === 'published' ? 'date' : (field as Field), item: Number(item), wanted }]
}
