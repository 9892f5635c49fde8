import { detect } from 'tinyld'
import words from './englishWords.json' with { type: 'json' }

const ENGLISH = new Set(words)
/** More than one word in five of English prose is one of these; of its nearest relatives, far fewer are. */
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
  const sample = text.slice(0, SAMPLE)
  const found = wordsOf(sample.toLowerCase())
  if (found.reduce((letters, word) => letters + word.length, 0) < FEWEST_LETTERS) return UNDETERMINED
  // tinyld takes one English text in a hundred, full of foreign names, for some other language.
  return isEnglish(found) ? 'en' : detect(sample) || UNDETERMINED
}

/** Letters of all scripts are looked for only where there are others than ASCII's, since that takes ten times as long. */
const wordsOf = (lower: string): readonly string[] => lower.match(ASCII.test(lower) ? /[a-z]+/g : /\p{L}+/gu) ?? []

/** With the dashes and quotation marks that texts are printed with. */
const ASCII = /^[\0-\x7f\u2000-\u206f]*$/

const isEnglish = (found: readonly string[]) =>
  found.filter((word) => ENGLISH.has(word)).length > found.length * ENGLISH_SHARE

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
