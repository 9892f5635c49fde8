import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseText } from '../../../src/extract/syntax/index.js'

const tagOf = (text: string, word: string) =>
  parseText(text)
    .sentences.flatMap(({ tokens }) => tokens)
    .find((token) => token.text === word)?.xpos

describe('a parsed text', () => {
  it.each([
    ['A helicopter struck a power line.', 'struck', /^VB[DN]$/],
    ['The bridge shook and collapsed.', 'shook', /^VBD$/],
    ['Mara Shook was there.', 'Shook', /^NNP$/],
    ['Turkey shot down a helicopter.', 'shot', /^VBD$/],
    ['A shot rang out.', 'shot', /^NN$/],
    ['Maduro said he had won the election.', 'won', /^VB[DN]$/],
    ['The fund holds 5 billion won.', 'won', /^NN$/],
    ['OpenAI trained its models on pirated books.', 'OpenAI', /^NNP$/],
    ['Salling Group said sales rose.', 'Salling', /^NNP$/],
    ['Visiting Norway is fun.', 'Visiting', /^VBG$/],
    ['Boeing hid the defect, the pilots said.', 'Boeing', /^NNP$/],
    ['The bank denied the union’s claims.', 'denied', /^VBD$/],
    ['The claims were denied by the bank.', 'denied', /^VBN$/],
    ['Norway on Monday urged Belarus to release him.', 'Norway', 'NNP'],
    ['Twelve people were killed in Basra.', 'Twelve', 'CD'],
    ['The council on Tuesday accused Norland of bribery.', 'accused', 'VBD'],
    ['Reed last week accused Olsen of lying.', 'accused', 'VBD'],
    ['Norbank on Monday rejected the offer.', 'Norbank', 'NNP'],
    ['The charge that fighters took the food, a charge that the Taliban reject, is old.', 'reject', 'VBP'],
    ['Mara Olsen told Reuters that exports rose.', 'exports', 'NNS'],
    ['Mara Olsen told Reuters that exports rose.', 'rose', 'VBD'],
    ['Mara Olsen told a firm that exports roses.', 'exports', 'VBZ'],
    ['Turnout was low, so Mara Olsen put turnout at 41%.', 'turnout', 'NN'],
    ['The bridge cost $40m.', 'cost', 'VBD'],
    ['The bridge cost $40m.', 'm', 'CD'],
    ['The bridge is 40m long.', 'm', 'NNS'],
    ['Corvex will cut 400 jobs.', 'Corvex', 'NNP'],
    ['Overcrowding will end the talks.', 'Overcrowding', 'NN'],
    ['He Lian said no.', 'He', 'NNP'],
    ['He said Lian was late.', 'He', 'PRP'],
    ['Prosecutors on Friday charged Mara Olsen with fraud.', 'Prosecutors', 'NNS'],
  ])('tags what is nothing but a form of a verb as one, and names as names: %s', (text, word, tag) => {
    expect(tagOf(text, word)).toMatch(tag)
  })

  it('hangs nothing on a noun that a comma parts from it', () => {
    const [sentence] = parseText(
      'Deaths passed 1,000 in the United States, Harbour University data indicated.',
    ).sentences
    const data = sentence?.tokens.findIndex(({ text }) => text === 'data')
    expect(sentence?.tokens.find(({ text }) => text === 'States')?.head).not.toBe(data)
  })

  it('is a tree for each sentence, whatever its words', () => {
    const word = fc.constantFrom('the', 'Harbour', 'data', ',', 'States', 'said', 'in', 'struck', 'and', '1,000', 'old')
    const claim = fc.constantFrom(
      ', a charge that',
      ', claims',
      ', which',
      'the army',
      'it',
      'has denied',
      'rejects',
      'denied by',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, claim), { minLength: 1, maxLength: 30 }), (words) => {
        for (const { tokens } of parseText(`${words.join(' ')}.`).sentences)
          for (const token of tokens) {
            let [at, steps] = [token, 0]
            while (at.head >= 0 && steps++ < tokens.length) at = tokens[at.head] ?? at
            expect(at.head).toBe(-1)
          }
      }),
    )
  })
})
