import { looseJson, type Json, type JsonObject } from './looseJson.js'

/** What JSON-LD (schema.org) says of an article, as written. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  readonly url: string | null
  /** What names it among other data; often its address. */
  readonly id: string | null
  /** The text, where it is given whole; often without paragraphs. */
  readonly body: string | null
}

/** What the JSON-LD of a page says. */
export interface LinkedPage {
  /** The first is the one the page is about, unless another has its address. */
  readonly articles: readonly LinkedArticle[]
  /** When the page came out and was changed, where that is said of the page and not of an article. */
  readonly published: string | null
  readonly modified: string | null
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/
const PAGE = /(?:Page|CreativeWork|Recipe|Review|HowTo)$/
const MOST_NODES = 2_000

/** All that the scripts of a page say, articles in the order they are met; of scripts that are no JSON only dates. */
export function readJsonLd(scripts: readonly string[]): LinkedPage {
  const roots = scripts.map(looseJson)
  const nodes = roots.flatMap(objectsOf)
  const byId = new Map(
    // A bare reference to a node is an object with an id, too.
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && node.name !== undefined ? [[node['@id'], node]] : [])),
  )
  const pages = nodes.filter((node) => hasType(node, PAGE))
  const broken = scripts.filter((_, at) => roots[at] === null).join('\n')
  const dateOf = (name: string) =>
    textOf(pages.find((page) => page[name])?.[name]) ??
    new RegExp(`"${name}"\\s*:\\s*"([^"]{4,40})"`).exec(broken)?.[1] ??
    null
  return {
    articles: nodes.filter((node) => hasType(node, ARTICLE)).map((article) => articleOf(article, byId)),
    published: dateOf('datePublished'),
    modified: dateOf('dateModified'),
  }
}

function articleOf(article: JsonObject, byId: ReadonlyMap<Json, JsonObject>): LinkedArticle {
  return {
    headline: textOf(article.headline ?? article.name),
    publisher: namesOf(article.publisher, byId)[0] ?? null,
    authors: namesOf(article.author ?? article.creator, byId),
    published: textOf(article.datePublished ?? article.dateCreated),
    modified: textOf(article.dateModified),
    language: textOf(article.inLanguage),
    body: textOf(article.articleBody ?? article.text),
    id: textOf(article['@id']),
    url: textOf(article.url) ?? identifierOf(article.mainEntityOfPage),
  }
}

/** All objects in it, outermost first, so that the page's article comes before those it mentions. */
function objectsOf(root: Json): JsonObject[] {
  const queue: Json[] = [root]
  const objects: JsonObject[] = []
  for (let at = 0; at < queue.length && objects.length < MOST_NODES; at += 1) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES))
    else if (typeof value === 'object' && value !== null) {
      objects.push(value)
      queue.push(...Object.values(value).filter((inner) => typeof inner === 'object'))
    }
  }
  return objects
}

function hasType(node: JsonObject, wanted: RegExp): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type'] ?? null]
  return types.some((type) => typeof type === 'string' && wanted.test(type))
}

function namesOf(value: Json | undefined, byId: ReadonlyMap<Json, JsonObject>): string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((item) => namesOf(item, byId))
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object') return []
  const named = value.name !== undefined ? value : (byId.get(value['@id'] ?? null) ?? value)
  const name = Array.isArray(named.name) ? named.name[0] : named.name
  return typeof name === 'string' ? [name] : []
}

function textOf(value: Json | undefined): string | null {
  const one = Array.isArray(value) ? value[0] : value
  return typeof one === 'string' && one.trim() !== '' ? one : null
}

function identifierOf(value: Json | undefined): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? textOf(value['@id']) : null
}
