import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { gerund } from '../../../src/extract/meaning/gerund.js'

const labels = (text: string) =>
  extract({ text, publishedAt: '2024-05-03T08:00:00Z', publisher: null }).events.map(({ label }) => label)

describe('an event', () => {
  it.each([
    [
      'a denied act by the act',
      'Russia said on Friday that it buys no arms from North Korea.',
      'Russia buying arms from North Korea',
    ],
    [
      'a passive by whom it is done to',
      'On Monday about 400 soldiers were killed in Sudby, Ukraine said.',
      'Killing about 400 soldiers in Sudby',
    ],
    ['both who do it', 'Ukraine and Russia attacked each other on Monday.', 'Ukraine and Russia attacking each other'],
    [
      'a particle with its verb',
      'Volodymyr Zelensky said that Russia blew up the Kakhovka dam.',
      'Russia blowing up the Kakhovka dam',
    ],
    ['a noun by its own words', 'The expulsions in Tigray must end, Human Rights Watch said.', 'Expulsions in Tigray'],
    [
      'both sides of a conflict',
      'The war between Armenia and Azerbaijan goes on, the United Nations said.',
      'War between Armenia and Azerbaijan',
    ],
    [
      'what another verb of the same doer tells',
      'A helicopter struck a power line near the harbour and crashed on Monday, killing two people. Police said that the crash was an accident.',
      'Helicopter crashing',
    ],
    [
      'a noun that a clause says something is, without the clause',
      'A helicopter struck a power line near the harbour and crashed on Monday, killing two people. Police said that the crash was an accident.',
      'Accident',
    ],
    [
      'who does what cannot be done to anybody',
      'Police said roughly one million people marched in Sudby on Saturday.',
      'Roughly one million people marching in Sudby',
    ],
    [
      'an act without the day in its doer',
      'Mara Olsen was killed by her lions on Tuesday, police said.',
      'Mara Olsen’s lions killing Mara Olsen',
    ],
    [
      'a doer without who says so',
      'A fire on Monday, the second in a week, killed another person, according to firefighters.',
      'Fire',
    ],
  ])('is called: %s', (_case, text, label) => {
    expect(labels(text)).toContain(label)
  })

  it('is never called by a pronoun alone', () => {
    for (const label of labels('Officials spoke of a strike that killed 63. They said it destroyed it on Monday.'))
      expect(label).not.toMatch(/^(?:That|It|They|Which|Who)\b/)
  })
})

it.each([
  ['sell', 'selling'],
  ['strike', 'striking'],
  ['die', 'dying'],
  ['ban', 'banning'],
  ['agree', 'agreeing'],
  ['admit', 'admitting'],
  ['offer', 'offering'],
  ['attack', 'attacking'],
  ['blow', 'blowing'],
  ['quit', 'quitting'],
  ['free', 'freeing'],
  ['argue', 'arguing'],
])('%s makes %s', (verb, form) => {
  expect(gerund(verb)).toBe(form)
})
