import { describe, expect, it } from 'vitest'
import { readAlone } from './read-alone.js'

/** What stands against what in each dispute of a text, by who says it. */
const sidesIn = (text: string) =>
  readAlone(text).disputes.map(({ kind, sides }) =>
    [kind, ...sides.map(({ principals }) => principals.join('+'))].join(' | '),
  )

describe('what goes against something without a word for it', () => {
  it.each([
    [
      '“Per Lund stole the boat,” said prosecutor Mara Olsen. “I never stole anything,” Lund said.',
      'CONTRADICTS | Mara Olsen | Per Lund',
    ],
    ['Prosecutors say Lund killed two men. Lund pleaded not guilty.', 'CONTRADICTS | prosecutors | Lund'],
    ['Prosecutors said Lund killed a man. Lund has maintained her innocence.', 'CONTRADICTS | prosecutors | Lund'],
    [
      'Mara Olsen accused Norbank of fraud. The commission said there had been no fraud.',
      'CONTRADICTS | Mara Olsen | commission',
    ],
    [
      'Mara Olsen said there was a leak at the plant. Norbank said there was no leak.',
      'CONTRADICTS | Mara Olsen | Norbank',
    ],
    [
      'Mara Olsen said police fired without warning. Police said they had given three warnings.',
      'CONTRADICTS | Mara Olsen | police',
    ],
    ['Mara Olsen said police fired without warning. Police rejected her account.', 'CONTRADICTS | Mara Olsen | police'],
    ['Mara Olsen said police had beaten her. Police rejected the accusations.', 'CONTRADICTS | Mara Olsen | police'],
    ['The union said the plant was shut. Norbank denied it.', 'CONTRADICTS | union | Norbank'],
    ['The union said the coat was fake. Per Lund disputed that.', 'CONTRADICTS | union | Per Lund'],
    [
      'Mara Olsen accused Norbank of fraud. Per Lund called the allegations a fairy tale.',
      'CONTRADICTS | Mara Olsen | Per Lund',
    ],
  ])('meets it: %s', (text, sides) => {
    expect(sidesIn(text)).toEqual([sides])
  })

  it.each([
    ['The union demanded a pay rise of 9%. Norbank rejected the demand.', 'OPPOSES | union | Norbank'],
    ['Mara Olsen called on Ferrante to resign. Ferrante ruled out resigning.', 'OPPOSES | Mara Olsen | Ferrante'],
    [
      'Mara Olsen demanded Lund’s resignation. Lund said he had no intention of resigning.',
      'OPPOSES | Mara Olsen | Lund',
    ],
  ])('refuses what was demanded: %s', (text, sides) => {
    expect(sidesIn(text)).toEqual([sides])
  })

  it.each([
    // Other places, things, acts and people.
    'Mara Olsen accused Norbank of fraud. Norbank said there had been no fraud in Lund.',
    'Mara Olsen accused Norbank of fraud. Norbank said there had been no delay.',
    'Mara Olsen said there was a leak at the plant. Norbank said there was no leak at the mill.',
    '“Per Lund stole the boat,” said Mara Olsen. “I never stole anything from the harbour,” Lund said.',
    '“Per Lund stole the boat,” said Mara Olsen. “I never sold anything,” Lund said.',
    '“Per Lund stole the boat,” said Mara Olsen. “I never stole anything,” Bo Dahl said.',
    'Prosecutors said Lund moved to Oslo in 2010. Lund pleaded not guilty.',
    'Mara Olsen said the bus left without warning. Police said they had given three warnings.',
    'Mara Olsen said police fired without warning. Police said they had given out water.',
    'Mara Olsen said police fired without warning. The fire service said it had given three warnings.',
    // One side.
    'The union said there had been no delay. Mara Olsen said there had been no delay.',
    'Police said there was a leak. Police said there was no leak of gas.',
    // What nobody demanded.
    'Mara Olsen said sales fell. Lund ruled out resigning.',
  ])('leaves alone what it does not speak of: %s', (text) => {
    expect(sidesIn(text)).toEqual([])
  })
})

describe('what is told of a refusal and a claim', () => {
  it.each([
    ['The council rejected the call.', 'REFUSAL council: the call'],
    ['Norbank turned down its latest offer.', 'REFUSAL Norbank: its latest offer'],
    ['Lund has ruled out stepping down.', 'REFUSAL lund: stepping down'],
    ['The firm denied it.', 'DENIAL firm: it'],
    ['Lund protested her innocence.', 'DENIAL lund: her innocence'],
    ['The commission said Malenko had won.', 'CLAIM commission: Malenko had won'],
    ['The commission said there had been no fraud.', 'DENIAL commission: there had been no fraud'],
    ['The union called on Norbank to reopen talks.', 'DEMAND union: Norbank to reopen talks'],
    ['The interior ministry confirmed only 30 arrests.', 'CONFIRMATION interior ministry: only 30 arrests'],
    ['Police had earlier put the number of survivors at nine.', 'CLAIM police: the number of survivors at nine'],
    [
      'The chamber of commerce estimates that each strike costs a day.',
      'CLAIM chamber of commerce: each strike costs a day',
    ],
    ['The club said it did not comment on single cases.', 'DECLINED_COMMENT club: it did not comment on single cases'],
    ['Olsen called the claims “false”.', 'DENIAL Olsen: the claims “false”'],
  ])('is one statement: %s', (text, statement) => {
    const { statements } = readAlone(text)
    expect(statements.map((s) => `${s.kind} ${s.speaker ?? ''}: ${s.text}`)).toEqual([statement])
  })

  it('ends where somebody else is told of', () => {
    const { statements } = readAlone('Malenko claimed victory but opposition leaders rejected the result.')
    expect(statements.map(({ text }) => text)).toEqual(['victory', 'the result'])
  })

  it.each(['Lund maintained the bridge.', 'The court denied him bail.', 'The children rejected the soup.'])(
    'is none: %s',
    (text) => {
      expect(readAlone(text).statements).toEqual([])
    },
  )
})
