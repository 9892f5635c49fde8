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
    [
      'are those of the noun that strikes or kills',
      'A bomb attack killed four in Velmar on Monday, police said.',
      ['ASSAULT', 'attack'],
    ],
  ])('%s', (_case, text, event) => {
    expect(eventsOf(text)).toContainEqual(event)
  })
  it.each([
    ['an air strike', 'Norland carried out an air strike on Velmar on Monday, the mayor said.', 'strike', 'ASSAULT'],
    ['a strike on a place', 'A strike on Velmar killed four on Tuesday, the mayor said.', 'strike', 'ASSAULT'],
    ['a strike over pay', 'Rail workers began a strike over pay on Monday, the union said.', 'strike', 'PROTEST'],
    ["teachers' strike", "The teachers' strike ended on Monday, the union said.", 'strike', 'PROTEST'],
    ['a legal appeal', 'Norbank lodged an appeal against the verdict on Friday, its lawyer said.', 'appeal', 'OTHER'],
    ['an appeal for aid', 'Norland made an appeal for aid on Friday, the minister said.', 'appeal', 'REQUEST'],
    [
      'a strike told of elsewhere in the text',
      'Toll of Velmar strike rises\n\nA missile strike on a depot in Velmar began the war, the mayor said.',
      'strike',
      'ASSAULT',
    ],
    ['arms that are given', 'Norland has given weapons to Sudland, the minister said.', 'given', 'AID'],
    ['a fight against a plan', 'Residents fought the project on Friday, Mara Olsen said.', 'fought', 'REJECT'],
  ])('know %s by the words around it', (_what, text, word, type) => {
    expect(eventsOf(text).find(([, trigger]) => trigger?.includes(word))?.[0]).toBe(type)
  })

  it.each([
    ['a court', 'A Norland appeals court freed Mara Olsen on Friday, her lawyer said.', 'appeals'],
    ['a request for comment', 'Police arrested Olsen. Her office did not reply to a request for comment.', 'request'],
  ])('are none for %s', (_what, text, word) => {
    expect(eventsOf(text).filter(([, trigger]) => trigger?.includes(word))).toEqual([])
  })
})
