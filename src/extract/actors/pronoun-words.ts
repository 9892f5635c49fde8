export type Pronoun = 'HE' | 'SHE' | 'IT' | 'THEY'

const PRONOUNS = new Map<string, Pronoun>([
  ...['he', 'him', 'his', 'himself'].map((w) => [w, 'HE'] as const),
  ...['she', 'her', 'hers', 'herself'].map((w) => [w, 'SHE'] as const),
  ...['it', 'its', 'itself'].map((w) => [w, 'IT'] as const),
  ...['they', 'them', 'their', 'theirs', 'themselves'].map((w) => [w, 'THEY'] as const),
])

const FIRST_PERSON = new Map<string, 'I' | 'WE'>([
  ...['i', 'me', 'my', 'mine', 'myself'].map((w) => [w, 'I'] as const),
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((w) => [w, 'WE'] as const),
])

/** Which third-person pronoun a word is, or null. */
export function pronounOf(word: string): Pronoun | null {
  return word.length < 12 ? (PRONOUNS.get(word.toLowerCase()) ?? null) : null
}

/** "I" for the speaker alone, "WE" for those it speaks for, or null. "US" in capitals is a state. */
export function firstPersonOf(word: string): 'I' | 'WE' | null {
  return word.length < 10 && word !== 'US' ? (FIRST_PERSON.get(word.toLowerCase()) ?? null) : null
}
