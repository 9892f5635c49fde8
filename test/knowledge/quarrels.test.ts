import { describe, expect, it } from 'vitest'
import { linkAlone } from '../../src/link/index.js'
import { sha256 } from '../../src/model/index.js'
import { CALM, QUARRELS } from './quarrels.js'
import { readAlone } from './read-alone.js'

describe('an article that shows two camps as a whole', () => {
  it.each(QUARRELS.map((story) => [story.name, story] as const))('holds a dispute between them: %s', (_name, story) => {
    const { disputes } = readAlone(story.text)
    const sides = disputes.map((d) => d.sides.map(({ principals }) => principals.join(', ')))
    expect(sides).toContainEqual([expect.stringContaining(story.sides[0]), expect.stringContaining(story.sides[1])])
  })

  it('tells what spoke for it, in words', () => {
    const [{ text } = { text: '' }] = QUARRELS
    const ref = { articleId: 'art_test', textHash: sha256(text), publishedAt: null }
    const [dispute] = linkAlone(ref, text, readAlone(text).extraction)
    expect(dispute?.reasons.map(({ rule }) => rule)).toEqual([expect.stringMatching(/^weighed:\w+/)])
    expect(dispute?.reasons[0].explanation).toMatch(
      /^One article as a whole shows two sides, weighed by a model. What spoke most for it: \w+/,
    )
  })

  it('holds one dispute of two people, however they are found to stand against each other', () => {
    const pairs = QUARRELS.map(({ text }) =>
      readAlone(text).disputes.map((d) => d.sides.map(({ principals }) => principals.join()).join()),
    )
    for (const found of pairs) expect(new Set(found).size).toBe(found.length)
  })
})

describe('an article in which nobody stands against anybody', () => {
  it.each(Object.entries(CALM))('holds no dispute: %s', (_name, text) => {
    expect(readAlone(text).disputes).toEqual([])
  })
})
