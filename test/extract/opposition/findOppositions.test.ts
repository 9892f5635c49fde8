import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { findOppositions } from '../../../src/extract/opposition/index.js'
import { parseText } from '../../../src/extract/syntax/index.js'

/** Quarrels of a text where any two statements stand against each other by so much, in log odds. */
function quarrels(text: string, bias: number): number {
  const { statements, actors, events } = extract({ text, publishedAt: null, publisher: null })
  const model = { weights: new Map([['bias', bias]]), threshold: 0 }
  return findOppositions(statements, actors, events, parseText(text), model).length
}

const CALM = `Mayor Ruth Keller said that the bridge was old. The engineer Paul Holt said that the river was high.
Ruth Keller said that the ferry was full. Paul Holt said that the boats were small.`
const ACCUSING = `${CALM} Paul Holt accused Ruth Keller of lying about the bridge.`
/** What unnamed sources say is held against nobody. */
const MORE = Array.from({ length: 30 }, (_, n) => `A source said that lorry number ${n} was late.`).join(' ')

describe('a quarrel is found', () => {
  it('where somebody is against something, not where two only say different things', () => {
    expect(quarrels(ACCUSING, 1)).toBe(1)
    expect(quarrels(CALM, 1)).toBe(0)
  })

  it('in a short text sooner than in a long one, where more clashes by chance', () => {
    const weak = [-2, -1.75, -1.5, -1.25, -1, -0.75].find((bias) => quarrels(ACCUSING, bias) > 0) ?? 0
    expect(weak).toBeLessThan(0)
    expect(quarrels(`${ACCUSING} ${MORE}`, weak)).toBe(0)
    expect(quarrels(`${ACCUSING} ${MORE}`, weak + 1.5)).toBe(1)
  })
})
