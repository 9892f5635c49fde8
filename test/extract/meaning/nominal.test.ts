import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

it('A noun for an act has for its object the word before it, with where that stands', () => {
  const text = 'Poland halted arms deliveries to Ukraine, Kyiv said.'
  const { statements } = extract({ text, publishedAt: null, publisher: null })
  const given = statements.flatMap(({ propositions }) => propositions).find((p) => p.predicate === 'TRANSFER')
  expect(given).toMatchObject({ object: 'ARMS', polarity: 'NEGATIVE' })
  expect(text.slice(given?.objectSpan?.start, given?.objectSpan?.end)).toBe('arms')
})
