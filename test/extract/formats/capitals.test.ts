import { describe, expect, it } from 'vitest'
import { actorsIn, saidIn } from './said.js'

describe('Lines in capitals or title case name nobody whom the text does not', () => {
  it.each([
    [
      'a headline and a second one, all in capitals',
      'MAYOR VOWS TO FIGHT STADIUM TAX\n\nCOUNCIL SPLIT AS VOTE NEARS\n\nMayor Alice Tran said on Monday that she would veto it.',
      ['Alice Tran'],
    ],
    [
      'a subhead of three words',
      'The bridge is old, said Paul Ostrander, an engineer.\n\nEngineers Warn Of Cracks\n\n“It is safe,” Ostrander said.',
      ['Paul Ostrander'],
    ],
    [
      'a headline in which somebody says something behind a semicolon',
      'Couple Charged In Death Of Toddler; Sister Says Warnings Ignored\n\nTasha Dunning said she had called the state twice.',
      ['couple', 'Tasha Dunning'],
    ],
    [
      'a headline with a noun that organisations have, after a verb',
      'Singer Deletes Posts After Backlash Over Concert Remarks\n\nLila Monroe said she was sorry.',
      ['Lila Monroe'],
    ],
  ])('%s', (_which, text, actors) => {
    expect(actorsIn(text)).toEqual(actors)
  })
})

it('calls whoever stands in the capitals of a paragraph’s beginning as the text does', () => {
  const text =
    'UNION LEADERS, however, said that the stadium would create jobs.\n\nTHE TEAM’S OWNER, Walt Sorensen, said it would leave. The team was silent.'
  expect(saidIn(text)).toEqual(['union leaders: the stadium would create jobs', 'Walt Sorensen: it would leave'])
  expect(actorsIn(text)).toEqual(['union leaders', 'team', 'Walt Sorensen'])
})
