import beside from './besideArticles.json' with { type: 'json' }

export const FORMATS = ['text', 'html', 'feed', 'ninjs', 'jsonld', 'ndjson', 'warc'] as const
/** What a source holds. */
export type Format = (typeof FORMATS)[number]

const EXTENSIONS = new Map<string, Format>([
  ['txt', 'text'],
  ['text', 'text'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['rdf', 'feed'],
  ['xml', 'feed'],
  ['opml', 'feed'],
  ['jsonld', 'jsonld'],
  ['json', 'jsonld'],
  ['ndjson', 'ndjson'],
  ['jsonl', 'ndjson'],
  ['warc', 'warc'],
])
/** White space, declarations and comments, in any order. */
const BEFORE_ROOT = String.raw`^(?:\s|<\?[^>]{0,300}>|<!--[\s\S]{0,4000}?-->){0,200}`
const PAGE_START = new RegExp(
  String.raw`${BEFORE_ROOT}<(?:!doctype html|html|head|body|title|meta|link|script|style|article|main|section|div|table|h1|p)\b`,
  'i',
)
const FEED_START = new RegExp(
  String.raw`${BEFORE_ROOT}(?:<!doctype[^>]{0,300}>\s{0,200})?<(?:\w{1,20}:)?(?:rss|feed|rdf|opml|urlset|sitemapindex)\b`,
  'i',
)
const JSON_START = /^\s{0,200}[{[]/
const ROW_START = /^\s{0,200}\{\s{0,200}"/

/** Whether this may be the beginning of JSON, which tells what it holds only where it has been read (`peekJson`). */
export const mayBeJson = (head: string): boolean => JSON_START.test(head)

/** What the beginning of a file looks like, else what its name says, else text. */
export function guessFormat(name: string, head: string): Format {
  const start = head.replace(/^\uFEFF/, '')
  if (PAGE_START.test(start)) return 'html'
  if (FEED_START.test(start)) return 'feed'
  if (/^WARC\/[01]\.\d+\r?\n/.test(start)) return 'warc'
  return formatByName(name) ?? (ROW_START.test(start) ? 'ndjson' : 'text')
}

/** The format a file's name promises, or null. */
const formatByName = (name: string): Format | null => EXTENSIONS.get(extensionOf(name)) ?? null

/** "a.html", and of what was fetched "a.html?page=2", "a.html.1" and "a.html.gz". */
const extensionOf = (name: string) =>
  /\.([a-z0-9]+)(?:\.gz)?(?:\.\d{1,3})?(?:\?.*)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''

const BESIDE = new Set(Object.values(beside).flat())

/** What tells of the folder itself. */
const ABOUT_FOLDER = /^(?:readme|licen[cs]e|changelog)(?:\.(?:md|txt|rst))?$/i

/** True for what stands beside articles in a folder, by its name: images, styles, fonts and the like, and a "README.md". */
export const isBesideArticles = (name: string): boolean => BESIDE.has(extensionOf(name)) || ABOUT_FOLDER.test(name)
