import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { saidIn } from './said-in.js'

/** Plain clauses, in which parsers take verbs for nouns and nouns for verbs. */
const CLAUSES = [
  'the village needs a doctor',
  'the school banned phones',
  'the law requires firms to publish their accounts',
  'the ministry issued 300 permits last year',
  'workers demanded higher pay',
  'experts doubt the figures',
  'the firm blamed the weather',
  'the order to leave came late',
  'the news that the bank had failed shocked investors',
]
const capital = (clause: string) => clause.charAt(0).toUpperCase() + clause.slice(1)

describe('A clause is said by whoever is named behind it,', () => {
  it.each(CLAUSES)('with a clause about the speaker: %s', (clause) => {
    const said = saidIn(`${capital(clause)}, said a spokeswoman, who asked not to be named.`)
    expect(said.filter(([content]) => content.includes('spokeswoman'))).toEqual([])
    expect(
      said.some(([content, speaker, through]) => [speaker, ...through].includes('a spokeswoman') && content !== ''),
    ).toBe(true)
  })

  it.each(CLAUSES)('with a trade: %s', (clause) => {
    const said = saidIn(`${capital(clause)}, said Mara Olsen, a lawyer for the family.`)
    expect(said.some(([, speaker, through]) => [speaker, ...through].includes('Mara Olsen'))).toBe(true)
  })

  it.each(CLAUSES)('before the verb: %s', (clause) => {
    const said = saidIn(`${capital(clause)}, Mara Olsen said on Monday.`)
    expect(said.some(([, speaker, through]) => [speaker, ...through].includes('Mara Olsen'))).toBe(true)
  })

  it.each([
    'the order to leave came late',
    'Kosovo police beat two drivers at a checkpoint near Velmar',
    'Nestle pays farmers in Ghana less than the legal minimum',
    'Volkswagen plans to close its plant in Velmar in 2026',
  ])('behind a dateline: %s', (clause) => {
    const said = saidIn(`BELGRADE, Dec 2 - ${capital(clause)}, Norland's Office for Schools said on Monday.`)
    expect(said.map(([content, speaker]) => [content, speaker])).toEqual([[capital(clause), 'Office for Schools']])
  })
})

it('leaves out a dateline whose wire is printed small', () => {
  const said = saidIn('MUNICH, May 5 (dpa) - Trains will run late, Mara Olsen said on Monday.')
  expect(said.map(([content, speaker]) => [content, speaker])).toEqual([['Trains will run late', 'Mara Olsen']])
})

describe('A claim that is answered', () => {
  it.each([
    [
      'by whoever makes it and by whoever rejects it',
      "India rejected Pakistan's claim that drones had crossed the border.",
      ['Pakistan', 'India'],
    ],
    [
      'by both where it is named first',
      'The company rejected a claim by the union that it had broken the law.',
      ['union', 'company'],
    ],
    [
      'by whoever denies it, whatever the parser makes of the sentence',
      "Pop star Lina Cruz has denied claims that she mimed at last week's festival.",
      ['reports', 'Lina Cruz'],
    ],
  ])('stands there in the same words %s', (_by, text, speakers) => {
    const said = saidIn(text)
    expect(said.map(([, speaker]) => speaker)).toEqual(speakers)
    expect(new Set(said.map(([content]) => content)).size).toBe(1)
  })

  it('is denied by whoever rejects it', () => {
    const { statements } = extract({
      text: "India rejected Pakistan's claim that drones had crossed the border.",
      publishedAt: null,
      publisher: null,
    })
    expect(statements.map(({ kind }) => kind)).toEqual(['CLAIM', 'DENIAL'])
  })
})

describe('What is said', () => {
  it.each([
    [
      'begins behind whoever was told, by name',
      'Mara Olsen, who runs the harbour, told NRK workers had left.',
      ['workers had left', 'Mara Olsen', ['NRK']],
    ],
    [
      'begins behind whoever was told, and the day',
      'Mara Olsen told reporters on Friday flights to Oslo were delayed by fog.',
      ['flights to Oslo were delayed by fog', 'Mara Olsen', []],
    ],
    [
      'begins behind the day',
      'Mara Olsen, the mayor, said on Friday workers had left.',
      ['workers had left', 'Mara Olsen', []],
    ],
    [
      'begins with a noun that has a clause of its own',
      'Mara Olsen claims the belief that he was ill was wrong.',
      ['the belief that he was ill was wrong', 'Mara Olsen', []],
    ],
    [
      'is not what somebody is thought to have told',
      'Police believe the firm reported a loss of 3 million euros.',
      ['the firm reported a loss of 3 million euros', 'police', []],
    ],
    [
      'is found behind a verb that looks like a noun',
      'Critics argue that he felt tired after the match.',
      ['he felt tired after the match', 'critics', []],
    ],
    [
      'ends before what somebody else says',
      'At least 14 homes were lost, the fire service said, while the mayor was away.',
      ['At least 14 homes were lost', 'fire service', []],
    ],
    [
      'is not who says it',
      'One engineer, who asked not to be identified because she still works there, said she learned of the cuts from the press.',
      ['she learned of the cuts from the press', 'one engineer', []],
    ],
    [
      'is not what nobody named was told',
      'The owner was told to repair the roof, according to Mara Olsen.',
      ['The owner was told to repair the roof', 'Mara Olsen', []],
    ],
  ] as const)('%s', (_behaviour, text, said) => {
    expect(saidIn(text)).toEqual([said])
  })
})

describe('A dash before what is said', () => {
  it.each([
    ['“-5 degrees is cold,” said Mara Olsen.', '-5 degrees is cold'],
    ['Norland – “–12.5% growth is bad,” said Mara Olsen.', '–12.5% growth is bad'],
    ['“-$5 million is a loss,” said Mara Olsen.', '-$5 million is a loss'],
    ['Mara Olsen said: -5 degrees is cold.', '-5 degrees is cold'],
  ])('is part of it where it is the sign of a number: %s', (text, content) => {
    expect(saidIn(text)).toEqual([[content, 'Mara Olsen', []]])
  })

  it.each([
    ['– Bo Ek is ill, said Mara Olsen.', 'Bo Ek is ill'],
    ['– 40 people died, said Mara Olsen.', '40 people died'],
    ['Mara Olsen said–40 people died.', '40 people died'],
  ])('is none of it elsewhere: %s', (text, content) => {
    expect(saidIn(text)).toEqual([[content, 'Mara Olsen', []]])
  })
})
