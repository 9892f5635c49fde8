/** What JSON-LD (schema.org) says of an article, as written. */
export interface LinkedArticle {
  readonly headline: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly modified: string | null
  readonly language: string | null
  readonly url: string | null
  /** The text, where it is given whole; often without paragraphs. */
  readonly body: string | null
}

type Json = string | number | boolean | null | Json[] | JsonObject
interface JsonObject {
  readonly [key: string]: Json
}

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting)$/
const MOST_NODES = 2_000

/** The first article among the scripts of a page; scripts that are no JSON are passed over. Null without one. */
export const readJsonLd = (scripts: readonly string[]): LinkedArticle | null => linkedArticles(scripts)[0] ?? null

/** All articles among pieces of JSON-LD, in the order they are met. */
export function linkedArticles(scripts: readonly string[]): LinkedArticle[] {
  const nodes = scripts.flatMap((script) => objectsOf(parse(script)))
  const byId = new Map(
    // A bare reference to a node is an object with an id, too.
    nodes.flatMap((node) => (typeof node['@id'] === 'string' && node.name !== undefined ? [[node['@id'], node]] : [])),
  )
  return nodes.filter(isArticle).map((article) => articleOf(article, byId))
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
    url: textOf(article.url) ?? identifierOf(article.mainEntityOfPage),
  }
}

function parse(script: string): Json {
  try {
    // Some sites wrap it as if it were script of old, or leave line breaks within strings.
    const text = script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/)|(?:-->|\/\*\]\]>\*\/)\s*;?\s*$/g, '')
    return JSON.parse(text.replace(/[\u0000-\u001f]+/g, ' ')) as Json
  } catch {
    return null
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

function isArticle(node: JsonObject): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type'] ?? null]
  return types.some((type) => typeof type === 'string' && ARTICLE.test(type))
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
