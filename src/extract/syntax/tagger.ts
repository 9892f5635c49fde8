import { putKey } from './feature-key.js'
import type { Scorer, Scores } from './scorer.js'
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
  keys: Int32Array,
): void {
  wordFeatures(words[i] as Word, keys)
  contextFeatures(words, i, before1, before2, keys, WORD_FEATURES)
}

function wordFeatures({ id, shape, suffix2, suffix3, suffix4, prefix }: Word, keys: Int32Array): void {
  putKey(keys, 0, 0, 0)
  putKey(keys, 1, 1, id, shape)
  putKey(keys, 2, 2, suffix2, shape)
  putKey(keys, 3, 3, suffix3, shape)
  putKey(keys, 4, 4, suffix4, 0)
  putKey(keys, 5, 5, prefix, 0)
}

function contextFeatures(
  words: readonly Word[],
  i: number,
  before1: number,
  before2: number,
  keys: Int32Array,
  from: number,
): void {
  const { id, shape, suffix3 } = words[i] as Word
  const before = words[i - 1]
  const after = words[i + 1]
  const next = after ? after.id : NO_WORD
  const previous = before ? before.id : NO_WORD
  let at = from
  putKey(keys, at++, 6, shape, i === 0 ? 1 : 0)
  putKey(keys, at++, 7, before1)
  putKey(keys, at++, 8, before1, before2)
  putKey(keys, at++, 9, id, before1)
  putKey(keys, at++, 10, suffix3, before1)
  putKey(keys, at++, 11, previous)
  putKey(keys, at++, 12, next)
  putKey(keys, at++, 13, words[i - 2]?.id ?? NO_WORD)
  putKey(keys, at++, 14, words[i + 2]?.id ?? NO_WORD)
  putKey(keys, at++, 15, previous, id)
  putKey(keys, at++, 16, next, id)
  putKey(keys, at++, 17, after ? after.suffix3 : NO_SUFFIX, before1)
  putKey(keys, at++, 18, after ? after.suffix2 : NO_SUFFIX, shape)
  putKey(keys, at++, 19, before ? before.suffix3 : NO_SUFFIX, 0)
  putKey(keys, at++, 20, after ? after.shape : 9, shape, before1)
  putKey(keys, at++, 21, before1, before2, shape)
  putKey(keys, at, 22, next, before1)
}

/** What stands for a word, or its ending, beyond the sentence. */
const NO_WORD = 131071
const NO_SUFFIX = 1048575

/** No context outweighs it. */
const BARRED = -1e9

/** A greedy tagger: the best tag for each token, from left to right. */
export class Tagger {
  private readonly keys: Int32Array
  private readonly scores: Scores
  private tags = new Int32Array(0)
  /** Sums of what a word says alone, as long as the word is kept. */
  private readonly own = new WeakMap<Word, Scores>()

  /** `isBarred` says of which words a tag, by its place among the classes, cannot be. */
  constructor(
    classes: number,
    private readonly scorer: Scorer,
    private readonly isBarred: (word: Word, tag: number) => boolean = () => false,
  ) {
    this.keys = scorer.keysFor(TAGGER_FEATURES)
    this.scores = scorer.scores(classes)
  }

  /** Tags of a sentence's words, as indices of classes, a place for each. Overwritten by the next call. */
  tag(words: readonly Word[]): Int32Array {
    if (this.tags.length < words.length) this.tags = new Int32Array(2 * words.length)
    const { keys, scores, tags } = this
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
    const { keys, scores } = this
    scores.fill(0)
    wordFeatures(word, keys)
    this.scorer.addAll(keys, WORD_FEATURES, scores, 0)
    const sums = scores.map((score, tag) => (this.isBarred(word, tag) ? BARRED : score))
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
