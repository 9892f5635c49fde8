import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** Who says what in a text, and for whom. */
function said(text: string) {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const name = (id: string | null) => actors.find((actor) => actor.id === id)?.name ?? null
  return statements.map(({ speaker, onBehalfOf }) => [name(speaker), name(onBehalfOf)])
}

describe('of a post of no printed state', () => {
  it.each([
    [
      'not where the money went',
      'Prosecutor Mara Olsen said the defendant had bought a villa in Portugal.',
      ['Mara Olsen', null],
    ],
    ['not who must leave', 'Foreign Minister Mara Olsen said Russia must withdraw.', ['Mara Olsen', null]],
    [
      'not whose house is shut',
      'Interior Minister Tom Reed ruled out closing the Russian embassy.',
      ['Tom Reed', null],
    ],
    ['nor who was never sold to', 'The government said it had never sold grain to Chile.', ['government', null]],
    [
      'not who built the dam',
      'The dam was built by the Danish firm Norbank. The health ministry said it held.',
      ['health ministry', null],
    ],
    [
      'nor who holds the company',
      'A French company built it. President Mara Olsen said it held.',
      ['Mara Olsen', null],
    ],
    [
      'the state that is named outside what he says',
      'Chile closed its ports. Foreign Minister Mara Olsen said Chile would open them.',
      ['Mara Olsen', 'Chile'],
    ],
    [
      'the state of the dateline',
      'OSLO (Wire) - The health ministry said wards were full.',
      ['health ministry', 'Norway'],
    ],
    [
      'that of the dateline in any town where no other is named',
      'ISTANBUL (Wire) - Prices will fall, Finance Minister Mara Olsen said.',
      ['Mara Olsen', 'Turkey'],
    ],
    [
      'not that of the dateline in another town than its capital where others are named',
      'DUBAI (Wire) - Chile has sent no missiles to Peru, Foreign Minister Mara Olsen said.',
      ['Mara Olsen', null],
    ],
    [
      'that of the dateline though another acts as much',
      'BERLIN - Germany charged a spy. Russia protested. Prosecutors said the man was paid. Russia denied it.',
      ['prosecutors', 'Germany'],
    ],
    ['no office of nobody', "The prosecutor's office said it had opened an inquiry.", ["prosecutor's office", null]],
  ])('%s', (_what, text, voice) => expect(said(text)).toContainEqual(voice))
})

describe('a spokesman of no printed state speaks for that of the dateline, whatever its capitals look like', () => {
  it.each([
    ['BEIJING', 'China'],
    ['NEW DELHI, Dec 2 (Wire)', 'India'],
    ['BUENOS AIRES (Wire)', 'Argentina'],
    ['COPENHAGEN', 'Denmark'],
    ['BELGRADE', 'Serbia'],
    ['ABU DHABI', 'United Arab Emirates'],
  ])('%s', (dateline, state) => {
    const text = `${dateline} - The ban will stay, foreign ministry spokesman Tom Reed said.`
    expect(said(text)).toEqual([['Tom Reed', state]])
  })
})

describe('a spokesman of no printed state or office speaks for', () => {
  it.each([
    [
      'the state in whose capital he is',
      'Chile shelled the coast. In Oslo, foreign ministry spokeswoman Mara Olsen said it was a crime.',
      ['Mara Olsen', 'Norway'],
    ],
    [
      'the state that spoke right before',
      'Chile and Peru traded fire.\n\nNorway said the talks would go on. Foreign ministry spokesman Tom Reed said all would come.',
      ['Tom Reed', 'Norway'],
    ],
    [
      'the state of the city that is printed',
      'Chile closed the crossing to Peru. A foreign ministry spokesman in Lima said it was hostile.',
      ['a foreign ministry spokesman in Lima', 'Peru'],
    ],
    [
      'the body that spoke right before, unnamed as he is',
      'The Department of Health said it was ready. “Come early,” a spokesperson said.',
      ['a spokesperson', 'Department of Health'],
    ],
    [
      'the firm whose plans he tells, where firms have his post',
      'OSLO - Norbank Foods will not sell its dairy, Vice President Dan Reed said.',
      ['Dan Reed', 'Norbank Foods'],
    ],
    [
      'the firm that spoke right before, as its chief executive',
      'Norbank Foods denied the report. “Nothing is decided,” Chief Executive Dan Reed said.',
      ['Dan Reed', 'Norbank Foods'],
    ],
    [
      'the firm for which he denies something',
      'OSLO - Norbank Foods has not broken the law, chief executive Dan Reed said.',
      ['Dan Reed', 'Norbank Foods'],
    ],
    [
      'not the firm that he blames',
      'OSLO - Norbank Foods broke the law, Vice President Dan Reed said.',
      ['Dan Reed', null],
    ],
    [
      'nobody where somebody else spoke',
      'Mara Olsen said it was ready. “Come early,” a spokesperson said.',
      ['a spokesperson', null],
    ],
  ])('%s', (_what, text, voice) => expect(said(text)).toContainEqual(voice))
})

it('tells the spokespersons of two bodies apart', () => {
  const text =
    'The Department of Health said it was ready. “Come early,” a spokesperson said.\n\n' +
    'Norbank Ltd. said profits fell. “We will recover,” a spokesperson said.'
  expect(said(text).filter(([speaker]) => speaker === 'a spokesperson')).toEqual([
    ['a spokesperson', 'Department of Health'],
    ['a spokesperson', 'Norbank Ltd.'],
  ])
})

it.each([
  ['North Korean leader Tom Kang said the army was ready.', 'North Korea'],
  ["Sudan's military leader Tom Reed said the army was ready.", 'Sudan'],
  ['Mara Olsen, the leader of Libya, said the army was ready.', 'Libya'],
  ['Norwegian opposition leader Mara Olsen said the army was ready.', null],
  ['Bosnian Serb leader Mara Olsen said the army was ready.', null],
  ['Former Iranian leader Tom Reed said the army was ready.', null],
])('the leader of a state, and of no part of one, speaks for it: %s', (text, state) => {
  expect(said(text)[0]?.[1]).toBe(state)
})

it.each([
  ["China's Taiwan Affairs Office said the army was ready.", 'China'],
  ['The Norwegian Foreign Ministry said the army was ready.', 'Norway'],
])('an office speaks for the state that owns it, before one in its name: %s', (text, state) => {
  expect(said(text)[0]?.[1]).toBe(state)
})

it.each([
  ['The Democratic People’s Republic of Korea', 'North Korea'],
  ['The People’s Republic of China', 'China'],
  ['Côte d’Ivoire', 'Ivory Coast'],
])('%s is the state of the lists, however its apostrophe is printed', (name, state) => {
  expect(said(`${name} said the ban would stay.`)).toEqual([[state, null]])
})
