import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markedText, type Place, type Stretch } from '../../src/web/viewer/pages/article/marked-text.js'

interface Said {
  readonly id: number
  readonly spans: readonly Place[]
}

const textOf = (stretches: readonly Stretch<Said>[]): string =>
  stretches.map((s) => (s.kind === 'text' ? s.text : textOf(s.inside))).join('')

/** The same as a line of text: 1(within 2(each other)). */
const drawn = (stretches: readonly Stretch<Said>[]): string =>
  stretches
    .map((s) =>
      s.kind === 'text' ? s.text : `${s.begins ? s.statement.id : ''}(${drawn(s.inside)}${s.ends ? ')' : '…)'}`,
    )
    .join('')

const said = (id: number, ...spans: [start: number, end: number][]): Said => ({
  id,
  spans: spans.map(([start, end]) => ({ start, end })),
})

describe('a text with what is said in it', () => {
  it.each([
    ['one statement', 'He said no.', [said(1, [8, 10])], ['He said 1(no).']],
    ['one within another', 'abcdef', [said(1, [0, 6]), said(2, [2, 4])], ['1(ab2(cd)ef)']],
    ['two that cross', 'abcdef', [said(1, [0, 4]), said(2, [2, 6])], ['1(ab2(cd…))(ef)']],
    ['two speakers of the same words', 'abc', [said(1, [0, 3]), said(2, [0, 3])], ['1(2(abc))']],
    ['one in two parts', '"A," he said, "b."', [said(1, [1, 3], [15, 17])], ['"1(A,…)" he said, "(b.)"']],
    ['one over two paragraphs', 'ab\n\ncd', [said(1, [1, 5])], ['a1(b…)', '(c)d']],
    ['one that ends with its line', 'ab\ncd', [said(1, [0, 3])], ['1(ab…)', 'cd']],
    ['no statement', 'ab\n \ncd\n', [], ['ab', 'cd']],
    ['no text', '', [], []],
  ] as const)('marks %s', (_case, text, statements, paragraphs) => {
    expect(markedText(text, statements).map(({ stretches }) => drawn(stretches))).toEqual(paragraphs)
  })

  it('keeps every word, and marks of each exactly what it says, however statements cross', () => {
    const span = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }))
      .map(([at, long]) => ({ start: at, end: at + long }))
    const many = fc.array(span, { maxLength: 6 }).map((spans) => spans.map((s, id) => ({ id, spans: [s] })))
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '𝔸', ' ', '\n'), maxLength: 40 }),
        many,
        (text, statements) => {
          const paragraphs = markedText(text, statements)
          for (const { start, end, stretches } of paragraphs) {
            expect(textOf(stretches)).toBe(text.slice(start, end))
            for (const { id, spans } of statements)
              expect(wordsOf(id, stretches)).toBe(
                spans.map((s) => text.slice(Math.max(s.start, start), Math.max(start, Math.min(s.end, end)))).join(''),
              )
          }
          const shown = new Set(paragraphs.flatMap(({ begins }) => begins.map(({ id }) => id)))
          expect(shown.size).toBe(paragraphs.flatMap(({ begins }) => begins).length)
        },
      ),
      { numRuns: 500 },
    )
  })
})

const wordsOf = (id: number, stretches: readonly Stretch<Said>[]): string =>
  stretches
    .map((s) => {
      if (s.kind === 'text') return ''
      return s.statement.id === id ? textOf(s.inside) : wordsOf(id, s.inside)
    })
    .join('')
