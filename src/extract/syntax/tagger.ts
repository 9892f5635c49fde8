import { featureKey } from './feature-key.js'
import type { Scorer, Scores } from './weights.js'
import type { Word } from './words.js'

/** How many features a token has; the first are those of its word alone. */
export const TAGGER_FEATURES = 23
const WORD_FEATURES = 6

/** Writes every feature of token `i` to `keys`, given the tags (plus one; 0 is none) chosen before it. */
export function taggerFeatures(
  words: readonly Word[],
  i: number,
  before1: number,
  before2: number,
  keys: Float64Array,
): void {
  wordFeatures(words[i] as Word, keys)
  contextFeatures(words, i, before1, before2, keys, WORD_FEATURES)
}

function wordFeatures({ id, shape, suffix2, suffix3, suffix4, prefix }: Word, keys: Float64Array): void {
  keys[0] = featureKey(0, 0)
  keys[1] = featureKey(1, id, shape)
  keys[2] = featureKey(2, suffix2, shape)
  keys[3] = featureKey(3, suffix3, shape)
  keys[4] = featureKey(4, suffix4, 0)
  keys[5] = featureKey(5, prefix, 0)
}

function contextFeatures(
  words: readonly Word[],
  i: number,
  before1: number,
  before2: number,
  keys: Float64Array,
  from: number,
): void {
  const { id, shape, suffix3 } = words[i] as Word
  const before = words[i - 1]
  const after = words[i + 1]
  const next = after ? after.id : NO_WORD
  const previous = before ? before.id : NO_WORD
  let at = from
  keys[at++] = featureKey(6, shape, i === 0 ? 1 : 0)
  keys[at++] = featureKey(7, before1)
  keys[at++] = featureKey(8, before1, before2)
  keys[at++] = featureKey(9, id, before1)
  keys[at++] = featureKey(10, suffix3, before1)
  keys[at++] = featureKey(11, previous)
  keys[at++] = featureKey(12, next)
  keys[at++] = featureKey(13, words[i - 2]?.id ?? NO_WORD)
  keys[at++] = featureKey(14, words[i + 2]?.id ?? NO_WORD)
  keys[at++] = featureKey(15, previous, id)
  keys[at++] = featureKey(16, next, id)
  keys[at++] = featureKey(17, after ? after.suffix3 : NO_SUFFIX, before1)
  keys[at++] = featureKey(18, after ? after.suffix2 : NO_SUFFIX, shape)
  keys[at++] = featureKey(19, before ? before.suffix3 : NO_SUFFIX, 0)
  keys[at++] = featureKey(20, after ? after.shape : 9, shape, before1)
  keys[at++] = featureKey(21, before1, before2, shape)
  keys[at] = featureKey(22, next, before1)
}

/** What stands for a word, or its ending, beyond the sentence. */
const NO_WORD = 131071
const NO_SUFFIX = 1048575

/** A greedy tagger: the best tag for each token, from left to right. */
export class Tagger {
  private readonly keys = new Float64Array(TAGGER_FEATURES)
  private readonly scores: Scores
  /** Sums of what a word says alone, as long as the word is kept. */
  private readonly own = new WeakMap<Word, Scores>()

  constructor(
    private readonly classes: number,
    private readonly scorer: Scorer,
  ) {
    this.scores = scorer.scores(classes)
  }

  /** Tags of a sentence's words, as indices of classes. */
  tag(words: readonly Word[]): Int32Array {
    const { keys, scores } = this
    const tags = new Int32Array(words.length)
    let before1 = 0
    let before2 = 0
    for (let i = 0; i < words.length; i++) {
      scores.set(this.ownOf(words[i] as Word))
      contextFeatures(words, i, before1, before2, keys, 0)
      this.scorer.addAll(keys, TAGGER_FEATURES - WORD_FEATURES, scores, 0)
      const best = argmax(scores)
      tags[i] = best
      before2 = before1
      before1 = best + 1
    }
    return tags
  }

  private ownOf(word: Word): Scores {
    const known = this.own.get(word)
    if (known) return known
    const sums = this.scorer.scores(this.classes)
    wordFeatures(word, this.keys)
    this.scorer.addAll(this.keys, WORD_FEATURES, sums, 0)
    this.own.set(word, sums)
    return sums
  }
}

/** Index of the greatest; the first of equals. */
export function argmax(scores: Scores): number {
  let best = 0
  for (let c = 1; c < scores.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
  return best
}
