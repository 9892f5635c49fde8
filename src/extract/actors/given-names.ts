import names from '../lexicon/given-names.json' with { type: 'json' }

export type Gender = 'MALE' | 'FEMALE'

const genders = new Map<string, Gender | null>()
for (const name of names.either) genders.set(fold(name), null)
for (const name of names.male) genders.set(fold(name), 'MALE')
for (const name of names.female) genders.set(fold(name), 'FEMALE')

/** True where a word is a given name in the list. */
export function isGivenName(word: string): boolean {
  return word.length < 24 && genders.has(fold(word))
}

/** The gender most bearers of a given name have; null where it is borne by both or not known. */
export function genderOf(word: string): Gender | null {
  return word.length < 24 ? (genders.get(fold(word)) ?? null) : null
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
