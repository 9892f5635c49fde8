import { describe, expect, it } from 'vitest'
import { actorKey, joinShortNames } from '../../src/link/index.js'
import type { ActorKind, Namesake } from '../../src/model/index.js'

const keyOf = (name: string, kind: ActorKind, country: string | null = null) =>
  actorKey({ name, kind, wikidataId: null }, 'art_1', country)

describe('the key of an actor', () => {
  it.each<[string, string, ActorKind, string]>([
    ['a full name', 'Dóra Kovács', 'PERSON', 'person:dora kovacs'],
    ['a surname, in its article', 'Kovács', 'PERSON', 'art_1:person:kovacs'],
    [
      'a surname with a first letter, which many may have, in its article',
      'D. Kovács',
      'PERSON',
      'art_1:person:d kovacs',
    ],
    ['a name of more letters', 'J. K. Kovács', 'PERSON', 'person:jk kovacs'],
    ['one of a middle letter', 'Dóra K. L. Kovács', 'PERSON', 'person:dora kl kovacs'],
    ['a body by its name', 'The Mill Company', 'ORGANISATION', 'body:mill company'],
    ['an office as the body it is', 'Mill Company', 'OFFICE', 'body:mill company'],
    ['people who are only described, in their article', 'protesters', 'GROUP', 'art_1:body:protesters'],
    ['what every state has, in its article', 'Supreme Court', 'ORGANISATION', 'art_1:body:supreme court'],
    [
      'whoever is in a post that day, in its article',
      'Finnish foreign minister',
      'PERSON',
      'art_1:person:finnish foreign minister',
    ],
    ['a name with small words', 'Ludwig van Beethoven', 'PERSON', 'person:ludwig van beethoven'],
    ['nobody by name, in its article', 'a hospital official', 'UNNAMED', 'art_1:unnamed:a hospital official'],
  ])('is for %s', (_case, name, kind, key) => {
    expect(keyOf(name, kind)).toBe(key)
  })

  it.each([
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy', 'Volodymyr Zelenskiy'],
    ['Muammar Gaddafi', 'Moammar Gadhafi', 'Muammar al-Qaddafi'],
    ['Sergei Orlov', 'Sergey Orlov'],
    ['Yuri Milovsky', 'Yury Milovski'],
  ])('is one for %s in all spellings of another alphabet', (name, ...others) => {
    for (const other of others) expect(keyOf(other, 'PERSON')).toBe(keyOf(name, 'PERSON'))
  })

  it.each([
    ['Terry Jones', 'Terri Jones'],
    ['Al Gore', 'Gore'],
    ['Maria Polanski', 'Roman Polanski'],
    ['Mohammed Ali', 'Ali Mohammed'],
  ])('is not one for %s and %s', (name, other) => {
    expect(keyOf(other, 'PERSON')).not.toBe(keyOf(name, 'PERSON'))
  })

  it.each(['J.K. Kovács', 'J. K. Kovács', 'JK Kovács'])('is one for letters however they are printed: %s', (name) => {
    expect(keyOf(name, 'PERSON')).toBe('person:jk kovacs')
  })

  it('is its Wikidata item where it has one', () => {
    expect(actorKey({ name: 'the North', kind: 'STATE', wikidataId: 'Q423' }, 'art_1')).toBe('wd:Q423')
  })

  it('tells the ministries of two states apart, and joins those of one', () => {
    expect(keyOf('Ministry of Health', 'OFFICE', 'Q33')).toBe('Q33:body:ministry of health')
    expect(keyOf('Ministry of Health', 'OFFICE', 'Q20')).not.toBe(keyOf('Ministry of Health', 'OFFICE', 'Q33'))
  })
})

describe('a short name', () => {
  const person = (id: string, ...posts: [string, string][]): Namesake => ({
    id,
    isFull: id.startsWith('full'),
    joinedTo: null,
    posts: posts.map(([organizationId, role]) => ({ organizationId, role })),
  })

  it.each<[string, Namesake[], string[]]>([
    [
      'is the one seen in the post',
      [person('full1', ['fi', 'President']), person('short', ['fi', 'Finnish President'])],
      ['short in full1'],
    ],
    ['is nobody where only the surname is the same', [person('full1', ['fi', 'President']), person('short')], []],
    [
      'is nobody of another post',
      [person('full1', ['fi', 'Foreign Minister']), person('short', ['fi', 'President'])],
      [],
    ],
    [
      'is nobody of another ministry',
      [person('full1', ['fi', 'Finnish foreign minister']), person('short', ['fi', 'Finnish minister of defence'])],
      [],
    ],
    [
      'is the one of the same ministry, however it is written',
      [person('full1', ['fi', 'Minister of Defence']), person('short', ['fi', "Finland's defense minister"])],
      ['short in full1'],
    ],
    [
      'is not the deputy of whoever it is',
      [person('full1', ['fi', 'Deputy Prime Minister']), person('short', ['fi', 'Prime Minister'])],
      [],
    ],
    [
      'is nobody in a post that many have',
      [person('full1', ['us', 'US senator']), person('short', ['us', 'Senator'])],
      [],
    ],
    [
      'is the one in one of two posts',
      [person('full1', ['rio', 'chairman and chief executive']), person('short', ['rio', "the company's CEO"])],
      ['short in full1'],
    ],
    ['is nobody of another state', [person('full1', ['fi', 'President']), person('short', ['no', 'President'])], []],
    [
      'is nobody where two were in the post',
      [
        person('full1', ['fi', 'President']),
        person('full2', ['fi', 'former President']),
        person('short', ['fi', 'President']),
      ],
      [],
    ],
  ])('%s', (_case, namesakes, expected) => {
    const joined = joinShortNames(namesakes).map(({ id, into }) => `${id} in ${into}`)
    expect(joined).toEqual(expected)
    expect(joinShortNames([...namesakes].reverse()).map(({ id, into }) => `${id} in ${into}`)).toEqual(expected)
  })
})
