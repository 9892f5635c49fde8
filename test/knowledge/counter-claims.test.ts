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
    ['Mara Olsen called for a rerun of the vote. The mayor ruled out a rerun.', 'OPPOSES | Mara Olsen | mayor'],
    ['The union said the plant was shut. Norbank denied it.', 'CONTRADICTS | union | Norbank'],
    ['The union said the coat was fake. Per Lund disputed that.', 'CONTRADICTS | union | Per Lund'],
    [
      'Mara Olsen accused Norbank of fraud. Per Lund called the allegations a fairy tale.',
      'CONTRADICTS | Mara Olsen | Per Lund',
    ],
  ])('meets it: %s', (text, sides) => {
    expect(sidesIn(text)).toEqual([sides])
  })

  it('as a whole, where it holds what somebody is said to have said', () => {
    const { disputes } = readAlone(
      'Mara Olsen said that they were wrong and that she had never blamed the pilot for the crash. Bo Dahl rejected Olsen’s claim.',
    )
    expect(disputes.map(({ sides }) => sides.map(({ statements }) => statements.join()))).toEqual([['S1', 'S3']])
  })

  it.each([
    ['The union demanded a pay rise of 9%. Norbank rejected the demand.', 'OPPOSES | union | Norbank'],
    ['Mara Olsen called on Ferrante to resign. Ferrante ruled out resigning.', 'OPPOSES | Mara Olsen | Ferrante'],
    [
      'Mara Olsen demanded Lund’s resignation. Lund said he had no intention of resigning.',
      'OPPOSES | Mara Olsen | Lund',
    ],
    [
      'Mara Olsen asked the court to release Per Lund on bond. The prosecutor said he would oppose the request.',
      'OPPOSES | Mara Olsen | prosecutor',
    ],
    [
      'Governor Bo Dahl announced that the dam would be built. The River Guards said they would fight the project.',
      'OPPOSES | Bo Dahl | River Guards',
    ],
    [
      'The union is demanding a 9% pay rise. Director Mara Olsen ruled out any improvement on the current offer.',
      'OPPOSES | union | Mara Olsen',
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
    'Mara Olsen asked the court to release Per Lund. The mayor said he would fight the disease.',
    'Mara Olsen asked the court to release Per Lund. The mayor said he would support the request.',
    'Norland demanded that Sudland withdraw. Mara Olsen ruled out any change to the tax.',
    // What nobody demanded.
    'Mara Olsen said sales fell. Lund ruled out resigning.',
  ])('leaves alone what it does not speak of: %s', (text) => {
    expect(sidesIn(text)).toEqual([])
  })
})

/** What each of those who give a figure or a cause names. */
const givenIn = (text: string) =>
  readAlone(text).disputes.map(({ kind, sides }) => [kind, ...sides.map((side) => side.value ?? '').sort()].join(' | '))

describe('two causes or figures of one thing', () => {
  it.each([
    [
      'Minister Mara Olsen blamed the crew for the crash. Norbank said an engine fire was to blame.',
      'CONTRARY_VALUE | an engine fire | the crew',
    ],
    [
      'Mara Olsen said the crash was caused by ice. Norbank said the mechanic had caused the crash.',
      'CONTRARY_VALUE | ice | the mechanic',
    ],
    [
      'The union said about 95% of its members had joined the strike. Norbank put the figure at 70%.',
      'CONTRARY_VALUE | 70 % | about 95 %',
    ],
    ['Police put the crowd at 6,000. Organisers put it at 50,000.', 'CONTRARY_VALUE | 50000 | 6000'],
    [
      'The agency put the death toll at 143. Local leaders said it was at least 300.',
      'CONTRARY_VALUE | 143 | at least 300',
    ],
    [
      'The union said 112 demonstrators were arrested. The ministry said 30 people were arrested.',
      'CONTRARY_VALUE | 112 | 30',
    ],
  ])('clash: %s', (text, values) => {
    expect(givenIn(text)).toEqual([values])
  })

  it.each([
    'Mara Olsen blamed the pilot for the crash. Norbank said human error was to blame.',
    'Mara Olsen blamed the crew for the crash. Norbank said a fire was to blame for the delay.',
    'Mara Olsen blamed the crew for the crash. Norbank said ice may have caused the crash.',
    'Mara Olsen blamed the crew for the crash. Norbank said ice had not caused the crash.',
    'Mara Olsen said the crash was caused by ice. Mara Olsen said the fire was caused by gas.',
    'The union said 95% of its members had joined the strike. Norbank put the figure at 70.',
    'A poll said 45% of voters backed Olsen. Norbank said 41% of voters backed Olsen.',
    'Police put the crowd at 6,000. Organisers said it was 40 metres long.',
    'Police put the crowd at about 6,000. Organisers put it at 6,200.',
    'The ministry said that 12 people had died. The shop said it was 40.',
    'The agency put the death toll at 143. Mara Olsen said it was 30 degrees.',
  ])('are of two things, or agree: %s', (text) => {
    expect(givenIn(text)).toEqual([])
  })
})

describe('what is told of a refusal and a claim', () => {
  it.each([
    ['The council rejected the call.', 'REFUSAL council: the call'],
    ['Norbank turned down its latest offer.', 'REFUSAL Norbank: its latest offer'],
    ['Lund has ruled out stepping down.', 'REFUSAL Lund: stepping down'],
    ['The firm denied it.', 'DENIAL firm: it'],
    ['Lund protested her innocence.', 'DENIAL Lund: her innocence'],
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
