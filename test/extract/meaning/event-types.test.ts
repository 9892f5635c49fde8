import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'

const eventsOf = (text: string) => {
  const { events } = extract({ text, publishedAt: '2024-05-03T08:00:00Z', publisher: null })
  return events.map(({ type, trigger }) => [type, text.slice(trigger.start, trigger.end)])
}

describe('the type and the trigger of an event', () => {
  it.each([
    [
      'are of what a verb carries out, named with it',
      'Norway imposed a lockdown on Oslo on Monday, the minister said.',
      ['COERCE', 'imposed a lockdown'],
    ],
    [
      'are of what is counted',
      'Ukraine launched a series of attacks on Crimea on Monday, officials in Kyiv said.',
      ['ASSAULT', 'launched a series'],
    ],
    [
      'are a retreat where a candidate ends a campaign',
      'Senator Laura Hill ended her campaign on Monday, her spokesman said.',
      ['RETREAT', 'ended her campaign'],
    ],
    [
      'are those of the noun whose stage a verb only tells',
      'The protests in Lisbon continued on Monday, police said.',
      ['PROTEST', 'protests'],
    ],
  ])('%s', (_case, text, event) => {
    expect(eventsOf(text)).toContainEqual(event)
  })
})
