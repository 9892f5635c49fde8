import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { pairsIn } from '../../../src/extract/opposition/pairs.js'
import { parseText } from '../../../src/extract/syntax/index.js'

/** Who stands in each pair of statements that are weighed against each other. */
function speakersMeeting(text: string): string[] {
  const { statements, actors, events } = extract({ text, publishedAt: null, publisher: null })
  const names = new Map<string, string>(actors.map(({ id, name }) => [id, name]))
  const { pairs } = pairsIn(statements, actors, events, parseText(text))
  return pairs.map(({ a, b }) => [a, b].map(({ statement: { speaker } }) => names.get(speaker ?? '') ?? '').join(' / '))
}

describe('two statements are weighed against each other', () => {
  it('where two people say them for themselves', () => {
    const text = `Mayor Ruth Keller said that the bridge was safe. The engineer Paul Holt said that the bridge was closed.`
    expect(speakersMeeting(text)).toEqual(['Ruth Keller / Paul Holt'])
  })

  it('not where one is said by a body that acts for a state, and the other for that body', () => {
    const text = `The Ministry of Defence said on Monday that the base was safe.

"We have no safe base," said Anna Rill of the Ministry of Defence in Kenya.`
    expect(speakersMeeting(text)).toEqual([])
  })
})
