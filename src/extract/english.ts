/** Common words of English that hardly any other language writes so. */
const WORDS: ReadonlySet<string> = new Set(
  'the of and to that is with for from by at has have been were said but not are this which their'.split(' '),
)
/** English prose has a fifth or more of them, its nearest relatives two in a hundred. */
const LEAST = 0.05
/** Of fewer words one can only guess; a headline is read as it is. */
const FEWEST = 40
/** As many characters as telling takes. */
const SAMPLE = 5_000

/** Whether a text may be English; a short one always may. What is here reads English only: of other texts it would make things up. */
export function mayBeEnglish(text: string): boolean {
  const words = text.slice(0, SAMPLE).match(/\p{L}+/gu) ?? []
  if (words.length < FEWEST) return true
  return words.filter((word) => WORDS.has(word.toLowerCase())).length >= words.length * LEAST
}
