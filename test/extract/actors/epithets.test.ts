import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

/** Who says what a text tells, by name. */
function speakers(text: string): (string | undefined)[] {
  const { statements, actors } = extract({ text, publishedAt: null, publisher: null })
  return statements.map(({ speaker }) => actors.find(({ id }) => id === speaker)?.name)
}

describe('somebody who has just been named is meant', () => {
  it.each([
    ['by a seat', 'Mara Olsen came home on Monday. “We will win,” the Ohio senator said.'],
    ['by a part in an election', 'Mara Olsen came home. The front-runner said that the roads were bad.'],
    [
      'by the part in it of a party',
      'Republican candidate Mara Olsen came home. The GOP nominee said so: “I will win.”',
    ],
    ['by a post that is over', 'Mara Olsen came home. The former prime minister said that the roads were bad.'],
    ['by a trade', 'Mara Olsen came home. “It is my best film,” the actress said.'],
    [
      'by what is said before the words',
      'Mara Olsen came home. It was late. The billionaire told reporters: “I am tired.”',
    ],
  ])('%s', (_by, text) => {
    expect(speakers(text)).toEqual(['Mara Olsen'])
  })

  it('again by the same words, further down', () => {
    const text = `Mara Olsen came home. The front-runner said that the roads were bad.
Tom Reed left. Anna Berg stayed. The weather was fine. The lake was cold. “I am tired,” the front-runner said.`
    expect(speakers(text)).toEqual(['Mara Olsen', 'Mara Olsen'])
  })
})

describe('nobody who has been named is meant', () => {
  it.each([
    ['where two may be', 'Mara Olsen met Anna Berg. “We will win,” the Ohio senator said.'],
    ['by a seat of another place', 'Texas senator Mara Olsen came home. “We will win,” the Ohio senator said.'],
    ['by another party', 'Democratic candidate Mara Olsen came home. “I will win,” the GOP nominee said.'],
    ['by another sex', 'President Mara Olsen and her husband came home. “It is my film,” the comedienne’s rival said.'],
    ['by what a spokesman cannot be', 'Spokesman Tom Reed came home. “I will win,” the front-runner said.'],
    [
      'by a post that has a holder of its own',
      'Mara Olsen came home. The foreign minister said that the roads were bad.',
    ],
    [
      'as the former holder of the post she is in',
      'Prime Minister Mara Olsen came home. The former prime minister said so: “It is late.”',
    ],
    ['with “a” before it', 'Mara Olsen came home. A former prime minister said that the roads were bad.'],
  ])('%s', (_why, text) => {
    const [speaker] = speakers(text)
    expect(speaker).toBeDefined()
    expect(speaker).not.toMatch(/Olsen|Reed|Berg/)
  })
})
