import spellings from './transliteration.json' with { type: 'json' }

const WORDS = new Map<string, string>()
for (const group of spellings.words) {
  const [first = '', ...others] = group.split(' ')
  for (const other of others) WORDS.set(other, first)
}
const ENDINGS = spellings.endings
  .flatMap((group) => {
    const [first = '', ...others] = group.split(' ')
    return others.map((ending) => ({ ending, first }))
  })
  .sort((a, b) => b.ending.length - a.ending.length)
const ARTICLES = new Set(spellings.articles.split(' '))
/** Letters that must be left before an ending: "Zelenskyy" is Zelensky, "Skii" is itself. */
const STEM = 3

/** A person's folded full name in one spelling of all that other alphabets' names have: "zelenskyy" and "zelenskiy" are one. */
export function inOneSpelling(folded: string): string {
  const words = folded.split(' ')
  if (words.length < 2) return folded
  return words
    .filter((word, at) => at === 0 || at === words.length - 1 || !ARTICLES.has(word))
    .map((word, at, kept) => WORDS.get(word) ?? (at === kept.length - 1 ? withEnding(word) : word))
    .join(' ')
}

function withEnding(word: string): string {
  const found = ENDINGS.find(({ ending }) => word.endsWith(ending) && word.length >= ending.length + STEM)
  return found ? word.slice(0, -found.ending.length) + found.first : word
}
