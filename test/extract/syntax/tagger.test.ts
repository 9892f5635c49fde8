import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { argmax, Tagger, TAGGER_FEATURES, taggerFeatures } from '../../../src/extract/syntax/tagger.js'
import type { Scorer } from '../../../src/extract/syntax/scorer.js'
import { slotOf } from '../../../src/extract/syntax/key-hash.js'
import { WordReader } from '../../../src/extract/syntax/words.js'

const TAGS = 7

/** Gives each feature a weight for each tag by its key: any two features differ. */
const scorer: Scorer = {
  scores: (length) => new Int32Array(length),
  keysFor: (count) => new Int32Array(2 * count),
  addAll(keys, count, scores, at) {
    for (let i = 0; i < count; i++)
      for (let c = 0; c < TAGS; c++)
        scores[at + c] =
          (scores[at + c] as number) + (slotOf(keys[2 * i + 1] as number, (keys[2 * i] as number) * 16 + c) % 1000)
  },
}

/** The tags of a sentence from all features of each word, with nothing kept. */
function taggedAnew(forms: readonly string[], vocabulary: ReadonlyMap<string, number>): number[] {
  const words = new WordReader(vocabulary).read(forms)
  const tags: number[] = []
  forms.forEach((_, i) => {
    const keys = new Int32Array(2 * TAGGER_FEATURES)
    const scores = scorer.scores(TAGS)
    taggerFeatures(words, i, (tags[i - 1] ?? -1) + 1, (tags[i - 2] ?? -1) + 1, keys)
    scorer.addAll(keys, TAGGER_FEATURES, scores, 0)
    tags.push(argmax(scores))
  })
  return tags
}

describe('the tagger', () => {
  it('tags words that it kept as it would for the first time, in plain lines and in Headline Case', () => {
    const vocabulary = new Map(['kirby', 'said', 'no', 'arms', 'were', 'sold'].map((word, i) => [word, i + 1]))
    const form = fc.constantFrom(
      'Kirby',
      'kirby',
      'said',
      'Said',
      'No',
      'Arms',
      'arms',
      'Were',
      'sold',
      'SOLD',
      '7',
      ',',
    )
    const kept = { words: new WordReader(vocabulary), tagger: new Tagger(TAGS, scorer) }
    fc.assert(
      fc.property(fc.array(form, { minLength: 1, maxLength: 12 }), (forms) => {
        expect([...kept.tagger.tag(kept.words.read(forms)).slice(0, forms.length)]).toEqual(
          taggedAnew(forms, vocabulary),
        )
      }),
    )
  })

  it('keeps a bounded number of forms, whatever it reads', () => {
    const reader = new WordReader(new Map([['the', 1]]))
    const [first] = reader.read(['the'])
    for (let i = 0; i < 9000; i++) reader.read([`form${i}`])
    const [again] = reader.read(['the'])
    expect(again).not.toBe(first)
    expect(again).toEqual(first)
  })
})
