import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { pairFeatures } from '../../../src/extract/opposition/features.js'
import { pairsIn } from '../../../src/extract/opposition/pairs.js'
import { parseText } from '../../../src/extract/syntax/index.js'

/** What is told of who stands in the first pair of statements. */
function whoIn(text: string): string[] {
  const { statements, actors, events } = extract({ text, publishedAt: null, publisher: null })
  const { pairs, scene } = pairsIn(statements, actors, events, parseText(text))
  const told: string[] = []
  const [pair] = pairs
  if (pair) pairFeatures(pair.a, pair.b, scene, (name) => told.push(name))
  return told.filter((name) => name.startsWith('who:'))
}

describe('who two are to each other', () => {
  it('is told by the sides that they are of, whoever speaks first', () => {
    const [nurses, board] = [
      'The nurses’ union said that the wards were empty.',
      'The hospital operator said that every ward was full.',
    ]
    for (const text of [`${nurses} ${board}`, `${board} ${nurses}`])
      expect(whoIn(text)).toContain('who:camps-BUSINESS+LABOUR')
  })

  it('takes a state for its government', () => {
    const text = 'Kenya said that the port was open. The port workers’ union said that nothing moved.'
    expect(whoIn(text)).toEqual(expect.arrayContaining(['who:camps-GOVERNMENT+LABOUR', 'who:kinds-ORGANISATION+STATE']))
  })

  it('is told of those who are of no usual side too', () => {
    const text = 'Mara Olsen said that the path was dry. Tom Aldridge said that it was under water.'
    expect(whoIn(text)).toEqual(expect.arrayContaining(['who:camps-OTHER+OTHER', 'who:kinds-PERSON+PERSON']))
  })
})
