import { describe, expect, it } from 'vitest'
import { actorsIn, saidIn } from './said.js'

describe('A speaker is named in full and alone', () => {
  it.each([
    [
      'with a party and state behind a comma, and a clause about him',
      'Sen. Bill Haskett, R-Texas, who leads the ethics panel, said the inquiry would go on.',
      ['Bill Haskett: the inquiry would go on'],
    ],
    [
      'with a party and district that is no state',
      'State Sen. Lou Bark, D-Erie, who wrote the bill, said it was a start.',
      ['Lou Bark: it was a start'],
    ],
    [
      'by a name that begins as a pronoun does',
      'He Lian, a spokeswoman for the port, said it was open. “We are glad,” He Lian said.',
      ['He Lian: it was open', 'He Lian: We are glad'],
    ],
    [
      'by a name that holds that of a movement',
      'Abdul-Salam al-Houthi said that the port was open. Al-Houthi denied that it was shut.',
      ['Abdul-Salam al-Houthi: the port was open', 'Abdul-Salam al-Houthi: it was shut'],
    ],
    [
      'by the name of a people, which is no state’s',
      'A Baloch leader, Mir Baloch, said that talks had failed.',
      ['Mir Baloch: talks had failed'],
    ],
    [
      'as a party that is called after a people, and not as its state',
      'Georgian Path said that the vote was rigged. Georgian officials said it was fair.',
      ['Georgian Path: the vote was rigged', 'Georgian officials: it was fair'],
    ],
    [
      'as a union, and not as the firm of which it speaks',
      'Corvex denied that it had cut jobs. Corvex cut 400 jobs in May, the union said.',
      ['Corvex: it had cut jobs', 'union: Corvex cut 400 jobs in May'],
    ],
    [
      'as a company with “Inc.” behind a comma',
      'Brightleaf Foods, Inc. (NASDAQ: BLFF), a maker of frozen meals, today announced that it will build a plant.',
      ['Brightleaf Foods, Inc.: it will build a plant'],
    ],
    [
      'by a name with a capital inside, at the head of a sentence',
      'DeShawn O’Neal had 22 points. “We have to finish,” O’Neal said.',
      ['DeShawn O’Neal: We have to finish'],
    ],
    [
      'by a name that begins with an adjective, at the head of a sentence',
      'Northern Grid said 12,000 homes had no power.',
      ['Northern Grid: 12,000 homes had no power'],
    ],
    [
      'without letters behind the name and forms of address before it',
      'Geoff Tilley OAM met the farmers. “The kitty is empty,” Cr Tilley said.',
      ['Geoff Tilley: The kitty is empty'],
    ],
    [
      'without a foreign form of address',
      'Datuk Seri Rahman Idris said the savings would go to schools.',
      ['Rahman Idris: the savings would go to schools'],
    ],
    [
      'as a prosecutor of a county that is called after a king',
      'King County Prosecutor Glen Hardy said the trial would wait.',
      ['Glen Hardy: the trial would wait'],
    ],
  ])('%s', (_how, text, said) => {
    expect(saidIn(text)).toEqual(said)
  })
})

it('takes no county that begins like a king for a person', () => {
  expect(actorsIn('King County Prosecutor Glen Hardy said the trial would wait.')).toEqual([
    'King County',
    'Glen Hardy',
  ])
})
