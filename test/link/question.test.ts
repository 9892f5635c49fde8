import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf, quotedPart } from '../../src/link/question.js'
import { proposition } from './propositions.js'

describe('the question of a dispute about all that somebody said', () => {
  it('reads well of a phrase', () => {
    const asked = proposition({ predicate: 'SAID', objectText: 'the supply of water' })
    expect(questionOf('CONTRADICTS', asked, () => null)).toBe('Who is right about “the supply of water”?')
  })

  it('quotes whole words, and marks where it leaves some out', () => {
    const part = quotedPart(`${'The harbour of Norland '.repeat(6)}is closed.`)
    expect(part).toMatch(/ (?:The|harbour|of|Norland) …$/)
  })

  it('quotes a beginning of it, of limited length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const part = quotedPart(text)
        expect(text.startsWith(part.replace(/ …$/, ''))).toBe(true)
        expect(part.length).toBeLessThanOrEqual(122)
      }),
    )
  })
})
