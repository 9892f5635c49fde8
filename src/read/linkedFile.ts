import { decodeHTML } from 'entities'
import { ArticleUnreadable, type Document } from '../model/index.js'
import { readFields } from './fields.js'
import { readJsonLd, type LinkedArticle } from './html/jsonLd.js'
import { plainBody } from './html/plainBody.js'

/**
 * The articles of a JSON-LD file (schema.org NewsArticle and its like), each under its number in the file.
 * @throws {ArticleUnreadable} where there is none
 */
export function readLinkedFile(content: string, name: string) {
  const { articles } = readJsonLd([content])
  if (articles.length === 0) {
    const fault = isJson(content) ? 'it has no schema.org article in it.' : 'it is no valid JSON.'
    throw new ArticleUnreadable(name, fault)
  }
  return articles.map((article, at) => ({
    source: articles.length === 1 ? name : `${name}#${at + 1}`,
    read: (source: string): Document => documentOf(article, source),
  }))
}

/** Whether this is a whole value. A first line that is one is followed by others, as `gainsay export` writes them. */
export function isJson(content: string): boolean {
  try {
    JSON.parse(content)
    return true
  } catch {
    return false
  }
}

/** Its address, or its id where that is one and names no part of what stands there ("https://mill.example/all#2"). */
const addressOf = ({ url, id }: LinkedArticle) =>
  [url, id?.includes('#') ? null : id].find((given) => given && /^https?:/i.test(given)) ?? null

function documentOf(article: LinkedArticle, source: string): Document {
  const { body, headline, publisher, authors, language } = article
  if (body === null) throw new ArticleUnreadable(source, 'it has no articleBody.')
  return readFields(
    {
      text: plainBody(body),
      headline: headline === null ? null : decodeHTML(headline),
      url: addressOf(article),
      identifier: article.id,
      publishedAt: article.published,
      modifiedAt: article.modified,
      publisher,
      bylines: authors,
      language,
    },
    source,
  )
}
