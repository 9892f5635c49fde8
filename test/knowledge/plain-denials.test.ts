import { describe, expect, it } from 'vitest'
import { readAlone } from './read-alone.js'

/** Who says so and who denies it, of each dispute of a text. */
const sidesIn = (text: string) =>
  readAlone(text).disputes.map(({ kind, sides }) =>
    [kind, ...sides.map(({ principals }) => principals.join('+'))].join(' | '),
  )

describe('a denial of what was just said', () => {
  it.each([
    // What points back with a word.
    ['A source said that inspectors had been warned. Norbank denied this.', 'a source | Norbank'],
    ['The union said that Norbank had hidden losses. Norbank called it a lie.', 'union | Norbank'],
    ['The union said that Norbank had hidden losses, but Norbank said it was not true.', 'union | Norbank'],
    ['Mara Olsen said the gate was shut. “This is simply not the case,” said Per Lund.', 'Mara Olsen | Per Lund'],
    ['Mara Olsen said the gate was open. Norbank dismissed this as false.', 'Mara Olsen | Norbank'],
    ['Mara Olsen said rebels had burned the mill. “Not true,” rebel spokesman Per Lund said.', 'Mara Olsen | Per Lund'],
    ['The union said that Norbank had hidden losses. “A complete lie,” Per Lund said.', 'union | Per Lund'],
    // What points back with a noun.
    [
      'Mara Olsen said that inspectors had been warned. Per Lund called the allegation baseless.',
      'Mara Olsen | Per Lund',
    ],
    ['Mara Olsen said the raids amount to theft. Norbank rejects that characterization.', 'Mara Olsen | Norbank'],
    ['A neighbour said the gate was open. The club said the claims were completely unfounded.', 'a neighbour | club'],
    ['Sources said that Norbank had hidden losses. Norbank denied the claim.', 'sources | Norbank'],
    [
      'Workers said the mill had assured them that jobs were safe. Per Lund said no such assurance was ever given.',
      'workers | Per Lund',
    ],
    // A claim and the answer to it in the same words.
    ['The union said that the fund was empty, a claim the mayor disputes.', 'union | mayor'],
    ['Police said that Mara Olsen took the money, a claim that Per Lund has long rejected.', 'police | Per Lund'],
    ['Norland accused Sudland of arming the rebels, an allegation that Sudland denies.', 'Norland | Sudland'],
    ['Norland accused Sudland of backing the rebels, which it denies.', 'Norland | Sudland'],
    ['Norbank rejected a claim by Mara Olsen that Per Lund was behind the sale.', 'Mara Olsen | Norbank'],
    ['Per Lund denied that a deal exists. A former aide said that a deal existed.', 'a former aide | Per Lund'],
    [
      'Mara Olsen said the count was free and fair. The opposition denied that the count was free and fair.',
      'Mara Olsen | opposition',
    ],
  ])('meets it: %s', (text, sides) => {
    expect(sidesIn(text)).toEqual([`CONTRADICTS | ${sides}`])
  })

  it.each([
    'The union said that Norbank had hidden losses. The bridge opened on Monday. Mara Olsen called the plan baseless.',
    'The union said Norbank had hidden losses. Two people were hurt in Lund. A man aged 30 was charged. Per Lund denied it.',
    'Mara Olsen said the coat was fake. Per Lund said this was a mistake.',
    'Mara Olsen said that she had won. “It is not the case that wins it,” Per Lund said.',
    'Mara Olsen said the play was dull. Per Lund said it was a lie that made the hero sad.',
    'Mara Olsen said the school would close. Per Lund called the decision wrong.',
    'Reportedly, Norbank bought the hotel. Norbank denied it.',
    'The bridge opened on Monday. Mara Olsen said the soup was good. “Quite true,” Per Lund said.',
    'Mara Olsen said the law was bad. Per Lund said there was no such town.',
    'A former aide said that a deal existed. Per Lund denied that a plan exists.',
    'Mara Olsen repeated a claim that the rebels reject peace. Per Lund was there.',
  ])('leaves alone what it does not speak of: %s', (text) => {
    expect(sidesIn(text)).toEqual([])
  })
})

it.each([
  'The army has cleared 90 percent of the sites, a figure Norland rejects.',
  'The army has cleared 90 percent of the sites, a claim that Norland rejects.',
])('is no claim of whoever rejects the figure: %s', (text) => {
  const { statements } = readAlone(text)
  expect(statements.map(({ kind, speaker }) => `${kind} ${speaker ?? ''}`)).toEqual(['DENIAL Norland'])
})
