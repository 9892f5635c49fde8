import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Random } from '../../bench/random.js'
import { extract } from '../../src/extract/index.js'

const MINUTES = 5
const folder = join(import.meta.dirname, '../../db/samples')
const SAMPLES = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

/** What readers of text trip over: unpaired marks and surrogates, control characters, right to left, empty lines, long runs. */
const HOSTILE = [
  ...['“', '”', '"', "'", '‘', '«', '»', '(', ')', '[', '—', '…', '.', '?!', ':', ';', '\n', '\n\n', '\r\n', '\t', ' '],
  ...['\u0000', '\u0007', '\u200b', '\u202e', '\u2028', '\ufeff', '\ud83d', '\ude00', '😀', '𝕃', 'é', 'İ', 'ß', 'ﬁ'],
  ...[
    'said',
    ' said that ',
    ' denied ',
    ' not ',
    ' who ',
    ' according to ',
    'U.S.',
    'Mr.',
    '1,000',
    '50%',
    '31 February',
  ],
  ...['a'.repeat(3_000), '“'.repeat(300), 'said '.repeat(200), '\n'.repeat(300), '('.repeat(500), 'no, '.repeat(300)],
]
const DATES = [null, '2024-05-03T08:00:00.000Z', '0001-01-01T00:00:00.000Z', '9999-12-31T23:59:59.000Z']

/** A sample or two, cut, doubled, shuffled and spoilt; the same for the same seed. */
function textOf(seed: number): string {
  const random = new Random(seed)
  let text = random.chance(0.05) ? '' : random.of(SAMPLES)
  const place = () => random.below(text.length + 1)
  for (let left = 1 + random.below(40); left > 0; left -= 1) {
    const [from, to] = [place(), place()].sort((a, b) => a - b) as [number, number]
    const change = random.below(5)
    if (change === 0) text = text.slice(0, from) + text.slice(Math.min(to, from + 200))
    else if (change === 1) text = text.slice(0, to) + text.slice(from, Math.min(to, from + 500)) + text.slice(to)
    else if (change === 2) text = text.slice(0, from) + random.of(SAMPLES).slice(0, 400) + text.slice(from)
    else text = text.slice(0, from) + random.of(HOSTILE) + text.slice(from)
  }
  return text.slice(0, 40_000)
}

it('reads spoilt texts for five minutes without a fault, every span within the text', { timeout: 1_200_000 }, () => {
  const first = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000)
  const until = Date.now() + MINUTES * 60_000
  let seed = first
  for (; Date.now() < until; seed += 1) {
    const text = textOf(seed)
    const publishedAt = DATES[seed % DATES.length] ?? null
    try {
      const { statements, actors, events } = extract({ text, publishedAt, publisher: null })
      const spans = [
        ...statements.flatMap((s) => [
          ...s.spans,
          ...(s.cue ? [s.cue] : []),
          ...(s.speakerMention ? [s.speakerMention] : []),
        ]),
        ...actors.flatMap((a) => a.mentions),
        ...events.map((e) => e.trigger),
      ]
      for (const { start, end } of spans)
        if (!(0 <= start && start < end && end <= text.length)) throw new Error('span')
    } catch (error) {
      throw new Error(`FUZZ_SEED=${seed} makes the reader fail`, { cause: error })
    }
  }
  process.stdout.write(`Seeds ${first} to ${seed - 1} were read.\n`)
  expect(seed).toBeGreaterThan(first + 100)
})
