import { describe, expect, it } from 'vitest'
import { NEAR_MISSES, ONE_THING, REWRITES } from './rewrites.js'
import { readAlone } from './read-alone.js'

describe('a claim by one state about another, and its denial', () => {
  it.each(REWRITES.map((story) => [story.name, story] as const))('is found as one dispute: %s', (_name, story) => {
    const { disputes, says } = readAlone(story.text)
    expect(disputes.map((d) => d.kind)).toEqual(['CONTRADICTS'])
    const [dispute] = disputes
    const asserting = dispute?.sides.find((side) => side.stance === 'ASSERTS')
    const denying = dispute?.sides.find((side) => side.stance === 'DENIES')
    expect(asserting?.principals).toEqual([story.asserts.principal])
    expect(denying?.principals).toEqual([story.denies.principal])
    expect(asserting?.statements.map((id) => says(id).text).join('\n')).toContain(story.asserts.words)
    const denial = denying?.statements.map(says).find((s) => s.text.includes(story.denies.words))
    expect(denial).toMatchObject({ kind: 'DENIAL', relayedBy: story.denies.relayedBy })
  })
})

describe('two statements of one article about one thing', () => {
  it.each(ONE_THING.map((story) => [story.name, story] as const))('are a dispute: %s', (_name, story) => {
    const { disputes } = readAlone(story.text)
    expect(disputes.map((d) => [d.kind, d.question])).toEqual([[story.kind, story.question]])
    expect(disputes[0]?.sides.map((side) => side.principals.join()).sort()).toEqual([...story.sides].sort())
  })
})

describe('a story that only looks like a dispute', () => {
  it.each(NEAR_MISSES.map((story) => [story.name, story.text] as const))('gives none: %s', (_name, text) => {
    expect(readAlone(text).disputes).toEqual([])
  })
})
