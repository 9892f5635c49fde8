import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import credits from '../../../src/extract/lexicon/credits.json' with { type: 'json' }
import { actorsIn } from './said.js'

const SAID = 'The dam held on Monday, Mara Olsen said.'

describe('Who only made an article or its pictures is nobody in it', () => {
  it.each([
    ['a photographer behind a label', `${SAID}\n\nPhoto: Jane Roe/Agency`],
    ['a photographer in brackets', `${SAID} (AP Photo/Jane Roe, File)`],
    ['a photographer behind an agency', `Mara Olsen speaks. REUTERS/Jane Roe\n\n${SAID}`],
    ['a photographer before an agency', `Jane Roe/AFP via Getty Images\n\n${SAID}`],
    ['an agency at the end of a caption', `Mara Olsen at the dam. Getty Images\n\n${SAID}`],
    ['an agency behind a label', `Image source, Getty Images\n\nImage caption, Mara Olsen at the dam\n\n${SAID}`],
    ['those who report and edit', `${SAID}\n\nReporting by Ada Lind and Tom Reed; editing by Eva Strand`],
    ['those who report, in brackets', `${SAID}\n\n(Reporting by Ada Lind in Sudby; Editing by Jan Holm.)`],
    ['those who helped', `${SAID}\n\nAdditional reporting by Ada Lind. Writing by Tom Reed.`],
    ['those who contributed', `${SAID}\n\nAssociated Press writers Ada Lind and Tom Reed contributed to this report.`],
    ['those of a by-line', `By Ada Lind and Tom Reed, Associated Press\n\n${SAID}`],
    ['a by-line with a job below it', `Ada Lind\n\nStaff Writer\n\n${SAID}`],
    ['who reports from somewhere', `Ada Lind reports from Norport\n\n${SAID}`],
    [
      'who is told of at the end',
      `${SAID}\n\nAda Lind is a staff writer at The Valley Post. Follow her on Twitter @ada.`,
    ],
  ])('%s', (_who, text) => {
    expect(actorsIn(text)).toEqual(['Mara Olsen'])
  })

  it.each([
    ['what somebody wrote is told of', 'Written by Ada Lind, the play opened in May.', ['Ada Lind']],
    ['a writer stands in the news', 'Ada Lind is a critic of the dam. Lind was held on Monday.', ['Ada Lind']],
    [
      'who wrote it is spoken of below',
      'By Ada Lind\n\nThe guard pushed her. “He pushed me,” Lind said.',
      ['Ada Lind'],
    ],
  ])('but is where %s', (_where, text, actors) => {
    expect(actorsIn(text)).toEqual(actors)
  })
})

it('holds words for credits in its schema', () => {
  const words = z.array(z.string().trim().min(1)).min(1)
  const schema = z.strictObject({
    about: z.string(),
    work: words,
    labels: words,
    pictures: words,
    agencies: words,
    jobs: words,
  })
  expect(schema.safeParse(credits).error?.issues ?? []).toEqual([])
})
