import { z } from 'zod'
import { ArticleUnreadable, type Document } from '../model/index.js'
import { readFields } from './fields.js'
import { textOfHtml } from './html/textOfHtml.js'

const text = z.string().nullish().catch(null)
/** A body, headline or description of ninjs 2 and 3. */
const Valued = z.object({ role: text, contenttype: text, value: text })
const valued = z.array(Valued).nullish().catch(null)

/** ninjs 1 (flat names), 2 (lists) and 3 (lists, camel case), names in lower case. */
const Item = z.looseObject({
  uri: text,
  type: text,
  language: text,
  firstcreated: text,
  contentcreated: text,
  versioncreated: text,
  copyrightholder: text,
  headline: text,
  title: text,
  byline: text,
  by: text,
  headlines: valued,
  bodies: valued,
  descriptions: valued,
  infosources: z
    .array(z.object({ name: text }))
    .nullish()
    .catch(null),
})
type Item = z.infer<typeof Item>

/**
 * The items of an IPTC ninjs file, versions 1 to 3; pictures and the like give their descriptions.
 * @throws {ArticleUnreadable} where there is none
 */
export function readNinjs(content: string, name: string) {
  const items = itemsIn(parse(content, name))
  if (items.length === 0) throw new ArticleUnreadable(name, 'it is no JSON with a ninjs item in it.')
  return items.map((item, at) => ({
    source: items.length === 1 ? name : `${name}#${at + 1}`,
    read: (source: string): Document => documentOf(item, source),
  }))
}

function parse(content: string, name: string): unknown {
  try {
    return lowerKeys(JSON.parse(content))
  } catch (error) {
    throw new ArticleUnreadable(name, 'it is no valid JSON.', error)
  }
}

function itemsIn(value: unknown): Item[] {
  if (Array.isArray(value)) return value.flatMap(itemsIn)
  if (typeof value !== 'object' || value === null) return []
  if ('items' in value && Array.isArray(value.items)) return value.items.flatMap(itemsIn)
  const item = Item.safeParse(value)
  return item.success && item.data.uri ? [item.data] : []
}

function documentOf(item: Item, source: string): Document {
  const { uri } = item
  return readFields(
    {
      text: bodyOf(item),
      headline: item.headline ?? pick(item.headlines, 'main')?.value ?? item.title,
      url: uri && /^https?:/i.test(uri) ? uri : null,
      identifier: uri,
      publishedAt: item.firstcreated ?? item.contentcreated ?? item.versioncreated,
      modifiedAt: item.versioncreated,
      publisher: item.copyrightholder ?? item.infosources?.[0]?.name,
      bylines: [item.byline ?? item.by ?? ''],
      language: item.language,
    },
    source,
  )
}

function bodyOf(item: Item): string {
  const body = named(item, 'body') ?? pick(item.bodies, 'text') ?? pick(item.descriptions, 'text')
  const { role, contenttype, value } = body ?? named(item, 'description') ?? { value: '' }
  return /html|xml|nitf/i.test(`${contenttype ?? ''} ${role ?? ''}`) ? textOfHtml(value ?? '') : (value ?? '')
}

/** What ninjs 1 writes under a name of its own, such as body_text or description_caption_xhtml: plain text where there is any. */
function named(item: Item, what: string): z.infer<typeof Valued> | null {
  const values = Object.entries(item).flatMap(([key, value]) =>
    key.startsWith(`${what}_`) && typeof value === 'string' && value !== ''
      ? [{ role: key.slice(what.length + 1), contenttype: null, value }]
      : [],
  )
  return values.find(({ role }) => role === 'text') ?? values.find(({ role }) => role === 'xhtml') ?? values[0] ?? null
}

/** The value in this role, else the first. */
function pick(values: Item['bodies'], role: string) {
  const filled = values?.filter(({ value }) => value) ?? []
  return filled.find((value) => value.role === role) ?? filled[0] ?? null
}

/** Version 3 writes versionCreated what version 2 writes versioncreated. */
function lowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lowerKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key.toLowerCase(), lowerKeys(inner)]))
}
