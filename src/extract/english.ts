import { englishShare, openingWords } from '../model/index.js'

/** Between what English texts full of names and figures have of its common words, and what other languages have. */
const LEAST = 0.08
/** Of fewer words one can only guess; a headline is read as it is. */
const FEWEST = 40

/** Whether a text may be English; a short one always may. What is here reads English only: of other texts it would make things up. */
export function mayBeEnglish(text: string): boolean {
  const words = openingWords(text)
  return words.length < FEWEST || englishShare(words) >= LEAST
}
