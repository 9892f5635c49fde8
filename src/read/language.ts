import { detect } from 'tinyld'

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
  return sample.replace(/\P{L}/gu, '').length < FEWEST_LETTERS ? UNDETERMINED : detect(sample) || UNDETERMINED
}

function canonicalTag(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? null
  } catch {
    return null
  }
}
