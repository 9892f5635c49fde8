import words from '../lexicon/nominals.json' with { type: 'json' }
import type { Token } from '../types.js'

/** Common nouns that stand for actors, or for what actors write and say. */
export type NominalSort = keyof typeof words

const sorts = new Map<NominalSort, ReadonlySet<string>>(
  (Object.keys(words) as NominalSort[]).map((sort) => [sort, new Set(words[sort])]),
)

/** True where a word, in lower case, is of the given sort. */
export function isNominal(sort: NominalSort, word: string): boolean {
  const words = sorts.get(sort)
  if (words?.has(word)) return true
  return sort === 'documents' && word.endsWith('s') && (words?.has(word.slice(0, -1)) ?? false)
}

/** The "al" of "et al". */
export const isEtAl = (tokens: readonly Token[], at: number) =>
  tokens[at]?.text === 'al' && tokens[at - 1]?.text === 'et'
