/** Letters that decide whether any phrase begins so. */
const STEM = 4

/**
 * Phrases found by their words, longest first. Tokenisers differ on hyphens and full stops, so words are compared with the
 * spaces taken out. Most words begin no phrase and are left after their first letters.
 */
export class PhraseTable<T> {
  private readonly byKey = new Map<string, T>()
  /** Those of one word: "I ran" is no "Iran". */
  private readonly unparted = new Set<string>()
  /** Of each beginning, the letters of the longest phrase. */
  private readonly longest = new Map<string, number>()

  /** `limit`: words of the longest phrase; longer ones are not found. */
  constructor(private readonly limit: number) {}

  /** Keeps a phrase; what was kept before under the same letters stays. */
  add(phrase: string, value: T): void {
    const key = keyOf(phrase)
    if (this.byKey.has(key)) return
    this.byKey.set(key, value)
    if (/^\p{L}+$/u.test(phrase)) this.unparted.add(key)
    const stem = key.slice(0, STEM)
    this.longest.set(stem, Math.max(this.longest.get(stem) ?? 0, key.length))
  }

  get(phrase: string): T | undefined {
    return this.byKey.get(keyOf(phrase))
  }

  /** The longest phrase that begins at a place of a list of `words`, and how many of them it covers; or null. */
  longestAt<W>(words: readonly W[], at: number, textOf: (word: W) => string): { value: T; length: number } | null {
    if (at < 0) return null
    let key = ''
    let most = Infinity
    let value: T | undefined
    let covered = 0
    for (let length = 1; length <= this.limit && at + length <= words.length; length++) {
      key += textOf(words[at + length - 1] as W)
      if (most === Infinity && key.length >= STEM) most = this.longest.get(key.slice(0, STEM)) ?? 0
      if (key.length > most) break
      const found = this.byKey.get(key)
      if (found === undefined || (length > 1 && this.unparted.has(key))) continue
      value = found
      covered = length
    }
    return value === undefined ? null : { value, length: covered }
  }
}

const keyOf = (words: string) => words.replaceAll(' ', '')
