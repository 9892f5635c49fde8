import { decodeHTML } from 'entities'
import { textOfHtml } from './textOfHtml.js'

/** The text that JSON-LD gives of an article: some sites write HTML into it, or encode it as such. */
export function plainBody(body: string): string {
  const decoded = decodeHTML(body)
  return /<(?:p|br|div|h\d|li)\b[^>]*>/i.test(decoded) ? textOfHtml(decoded) : decoded
}
