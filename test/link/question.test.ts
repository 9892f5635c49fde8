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

  it.each([
    ['has its own verb', 'ATTACK', '+bomb~the port', 'Will Iran bomb the port?'],
    ['has the verb that means the opposite', 'OPEN', 'close~the port', 'Will Iran close the port?'],
    ['agrees to a deal on what is no deal', 'AGREE', 'gas', 'Will Iran agree to a deal on gas?'],
    ['agrees to a deal', 'AGREE', 'a gas deal', 'Will Iran agree to a gas deal?'],
  ])('%s', (_behaviour, predicate, objectText, question) => {
    const asked = proposition({ predicate, recipientId: null, object: 'x', objectText })
    expect(questionOf('CONTRADICTS', asked, (id) => (id === 'iran' ? 'Iran' : id))).toBe(question)
  })

  it('has an article before who is no name', () => {
    const asked = proposition({ predicate: 'ATTACK', recipientId: 'p', object: null, objectText: '+bomb~' })
    expect(questionOf('CONTRADICTS', asked, (id) => (id === 'p' ? 'rebels' : 'Norland'))).toBe(
      'Will Norland bomb the rebels?',
    )
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
