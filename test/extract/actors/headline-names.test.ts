import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

const namesIn = (text: string) =>
  extract({ text, publishedAt: null, publisher: null }).actors.flatMap(({ name, kind }) =>
    kind === 'PERSON' || kind === 'ORGANISATION' ? [name] : [],
  )

describe('In a line where every word has a capital, a name', () => {
  it.each([
    [
      'ends before the verb, which a tagger takes for a part of it',
      'Mara Olsen Slams Norbank Over Hidden Fees\n\nSen. Mara Olsen said on Tuesday that Norbank had misled people. "They took our money," Olsen said.',
      ['Mara Olsen', 'Norbank'],
    ],
    [
      'is nobody else below, where it is told in full',
      'Why Pavel Dorn Is Right About The Harbour\n\nThe mayor, Pavel Dorn, said the harbour would have to close.',
      ['Pavel Dorn'],
    ],
    [
      'is still whole where only the surname returns',
      'Pavel Dorn Promises More Buses Before Winter\n\n"Every village will have its bus," Dorn said.',
      ['Pavel Dorn'],
    ],
    [
      'of a company ends before the verb too, and is the company below',
      'Ferris Motors Fires Halden Over Leaked Memo\n\nCarl Halden, the head of design, was dismissed from Ferris Motors on Monday. "Mr. Halden broke our trust," Ferris Motors said.',
      ['Ferris Motors', 'Carl Halden'],
    ],
    [
      'is none of those that the text below has in small letters',
      'Harbour Strike Enters Third Week As Dockers Reject Offer\n\n"We will not go back for that," said Ines Falk, who leads the strike at the harbour.',
      ['Ines Falk'],
    ],
    [
      'of two people is two names',
      'Mara Olsen Goes After Pavel Dorn Over Buses\n\nMara Olsen said the plan was too small. Pavel Dorn said it was not.',
      ['Mara Olsen', 'Pavel Dorn'],
    ],
  ])('%s', (_behaviour, text, names) => {
    expect(namesIn(text)).toEqual(names)
  })
})

it('reads names in running text as before, however many capitals a sentence has', () => {
  const text =
    'The talks ended. Turkish President Kemal Aydin Demir met Greek Prime Minister Elena Pappas. "We agree," Demir said.'
  expect(namesIn(text)).toEqual(['Kemal Aydin Demir', 'Elena Pappas'])
})
