import { ArticleUnreadable } from '../model/index.js'

/** Longest text of one article, UTF-16 units; a long book has one to two million. */
const LONGEST_TEXT = 5_000_000
/** Largest page or file that is read whole, bytes. */
export const LARGEST_FILE = 16 * 1024 * 1024

/** The text, unless it is empty or too long for one article. */
export function requireReadableLength(text: string, source: string): string {
  if (text.trim() === '') throw new ArticleUnreadable(source, 'there is no text in it.')
  if (text.length > LONGEST_TEXT) {
    const millions = (text.length / 1e6).toFixed(1)
    throw new ArticleUnreadable(
      source,
      `its text has ${millions} million characters; an article has at most 5 million.`,
    )
  }
  return text
}
