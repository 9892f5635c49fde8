import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { PARAGRAPHS } from './paragraphs/index.js'

/** The words of each passage of a text, its fragments in a row, and who says it. */
function passagesIn(text: string): [string, string | undefined][] {
  const { statements, actors } = extract({ text, publishedAt: '2024-05-08', publisher: null }, { unit: 'PASSAGE' })
  return statements.map(({ spans, speaker }) => [
    spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    actors.find(({ id }) => id === speaker)?.name,
  ])
}

describe('a passage', () => {
  it('holds what its speaker goes on to say in the same paragraph', () => {
    const text =
      '“The dam is safe,” Mara Olsen said. “It was built for worse floods.”\n\n“Nobody needs to leave the valley.”'
    expect(passagesIn(text)).toEqual([
      ['The dam is safe … It was built for worse floods.', 'Mara Olsen'],
      ['Nobody needs to leave the valley.', 'Mara Olsen'],
    ])
  })

  it('goes on past what the writer reports of the same speaker between its parts', () => {
    const text =
      '“The dam is safe,” Mara Olsen said, adding that her office had inspected it twice. “It was built for worse floods.”'
    expect(passagesIn(text)).toEqual([
      ['The dam is safe … It was built for worse floods.', 'Mara Olsen'],
      ['her office had inspected it twice', 'Mara Olsen'],
    ])
  })

  it('ends where another speaks', () => {
    const text = '“The dam is safe,” Mara Olsen said. “It is not,” Bo Ek replied. “It leaks.”'
    expect(passagesIn(text)).toEqual([
      ['The dam is safe', 'Mara Olsen'],
      ['It is not … It leaks.', 'Bo Ek'],
    ])
  })

  it('is made of whole statements, none lost and none twice, whatever the text', () => {
    const news = fc
      .shuffledSubarray([...PARAGRAPHS], { maxLength: 6 })
      .map((all) => all.map(({ text }) => text).join(' '))
    fc.assert(
      fc.property(news, (text) => {
        const spans = (unit: 'STATEMENT' | 'PASSAGE') =>
          extract({ text, publishedAt: null, publisher: null }, { unit }).statements.map((s) =>
            s.spans.map(({ start, end }) => `${start}-${end}`),
          )
        expect(spans('PASSAGE').flat().sort()).toEqual(spans('STATEMENT').flat().sort())
      }),
      { numRuns: 60 },
    )
  })
})
