import type { Token } from '../types.js'
import { isGivenName } from './given-names.js'
import type { Part } from './organisation-names.js'

/** "Nature Food", "The Lancet Planetary Health": a journal or channel that is called after another, in so many more words. */
const MOST = 3

/** Whether the words behind a known journal or channel belong to its name; no person's, nor anything known, stands there. */
export function isEdition(tokens: readonly Token[], [part, next, behind]: readonly Part[]): boolean {
  // "CNN Political Director Jane Roe".
  if (!part || behind?.what.type === 'TITLE') return false
  if (part.what.type !== 'READING' || next?.what.type !== 'WORDS' || next.start !== part.end) return false
  const { known, by } = part.what.reading
  if (known.class !== 'MEDIA' || by !== 'NAME' || next.end - next.start > MOST) return false
  const words = tokens.slice(next.start, next.end)
  return words.every(({ text }) => /^\p{Lu}\p{Ll}{2,}$/u.test(text) && !isGivenName(text))
}
