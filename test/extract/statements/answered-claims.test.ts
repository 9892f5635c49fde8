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
    [
      'is denied by whoever calls it a lie, as far as to the words that do',
      'Norland called the accusation that it had shelled the town a lie.',
      ['DENIAL Norland: it had shelled the town'],
    ],
    [
      'is denied by whoever calls it untrue before telling it',
      'The bank called baseless a report that it had cut jobs.',
      ['DENIAL bank: it had cut jobs'],
    ],
    [
      'is denied by whoever says that the report was untrue',
      'The bank said the report that it had cut jobs was untrue.',
      ['DENIAL bank: it had cut jobs'],
    ],
    [
      'is denied by whoever describes it as baseless',
      'The bank described claims that it had cut jobs as baseless.',
      ['DENIAL bank: it had cut jobs'],
    ],
    [
      'stays the claim of whoever makes it where another calls it a lie',
      "Norland called Chile's claim that it had shelled the town a lie.",
      ['CLAIM Chile: it had shelled the town', 'DENIAL Norland: it had shelled the town'],
    ],
  ])('%s', (_behaviour, text, said) => {
    expect(kindsIn(text)).toEqual(said)
  })
})
