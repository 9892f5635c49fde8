import vectors from '../lexicon/word-vectors.json' with { type: 'json' }
import { mapped } from '../mapped.js'
import { remembered } from '../remembered.js'

const { dimensions } = vectors
const PLACES = new Map(mapped(vectors.words.split(' '), (word, i) => [word, i]))
const BITS = Buffer.from(vectors.bits, 'base64')
/** Two for each dimension: far above the mean, and far below. */
const NAMES = Array.from({ length: 2 * dimensions }, (_, bit) => `vector=${bit >> 1}${bit % 2 === 0 ? '+' : '-'}`)
const UNKNOWN: readonly string[] = ['vector=unknown']

/** In which dimensions a word lies far from the mean: words of like company share them. */
export const vectorFeatures = remembered((word: string): readonly string[] => {
  const place = PLACES.get(word)
  if (place === undefined) return UNKNOWN
  const first = place * NAMES.length
  return NAMES.filter((_, i) => (((BITS[(first + i) >> 3] ?? 0) >> ((first + i) & 7)) & 1) === 1)
})
