import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** Who speaks, and for whom. */
function voicesIn(text: string): (string | undefined)[][] {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  const nameOf = (id: string | null) => actors.find((actor) => actor.id === id)?.name
  return statements.map(({ speaker, onBehalfOf }) => [nameOf(speaker), nameOf(onBehalfOf)])
}

describe('A governor of a central bank speaks for the bank', () => {
  it.each([
    ['by its name', 'Bank of England governor Tom Reed said rates would fall.', ['Tom Reed', 'Bank of England']],
    ['as one that heads it', 'Fed Chairman Tom Reed said rates would fall.', ['Tom Reed', 'Federal Reserve']],
    ['as a deputy', 'Bank of Canada Deputy Governor Ada Lind said rates fell.', ['Ada Lind', 'Bank of Canada']],
    [
      'of a state',
      "The governor of Norway's central bank, Ada Lind, said rates fell.",
      ['Ada Lind', 'Norwegian central bank'],
    ],
    [
      'of no printed state',
      'Prices fell in Norway. Central bank governor Ada Lind said it was growing.',
      ['Ada Lind', 'Norwegian central bank'],
    ],
  ])('%s', (_how, text, voice) => {
    expect(voicesIn(text)).toEqual([voice])
  })

  it('and the bank, which is no part of the government, for itself', () => {
    expect(voicesIn('The Bank of England said rates would fall.')).toEqual([['Bank of England', undefined]])
  })

  it('but one of a state for the state', () => {
    expect(voicesIn('Maryland governor Tom Reed said the bridge would be rebuilt.')).toEqual([['Tom Reed', 'Maryland']])
  })
})

it('takes “the central bank” for the one that is named', () => {
  expect(voicesIn('Riksbank staff met on Monday. The central bank said rates would fall.')).toEqual([
    ['Riksbank', undefined],
  ])
})

it('gives no organisation the name of the place that it is called after', () => {
  const { actors } = extract({
    text: 'The Bank of Norland raised rates. Norland is poor. The University of Norport closed. Norport is poor.',
    publishedAt: null,
    publisher: null,
  })
  expect(actors.flatMap(({ aliases }) => aliases)).toEqual([])
})

describe('A party of a name that several states have', () => {
  it.each([
    [
      'is that of the one the text speaks of',
      'Labour said it would vote. New Zealand is at rest.',
      'New Zealand',
      null,
    ],
    ['is the best known one where the text says no more', 'Labour said it would vote.', 'United Kingdom', 'Q9630'],
    [
      'is the best known one beside its own state',
      'Labour said Britain and Norway would vote.',
      'United Kingdom',
      'Q9630',
    ],
  ])('%s', (_how, text, state, id) => {
    const { actors } = extract({ text, publishedAt: null, publisher: null })
    const party = actors.find(({ name }) => name === 'Labour Party')
    expect([actors.find((actor) => actor.id === party?.country)?.name, party?.wikidataId]).toEqual([state, id])
  })
})
