import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { questionOf, quotedPart } from '../../src/link/question.js'
import { proposition } from './propositions.js'

describe('the question of a dispute about an act', () => {
  it.each([
    ['has the preposition before whom it concerns', 'WITHDRAW', 'russia', 'Will Iran withdraw from Russia?'],
    ['has none where nothing follows', 'AGREE', null, 'Will Iran agree?'],
  ])('%s', (_behaviour, predicate, recipientId, question) => {
    const names = new Map([
      ['iran', 'Iran'],
      ['russia', 'Russia'],
    ])
    const asked = proposition({ predicate, recipientId, object: null, objectText: null })
    expect(questionOf('CONTRADICTS', asked, (id) => names.get(id) ?? null)).toBe(question)
  })
})

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
