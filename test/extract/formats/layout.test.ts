import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { actorsIn, saidIn } from './said.js'

const BROKEN = `Mayor of Alderton resigns after audit finds missing
funds

ALDERTON, Ill. -- The mayor of this small river town
resigned Monday, three days after an audit found that
money was missing from the road fund.

Mayor Clint Howland told the City Council that he had
done nothing wrong but that he would not be a burden.
His brother-in-law, Terry
Guthrie, declined to comment.

The state police said that they had opened an
investigation. Sgt. Will Temple said no arrests had
been made.`

describe('A text whose lines are broken at a width is read across them', () => {
  it('where what is said goes on in the next line', () => {
    const said = saidIn(BROKEN).map((line) => line.replace(/\s+/g, ' '))
    expect(said).toContain('Clint Howland: he had done nothing wrong but that he would not be a burden')
    expect(said).toContain('state police: they had opened an investigation')
    expect(said).toContain('Will Temple: no arrests had been made')
  })

  it('where a name does', () => {
    expect(actorsIn(BROKEN)).toContain('Terry Guthrie')
  })

  it('and not where each line is a paragraph', () => {
    const text =
      'Mill burns\nThe mill burned on Sunday, officials said\nThe owner, Ana Holt, said she was sad\nshe left'
    const { statements } = extract({ text, publishedAt: null, publisher: null })
    for (const { spans } of statements)
      for (const { start, end } of spans) expect(text.slice(start, end)).not.toMatch(/\n/)
  })
})

it('reads over soft hyphens and hard spaces', () => {
  const text =
    'The com\u00ADpany\u00A0said it was sold. Spokes\u00ADwoman Kim Ro\u00ADdriguez denied that the dam was sold.'
  expect(saidIn(text)).toEqual(['company: it was sold', 'Kim Rodriguez: the dam was sold'])
})

it('takes the label of an item for nobody who speaks', () => {
  const text =
    'In brief\n\n• Verria: President Luka Maric said he would not run again.\n\n• Tech: Chipmaker Solvane said it would cut 900 jobs.\n\n• Weather: The Met Service warned of gales.'
  expect(saidIn(text)).toEqual([
    'Luka Maric: he would not run again',
    'Solvane: it would cut 900 jobs',
    'Met Service: gales',
  ])
})

describe('In a headline', () => {
  it('whoever does the first thing says the second', () => {
    const text =
      'Holt rejects claims of fraud, says dam is safe\n\nEnergy Minister Ana Holt spoke in the valley. “The dam is new,” she said.'
    expect(saidIn(text)).toContain('Ana Holt: dam is safe')
  })

  it('a PM is the prime minister whom the text names', () => {
    const text =
      'PM defends subsidy cut, says money will go to schools\n\nPrime Minister Ellen Shaw spoke in the capital. “We cannot go on like this,” she said.'
    expect(saidIn(text)).toContain('Ellen Shaw: money will go to schools')
  })
})

it('calls a company by its name, whatever it is called before it', () => {
  expect(saidIn('Train operator NorthLine says all services are cancelled.')).toEqual([
    'NorthLine: all services are cancelled',
  ])
})
