import { daysBetween } from './dates.js'

const SHINGLE_WORDS = 4
/** One shingle in so many is kept. */
const SAMPLE = 4
const SKETCH_LIMIT = 400
/** Fewer shared shingles than this prove nothing. */
const LEAST_SHARED = 6
const CONTAINMENT = 0.5
const COPY_DAYS = 7

/**
 * A sample of the hashes of a text's word shingles, in ascending order (Broder 1997, modulo sampling: the same shingle is
 * kept in every text, so that containment can be estimated between texts of different length). 32-bit numbers.
 */
export function sketch(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const kept = new Set<number>()
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i++) {
    const hash = hashOf(words, i, i + SHINGLE_WORDS)
    if (hash % SAMPLE === 0) kept.add(hash)
  }
  return [...kept].sort((a, b) => a - b).slice(0, SKETCH_LIMIT)
}

export interface Sketched {
  readonly sketch: readonly number[]
  readonly publishedAt: string | null
}

/** Whether half of the shorter text stands in the other, and they appeared within a week. */
export function isCopy(a: Sketched, b: Sketched): boolean {
  const other = new Set(b.sketch)
  const shared = a.sketch.filter((h) => other.has(h)).length
  const shorter = Math.min(a.sketch.length, b.sketch.length)
  return (
    shared >= LEAST_SHARED &&
    shared >= CONTAINMENT * shorter &&
    daysBetween(a.publishedAt ?? '', b.publishedAt ?? '') <= COPY_DAYS
  )
}

/** FNV-1a, 32 bits, of these words with spaces between; mixed once more since it is sampled by its low bits. */
function hashOf(words: readonly string[], from: number, to: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < to; at++) {
    const word = words[at] ?? ''
    if (at > from) hash = Math.imul(hash ^ SPACE, 0x01000193)
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  }
  hash ^= hash >>> 15
  return Math.imul(hash, 0x85ebca6b) >>> 0
}

const SPACE = 0x20
