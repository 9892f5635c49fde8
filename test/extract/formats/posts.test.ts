import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { actorsIn, saidIn } from './said.js'

/** Who says the last thing in a text, in which role, and for whom. */
function lastIn(text: string) {
  const { actors, statements } = extract({ text, publishedAt: null, publisher: null })
  const nameOf = (id: string | null | undefined) => actors.find((actor) => actor.id === id)?.name ?? null
  const last = statements.at(-1)
  return [nameOf(last?.speaker), last?.role ?? null, nameOf(last?.onBehalfOf)]
}

describe('A post that is shortened before a name', () => {
  it.each([
    [
      'is a role, and speaks for nobody else',
      'South Dakota Gov. Pete Lund said farmers would gain.',
      ['Pete Lund', 'South Dakota Gov.', null],
    ],
    [
      'is what somebody is called by later',
      'Sen. Carla Munn spoke on Monday. The senator said she would hold hearings.',
      ['Carla Munn', 'Sen.', null],
    ],
    [
      'of a place tells two senators apart',
      'Ohio Sen. Carla Munn met Texas Sen. Bill Haskett. The Ohio senator said she was tired.',
      ['Carla Munn', 'Ohio Sen.', null],
    ],
  ])('%s', (_what, text, last) => {
    expect(lastIn(text)).toEqual(last)
  })
})

describe('Nobody speaks for a state', () => {
  it.each([
    [
      'as the president of a union',
      'The United States has 50 states. Union president Tom Galvin said the vests were old.',
      ['Tom Galvin', 'Union president', null],
    ],
    [
      'as the police chief of a town that is not named, since the text tells of Facebook',
      'The video was on Facebook. Police Chief Hector Ruiz said that he was sorry.',
      ['Hector Ruiz', 'Police Chief', null],
    ],
  ])('%s', (_how, text, last) => {
    expect(lastIn(text)).toEqual(last)
  })
})

it('names nobody by a party and a town', () => {
  const text = 'House Speaker Greg Marsh, R-Corbin, said there was no money.'
  expect(saidIn(text)).toEqual(['Greg Marsh: there was no money'])
  expect(actorsIn(text)).toEqual(['Greg Marsh'])
})
