import { detect } from 'tinyld'
import { englishShare, openingWords } from '../model/index.js'

/** More than one word in five of English prose is a common one; of its nearest relatives, far fewer are. */
const ENGLISH_SHARE = 0.2
/** As much as telling a language needs. */
const SAMPLE = 2_000
/** Of fewer letters one can only guess. */
const FEWEST_LETTERS = 24
const UNDETERMINED = 'und'

/** The language tag a source declares in canonical form ("en-GB"), else what the words look like, else "und". BCP 47. */
export function languageOf(declared: string | null, text: string): string {
  const tag = declared === null ? null : canonicalTag(declared)
  if (tag) return tag
  const found = openingWords(text)
  if (found.reduce((letters, word) => letters + word.length, 0) < FEWEST_LETTERS) return UNDETERMINED
  // tinyld takes one English text in a hundred, full of foreign names, for some other language.
  return englishShare(found) > ENGLISH_SHARE ? 'en' : detect(text.slice(0, SAMPLE)) || UNDETERMINED
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
