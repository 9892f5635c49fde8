import { describe, expect, it } from 'vitest'
import { kindsIn } from './said-in.js'

describe('a claim that somebody rejects', () => {
  it.each([
    [
      'is his denial, and no claim of his, where nobody is said to make it',
      'Chevron rejected the accusation that it spilled oil in the Amazon.',
      ['DENIAL Chevron: it spilled oil in the Amazon'],
    ],
    [
      'is his denial also behind “accusations” and whose they are',
      'China rejected American accusations that it hacked the bank.',
      ['DENIAL China: it hacked the bank'],
    ],
    [
      'is told once where the words for it are a part of what is denied',
      'The minister denied any suggestion that he had lied.',
      ['DENIAL minister: any suggestion that he had lied'],
    ],
    [
      'is denied by the subject, whatever a verb that ends as a participle is taken for',
      'The minister rejected opposition claims that he had lied.',
      ['DENIAL minister: he had lied'],
    ],
    [
      'is denied by the subject, and not said by those who claim it',
      "The bank denied customers' claims that fees were hidden.",
      ['DENIAL bank: fees were hidden'],
    ],
    [
      'stays the claim of whoever makes it, with the denial beside it',
      "India rejected Pakistan's claim that its soldiers had crossed the border.",
      ['CLAIM Pakistan: its soldiers had crossed the border', 'DENIAL India: its soldiers had crossed the border'],
    ],
  ])('%s', (_behaviour, text, said) => {
    expect(kindsIn(text)).toEqual(said)
  })
})
