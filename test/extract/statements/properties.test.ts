import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extract } from '../../../src/extract/index.js'
import { cpuOf } from '../../cpu.js'
import { PARAGRAPHS } from './paragraphs/index.js'

const read = (text: string) => extract({ text, publishedAt: '2024-05-08', publisher: null })

const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  ',',
  '.',
  ':',
  '?',
  '\n',
  ' ',
  'said',
  'He',
  'Mara Olsen',
  'that',
  'the dam',
  'will hold',
  'told',
  'reporters',
  'according to',
  'citing',
  '((WN)) :',
  'Q:',
  '🚧',
  'é',
  '—',
  '(',
  ')',
  'reportedly',
  'denied',
  'Reuters',
]
/** Text that looks like news gone wrong. */
const rubble = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '))
/** Paragraphs of ours in any order. */
const news = fc
  .shuffledSubarray([...PARAGRAPHS], { maxLength: 6 })
  .map((all) => all.map(({ text }) => text).join('\n\n'))

describe('whatever the text', () => {
  it('spans lie in it, in order, apart, never empty, and never over their own cue', () => {
    fc.assert(
      fc.property(fc.oneof(rubble, news, fc.string({ unit: 'grapheme' })), (text) => {
        for (const { spans, cue, speakerMention } of read(text).statements) {
          let last = 0
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
          for (const named of [cue, speakerMention]) {
            if (!named) continue
            expect(text.slice(named.start, named.end).trim()).not.toBe('')
          }
          if (cue) expect(spans.some((s) => s.start < cue.end && cue.start < s.end)).toBe(false)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('the same text is read the same, whatever was read before', () => {
    fc.assert(
      fc.property(news, rubble, (text, other) => {
        const first = JSON.stringify(read(text))
        read(other)
        expect(JSON.stringify(read(text))).toBe(first)
      }),
      { numRuns: 25 },
    )
  })

  it('confidence is a chance', () => {
    for (const { text } of PARAGRAPHS)
      for (const { confidence } of read(text).statements) {
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
  })
})

describe('hostile text', () => {
  it.each([
    ['a megabyte in one line', 'The minister said that prices rose, and the bank "denied" it. '.repeat(16_000)],
    ['opening quotes', '“'.repeat(20_000)],
    ['capitals', 'Minister '.repeat(100_000)],
    ['spaces', `He said it.${' '.repeat(60_000)}She denied it.`],
    ['labels', 'Q: Why?\n'.repeat(5_000)],
  ])('is read in seconds: %s', (_name, text) => {
    expect(cpuOf(() => read(text))).toBeLessThan(8)
  })
})
