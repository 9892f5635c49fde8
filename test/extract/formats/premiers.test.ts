import { expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

const principalIn = (text: string) => {
  const { actors, statements } = extract({ text, publishedAt: null, publisher: null })
  return actors.find(({ id }) => id === statements[0]?.onBehalfOf)?.name ?? null
}

it.each([
  [
    'of an Australian state not for Australia',
    'Premier Doug Hanrahan said Queensland would wait. Australia rejected it.',
    null,
  ],
  ['of China for China', 'Chinese Premier Li Fang said the talks were over.', 'China'],
])('A premier speaks %s', (_whose, text, principal) => {
  expect(principalIn(text)).toBe(principal)
})
