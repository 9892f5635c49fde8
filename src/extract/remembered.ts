/** Words that are kept at a time. */
const KEPT = 8192

/** The same function of a word, which keeps what it gave: most words of a text stand in it more than once, and in the next. */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  const kept = new Map<string, T>()
  return (word) => {
    let value = kept.get(word)
    if (value === undefined) {
      if (kept.size >= KEPT) kept.clear()
      kept.set(word, (value = of(word)))
    }
    return value
  }
}
