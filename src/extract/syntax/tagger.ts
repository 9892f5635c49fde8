import { featureKey } from './feature-key.js'
import type { Scorer } from './weights.js'
import type { WordIds } from './words.js'

/** Calls `each` with every feature of token `i`, given the tags (plus one; 0 is none) chosen before it. */
export function taggerFeatures(
  ids: WordIds,
  i: number,
  before1: number,
  before2: number,
  each: (key: number) => void,
): void {
  const { words, shapes, suffix2, suffix3, suffix4, prefix, length } = ids
  const w = words[i] as number
  const shape = shapes[i] as number
  const at = (array: ArrayLike<number>, j: number) => (j < 0 || j >= length ? 131071 : (array[j] as number))
  each(featureKey(0, 0))
  each(featureKey(1, w, shape))
  each(featureKey(2, suffix2[i] as number, shape))
  each(featureKey(3, suffix3[i] as number, shape))
  each(featureKey(4, suffix4[i] as number, 0))
  each(featureKey(5, prefix[i] as number, 0))
  each(featureKey(6, shape, i === 0 ? 1 : 0))
  each(featureKey(7, before1))
  each(featureKey(8, before1, before2))
  each(featureKey(9, w, before1))
  each(featureKey(10, suffix3[i] as number, before1))
  each(featureKey(11, at(words, i - 1)))
  each(featureKey(12, at(words, i + 1)))
  each(featureKey(13, at(words, i - 2)))
  each(featureKey(14, at(words, i + 2)))
  each(featureKey(15, at(words, i - 1), w))
  each(featureKey(16, at(words, i + 1), w))
  each(featureKey(17, i + 1 < length ? (suffix3[i + 1] as number) : 1048575, before1))
  each(featureKey(18, i + 1 < length ? (suffix2[i + 1] as number) : 1048575, shape))
  each(featureKey(19, i > 0 ? (suffix3[i - 1] as number) : 1048575, 0))
  each(featureKey(20, i + 1 < length ? (shapes[i + 1] as number) : 9, shape, before1))
  each(featureKey(21, before1, before2, shape))
  each(featureKey(22, at(words, i + 1), before1))
}

/** Best tag for each token, from left to right. Gives indices of classes. */
export function tagGreedily(ids: WordIds, classes: number, scorer: Scorer): Int32Array {
  const tags = new Int32Array(ids.length)
  const scores = new Float32Array(classes)
  const add = (key: number) => {
    scorer.add(key, scores)
  }
  let before1 = 0
  let before2 = 0
  for (let i = 0; i < ids.length; i++) {
    scores.fill(0)
    taggerFeatures(ids, i, before1, before2, add)
    const best = argmax(scores)
    tags[i] = best
    before2 = before1
    before1 = best + 1
  }
  return tags
}

/** Index of the greatest; the first of equals. */
export function argmax(scores: Float32Array): number {
  let best = 0
  for (let c = 1; c < scores.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
  return best
}
