import { describe, expect, it } from 'vitest'
import { extract } from '../../src/extract/index.js'

const actorsOf = (text: string) => extract({ text, publishedAt: null, publisher: null }).actors

describe('Among the actors of a text', () => {
  it.each([
    ['are those who speak, unnamed ones too', 'Some officials said the bridge was safe.', ['some officials']],
    [
      'are those who are named, whatever they do',
      'The minister said the bridge was safe. Anna Weiss of Rio Metals was in the room.',
      ['minister', 'Anna Weiss', 'Rio Metals'],
    ],
    [
      'are none who are only described, and say and do nothing',
      'Anna Weiss said the bridge was safe. Some of the drivers and a few nominees were in the room.',
      ['Anna Weiss'],
    ],
    [
      'is no word that has a capital once, and of which nothing is told',
      'Anna Weiss said the bridge was safe. The hall was quiet as if for Carnival.',
      ['Anna Weiss'],
    ],
    [
      'are no adjectives',
      'Anna Weiss said the bridge was safe. Several Democratic leaders were in the hall, then more Democratic leaders behind them.',
      ['Anna Weiss'],
    ],
  ])('%s', (_behaviour, text, names) => {
    expect(actorsOf(text).map(({ name }) => name)).toEqual(names)
  })

  it('is everybody whom a statement, an event or another actor points to', () => {
    const text =
      'Norway and Sweden signed a deal on Monday. A spokesman for the Osmund port authority said a strike by some of the pilots was over. Norbank denied that its workers in Kenya were paid late.'
    const { actors, statements, events } = extract({ text, publishedAt: null, publisher: null })
    const pointed = [
      ...statements.flatMap((s) => [s.speaker, s.onBehalfOf, ...s.relayChain]),
      ...statements.flatMap((s) =>
        s.propositions.flatMap((p) => [p.agent, p.recipient, ...p.others, p.objectOf, p.objectAt]),
      ),
      ...events.flatMap((e) => e.participants.map(({ actor }) => actor)),
      ...actors.flatMap((a) => [a.country, ...a.affiliations.map(({ organization }) => organization)]),
    ].filter((id) => id !== null)
    const ids = new Set(actors.map(({ id }) => id))
    expect(pointed.length).toBeGreaterThan(4)
    expect(pointed.filter((id) => !ids.has(id))).toEqual([])
  })
})
