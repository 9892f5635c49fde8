import type { Document } from '../model/index.js'
import { readFields } from './fields.js'
import { readFrontMatter, withoutRule } from './frontMatter.js'
import { normaliseText } from './normalise.js'

/**
 * Reads a plain text: the headline is its first line unless front matter names one; a time stamp or dateline dates it. A
 * rule above it that opens no front matter is none of it.
 * @throws {ArticleUnreadable} where there is no text, or too much of it
 */
export function readText(content: string, source: string, url: string | null = null): Document {
  const text = normaliseText(content)
  const matter = readFrontMatter(text)
  const field = (...names: string[]) => names.map((name) => matter?.fields.get(name)).find((value) => value) ?? null
  const bylines = field('bylines', 'byline', 'author', 'authors')
  return readFields(
    {
      text: matter?.body ?? withoutRule(text),
      headline: field('title', 'headline'),
      url: field('url', 'link') ?? url,
      publishedAt: field('published', 'publishedat', 'date'),
      modifiedAt: field('modified', 'modifiedat', 'updated'),
      publisher: field('publisher', 'source'),
      bylines: bylines === null ? null : [bylines],
      language: field('language', 'lang'),
    },
    source,
  )
}
