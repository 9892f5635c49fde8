import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PARSER_FEATURES, parserFeatures } from '../../../src/extract/syntax/parser-features.js'
import { Parser } from '../../../src/extract/syntax/parser.js'
import { StateScores } from '../../../src/extract/syntax/state-scores.js'
import { ParserState } from '../../../src/extract/syntax/transitions.js'
import type { Scorer, Scores } from '../../../src/extract/syntax/scorer.js'
import { slotOf } from '../../../src/extract/syntax/key-hash.js'

const LABELS = 4
const CLASSES = 1 + 2 * LABELS

/** Gives each feature a weight for each class by its key: any two features differ. */
const scorer: Scorer = {
  scores: (length) => new Int32Array(length),
  keysFor: (count) => new Int32Array(2 * count),
  addAll(keys, count, scores, at) {
    for (let i = 0; i < count; i++) add(keys[2 * i + 1] as number, keys[2 * i] as number, scores, at)
  },
}

function add(low: number, high: number, scores: Scores, at: number): void {
  for (let c = 0; c < CLASSES; c++) scores[at + c] = (scores[at + c] as number) + (slotOf(low, high * 16 + c) % 1000)
}

function summedAnew(state: ParserState, words: Int32Array, tags: Int32Array): number[] {
  const keys = new Int32Array(2 * PARSER_FEATURES)
  const scores = scorer.scores(CLASSES)
  parserFeatures(state, words, tags, keys)
  scorer.addAll(keys, PARSER_FEATURES, scores, 0)
  return [...scores]
}

const sentence = fc.array(fc.tuple(fc.nat(5), fc.nat(3)), { minLength: 1, maxLength: 80 })

describe('the parser', () => {
  it('scores each state as if it were summed up anew, whatever steps led there', () => {
    const kept = new StateScores(CLASSES, scorer)
    fc.assert(
      fc.property(sentence, fc.infiniteStream(fc.nat(1000)), (tokens, draws) => {
        const words = Int32Array.from(tokens, ([w]) => w)
        const tags = Int32Array.from(tokens, ([, t]) => t)
        const state = new ParserState(words.length, LABELS)
        let step: number | null = null
        while (!state.done) {
          if (state.depth > 0)
            expect([...kept.read(state, step, words, tags).slice(0, CLASSES)]).toEqual(summedAnew(state, words, tags))
          const allowed = [
            ...(state.canShift() ? [0] : []),
            ...(state.canLeft() ? [1, 2, 3, 4] : []),
            ...(state.canRight() ? [5, 6, 7, 8] : []),
          ]
          step = allowed[(draws.next().value as number) % allowed.length] as number
          state.apply(step)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('makes a tree of any words, with one root', () => {
    const parser = new Parser(LABELS, scorer)
    fc.assert(
      fc.property(sentence, (tokens) => {
        const words = tokens.map(([id]) => ({ id }))
        const parsed = parser.parse(
          words,
          Int32Array.from(tokens, ([, t]) => t),
        )
        const [heads, labels] = [parsed.heads.slice(0, words.length), parsed.labels.slice(0, words.length)]
        expect([...heads].filter((head) => head === -1)).toHaveLength(1)
        expect([...labels].every((label) => label >= 0 && label < LABELS)).toBe(true)
        for (let i = 0; i < heads.length; i++) {
          let at = i
          for (let up = 0; at !== -1 && up <= heads.length; up++) at = heads[at] as number
          expect(at).toBe(-1)
        }
      }),
      { numRuns: 100 },
    )
  })
})
