import { describe, expect, it } from 'vitest'
import { saidIn } from './said-in.js'

describe('Nothing is said by', () => {
  it.each([
    [
      'whoever is accused, where a participle tells of whom a sentence speaks',
      'Mara Olsen said the man accused of the theft was gone.',
      'the man accused of the theft was gone',
    ],
    [
      'those who are admitted',
      'Mara Olsen said patients admitted to the hospital were stable.',
      'patients admitted to the hospital were stable',
    ],
    [
      'whoever proposes what is spoken of',
      'Mara Olsen said the plan proposed by Reed was too small.',
      'the plan proposed by Reed was too small',
    ],
    [
      'a law that was announced',
      'Mara Olsen said that the law introduced and announced in May had failed.',
      'the law introduced and announced in May had failed',
    ],
    [
      'firms that add jobs',
      'Mara Olsen announced that firms added 255,000 jobs in July.',
      'firms added 255,000 jobs in July',
    ],
    ['whoever writes a law', 'Mara Olsen said Paul Reed wrote the law on homes.', 'Paul Reed wrote the law on homes'],
    [
      'whoever calls an office',
      'Mara Olsen said the driver called the office twice and was told to wait.',
      'the driver called the office twice and was told to wait',
    ],
  ])('%s', (_behaviour, text, content) => {
    expect(saidIn(text)).toEqual([[content, 'Mara Olsen', []]])
  })
})

describe('What somebody says', () => {
  it.each([
    [
      'goes on where "that" is no conjunction',
      'Mara Olsen said the firm promised jobs that never came.',
      ['jobs that never came'],
    ],
    [
      'begins with the question right behind the verb',
      'Mara Olsen explained how she felt betrayed by Reed on a trade bill he persuaded her to back.',
      ['how she felt betrayed by Reed on a trade bill he persuaded her to back'],
    ],
    [
      'has all of its list',
      "Mara Olsen says she is ready for a fight if the party doesn't take a stand on trade, the minimum wage, climate change and other issues.",
      [
        "she is ready for a fight if the party doesn't take a stand on trade, the minimum wage, climate change and other issues",
      ],
    ],
    [
      'goes on with what else somebody has done',
      'Mara Olsen noted that Reed has often criticized the bank and called the bank weak.',
      ['Reed has often criticized the bank and called the bank weak'],
    ],
    ['is not lost behind "told reporters"', 'Mara Olsen told reporters the dam would hold.', ['the dam would hold']],
    [
      'is what was said before, where "that" means it',
      'Reed said the city had lied. Mara Olsen denied that, calling the claim nonsense. Dorn said that was not true.',
      ['that', 'that was not true'],
    ],
    [
      'ends before what the same speaker says besides, though a perfect stands before it',
      'The army confirmed that a helicopter had crashed but said bad weather was to blame.',
      ['a helicopter had crashed', 'bad weather was to blame'],
    ],
    [
      'is what something is called, though not right behind it',
      'Mara Olsen called the ruling on Monday a disgrace.',
      ['the ruling on Monday a disgrace'],
    ],
  ])('%s', (_behaviour, text, contents) => {
    const said = saidIn(text).map(([content]) => content)
    for (const content of contents) expect(said).toContain(content)
  })
})
