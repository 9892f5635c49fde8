import { describe, expect, it } from 'vitest'
import { vectorFeatures } from '../../../src/extract/meaning/word-vectors.js'

const shared = (a: string, b: string) => vectorFeatures(a).filter((f) => vectorFeatures(b).includes(f)).length

describe('What company a word keeps', () => {
  it.each([
    ['arrest', 'detain', 'celebrate'],
    ['murder', 'rape', 'negotiate'],
    ['merger', 'acquisition', 'earthquake'],
  ])('is of “%s” more like that of “%s” than that of “%s”', (word, like, other) => {
    expect(shared(word, like)).toBeGreaterThan(2 * shared(word, other))
  })

  it('is told by some of a hundred dimensions, none of them on both sides', () => {
    for (const word of ['arrest', 'merger', 'vote']) {
      const dimensions = vectorFeatures(word).map((feature) => feature.slice(0, -1))
      expect(dimensions.length).toBeGreaterThan(5)
      expect(new Set(dimensions).size).toBe(dimensions.length)
    }
  })

  it('is unknown of a word that nobody writes', () => {
    expect(vectorFeatures('frobnicate')).toEqual(['vector=unknown'])
  })
})
