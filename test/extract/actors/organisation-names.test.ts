import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** For whom each statement is said, by name. */
function behalfIn(text: string): (string | null)[] {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const nameOf = new Map(actors.map(({ id, name }) => [id, name]))
  return statements.map(({ onBehalfOf }) => (onBehalfOf === null ? null : (nameOf.get(onBehalfOf) ?? null)))
}

const namesIn = (text: string) => extract({ text, publishedAt: null, publisher: null }).actors.map(({ name }) => name)

describe('An organisation is called', () => {
  it.each([
    [
      'by the place that its name has within it',
      'Air France spokeswoman Mara Olsen said it would cut jobs.',
      'Air France',
    ],
    ['by the place of its club', 'Real Madrid president Tom Berg said they had sold Olsen.', 'Real Madrid'],
    [
      'by all of a name that begins with a place',
      'Boston Celtics owner Tom Berg said they would trade Olsen.',
      'Boston Celtics',
    ],
    [
      'by all that it looks after',
      'Bill Shade, the chairman of the House Transportation and Infrastructure Committee, said the bill was dead.',
      'House Transportation and Infrastructure Committee',
    ],
    [
      'by those who are in it',
      'Ina Kirsch, director of the Caucus of Rank and File Educators, said the bill was dead.',
      'Caucus of Rank and File Educators',
    ],
    [
      'by the trade of those who are in it',
      '"He raised it," said United Auto Workers Secretary-Treasurer Gary Cast.',
      'United Auto Workers',
    ],
    [
      'without the title behind it',
      '"He raised it," said United Steelworkers Political Director Tim Waters.',
      'United Steelworkers',
    ],
    [
      'by its region where another is known without one',
      '"He raised it," said Matt Borges, chairman of the Ohio Republican Party.',
      'Ohio Republican Party',
    ],
    [
      'by its state, in short too, where another is known without one',
      'The Australian Senate passed the bill. "We are done," the Senate president, Ann Lee, said.',
      'Australian Senate',
    ],
    [
      'by whose campaign it is, before a manager',
      'Bernie Olsen was not there. "He raised it," said Jeff Weaver, Olsen\'s campaign manager.',
      "Bernie Olsen's campaign",
    ],
    [
      'by whose campaign it is, whatever rank the manager has',
      'Marco Olsen was not there. "He raised it," said Rich Beeson, Olsen\'s deputy campaign manager.',
      "Marco Olsen's campaign",
    ],
    [
      'by whose campaign it is, without a mark',
      'Bernie Olsen was not there. "He raised it," said Olsen campaign manager Jeff Weaver.',
      "Bernie Olsen's campaign",
    ],
    [
      'by whom it owns, and does not speak for them',
      '"He raised it," said Laurie Guzman, a spokeswoman for Norbank\'s parent company.',
      "Norbank's parent company",
    ],
    [
      'by all words of its name, whatever the parser makes of them',
      'A Procter & Gamble spokesman said the bill was dead.',
      'Procter & Gamble',
    ],
    ['by nothing that it is not, in a state senate', '"He raised it," said State Senate President Steve Sween.', null],
  ])('%s', (_behaviour, text, name) => {
    expect(behalfIn(text).at(-1)).toEqual(name)
  })
})

describe('A place', () => {
  it.each([
    [
      'is no side of itself',
      'It rained in Northern Virginia, Bill Reed said.',
      ['Bill Reed', 'Virginia', 'United States'],
    ],
    [
      'that is called after a state is not in it',
      'It rained in East Palestine, Bill Reed said. East Palestine was wet.',
      ['Bill Reed', 'East Palestine'],
    ],
  ])('%s', (_behaviour, text, names) => {
    expect(namesIn(text).sort()).toEqual([...names].sort())
  })
})

it('takes a month that is a given name for one, before another name', () => {
  const text = 'Her co-author, Jan de Vries, said it was so. In June Reed Motors closed.'
  expect(namesIn(text)).toContain('Jan de Vries')
  expect(namesIn(text)).not.toContain('June Reed Motors')
})

it('takes a surname for whoever was named with it before, however often another is named later', () => {
  const text =
    'A paper on the Olsen campaign says so. Anna Olsen spoke on Monday. Olsen said it was late. Paul Olsen, her son, agreed. Paul Olsen drove. Paul Olsen left. Paul Olsen slept.'
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const late = statements.find(({ spans: [{ start, end }] }) => text.slice(start, end) === 'it was late')
  expect(actors.find(({ id }) => id === late?.speaker)?.name).toBe('Anna Olsen')
})

it('Initials are of the organisation that the text has named, and else of whoever is known by them', () => {
  const text = 'The Rapid Support Forces denied the attack. RSF spokesman Alfateh Qurashi said its men were calm.'
  expect(namesIn(text)).not.toContain('Reporters Without Borders')
  expect(behalfIn(text)).toEqual([null, 'Rapid Support Forces'])
  expect(namesIn('RSF said on Monday that journalists had been held.')).toContain('Reporters Without Borders')
})

it.each([
  ['The study appeared in Nature Food on Monday. Nature Food said it was reviewed.', 'Nature Food'],
  ['The Lancet Planetary Health said the study was reviewed.', 'The Lancet Planetary Health'],
])('takes no word of a journal for a body of its own: %s', (text, journal) => {
  const { actors } = extract({ text, publishedAt: null, publisher: null })
  expect(actors.filter(({ kind }) => kind !== 'UNNAMED').map(({ name }) => name)).toEqual([journal])
})

it.each([
  ["The Small Growers' Cooperative denied that the gate was open.", ["Small Growers' Cooperative"]],
  ['The Harbour Management and Rescue Unit said 25 boats were missing.', ['Harbour Management and Rescue Unit']],
  ['Radio France Internationale reported that the gate was open.', ['Radio France Internationale', 'France']],
  ['Kalinda Minerals Ltd. said that the gate was open.', ['Kalinda Minerals Ltd.']],
  ['Baron Energy denied that the gate was open. The utility said it was late.', ['Baron Energy']],
])('has the whole name of a body, of the sort that it is: %s', (text, expected) => {
  const { actors } = extract({ text, publishedAt: null, publisher: null })
  expect(actors.filter(({ kind }) => kind !== 'GROUP').map(({ name }) => name)).toEqual(expected)
  expect(actors.filter(({ kind }) => kind === 'PERSON')).toEqual([])
})

it.each([
  ['Forecaster Mara Olsen said the gate was open.', 'Mara Olsen'],
  ['District Collector Mara Olsen said the gate was open.', 'Mara Olsen'],
  ['The director of Olm hospital, Zefir Okmal, said the gate was open.', 'Zefir Okmal'],
  ['Superintendent of Police Tom Reed said the gate was open. Mr. Reed said it was late.', 'Tom Reed'],
  ['U.N. human rights chief Holger Turk said the gate was open.', 'Holger Turk'],
])('takes no post for a part of a name, and no surname for a people: %s', (text, expected) => {
  const { actors } = extract({ text, publishedAt: null, publisher: null })
  expect(actors.filter(({ kind }) => kind === 'PERSON').map(({ name }) => name)).toEqual([expected])
  expect(namesIn(text)).not.toContain('Turkey')
})

it.each(['Ford Motor Co.', 'Corvex Communications', 'Velmar Zoo', 'Corvex Bancorp'])('%s is no person', (name) => {
  const { actors } = extract({ text: `${name} said it had not cut jobs.`, publishedAt: null, publisher: null })
  expect(actors.map((actor) => [actor.name, actor.kind])).toEqual([[name, 'ORGANISATION']])
})
