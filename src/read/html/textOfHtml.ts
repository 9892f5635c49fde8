import { parsePage } from './dom.js'
import { paragraphsOf } from './paragraphs.js'

/** The text of a piece of HTML, a block a paragraph. */
export function textOfHtml(html: string, between = '\n\n'): string {
  return paragraphsOf(parsePage(`<html><head></head><body>${html}</body></html>`).body)
    .map(({ text }) => text)
    .join(between)
}
