const CLOSERS: Record<string, string> = { rss: '</channel></rss>', feed: '</feed>', 'rdf:rdf': '</rdf:RDF>' }
const ITEM_ENDS = ['</item>', '</entry>', '</url>', '</sitemap>']

const ENCODED =
  /<(title|summary|content)(?=[^>]{0,200}(?:mode="base64"|type="application\/octet-stream"))[^>]{0,400}>([\w+/=\s]+)<\//g

/** A feed without what stands before it, without a document type and a prefix on all its names, in plain text. */
export function repair(content: string): string {
  const text = content
    .replace(/^[\uFEFF\s]+/, '')
    // Definitions in a document type are how a few bytes become gigabytes, and name files; no feed needs them.
    .replace(/<!DOCTYPE[^[>]{0,1000}(?:\[[\s\S]{0,200000}?\]\s*)?>/i, '')
    .replace(ENCODED, (_, name: string, data: string) => `<${name} type="html"><![CDATA[${decode(data)}]]></`)
  const prefix = /<(\w{1,20}):(?:rss|feed)[\s>]/.exec(text.slice(0, 4_000))?.[1]
  return prefix ? text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</') : text
}

const ROOT = /<((?:\w{1,20}:)?(?:rss|feed|rdf|opml|urlset|sitemapindex))[\s>]/i

/** The first element of what comes in XML; null for JSON, which may speak of one. */
const rootOf = (text: string) => (text.startsWith('<') ? (ROOT.exec(text.slice(0, 10_000))?.[1] ?? null) : null)

/** Whether what comes in XML breaks off before its end; the end itself may lack its last sign ("</rss"). */
export function isBrokenOff(text: string): boolean {
  const root = rootOf(text)
  return root !== null && !new RegExp(`</${root}(?![\\w:.-])`, 'i').test(text)
}

/** A feed that breaks off, closed behind its last whole item; null where it has none. */
export function closeFeed(text: string): string | null {
  const root = rootOf(text)
  const end = Math.max(...ITEM_ENDS.map((closer) => text.lastIndexOf(closer)))
  if (root === null || end < 0) return null
  return text.slice(0, text.indexOf('>', end) + 1) + (CLOSERS[root.toLowerCase()] ?? '')
}

const decode = (data: string) => Buffer.from(data, 'base64').toString('utf8').replaceAll(']]>', '')
