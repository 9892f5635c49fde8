import { featureKey } from './feature-key.js'
import type { Scorer, Scores } from './weights.js'
import type { WordIds } from './words.js'

/** How many features a token has. */
export const TAGGER_FEATURES = 23

/** Writes every feature of token `i` to `keys`, given the tags (plus one; 0 is none) chosen before it. */
export function taggerFeatures(ids: WordIds, i: number, before1: number, before2: number, keys: Float64Array): void {
  const { words, shapes, suffix2, suffix3, suffix4, prefix, length } = ids
  const w = words[i] as number
  const shape = shapes[i] as number
  const s3 = suffix3[i] as number
  const next = wordAt(ids, i + 1)
  const last = i + 1 >= length
  keys[0] = featureKey(0, 0)
  keys[1] = featureKey(1, w, shape)
  keys[2] = featureKey(2, suffix2[i] as number, shape)
  keys[3] = featureKey(3, s3, shape)
  keys[4] = featureKey(4, suffix4[i] as number, 0)
  keys[5] = featureKey(5, prefix[i] as number, 0)
  keys[6] = featureKey(6, shape, i === 0 ? 1 : 0)
  keys[7] = featureKey(7, before1)
  keys[8] = featureKey(8, before1, before2)
  keys[9] = featureKey(9, w, before1)
  keys[10] = featureKey(10, s3, before1)
  keys[11] = featureKey(11, wordAt(ids, i - 1))
  keys[12] = featureKey(12, next)
  keys[13] = featureKey(13, wordAt(ids, i - 2))
  keys[14] = featureKey(14, wordAt(ids, i + 2))
  keys[15] = featureKey(15, wordAt(ids, i - 1), w)
  keys[16] = featureKey(16, next, w)
  keys[17] = featureKey(17, last ? 1048575 : (suffix3[i + 1] as number), before1)
  keys[18] = featureKey(18, last ? 1048575 : (suffix2[i + 1] as number), shape)
  keys[19] = featureKey(19, i > 0 ? (suffix3[i - 1] as number) : 1048575, 0)
  keys[20] = featureKey(20, last ? 9 : (shapes[i + 1] as number), shape, before1)
  keys[21] = featureKey(21, before1, before2, shape)
  keys[22] = featureKey(22, next, before1)
}

const wordAt = ({ words, length }: WordIds, i: number): number => (i < 0 || i >= length ? 131071 : (words[i] as number))

/** Best tag for each token, from left to right. Gives indices of classes. */
export function tagGreedily(ids: WordIds, classes: number, scorer: Scorer): Int32Array {
  const tags = new Int32Array(ids.length)
  const scores = scorer.scores(classes)
  const keys = new Float64Array(TAGGER_FEATURES)
  let before1 = 0
  let before2 = 0
  for (let i = 0; i < ids.length; i++) {
    scores.fill(0)
    taggerFeatures(ids, i, before1, before2, keys)
    scorer.addAll(keys, TAGGER_FEATURES, scores, 0)
    const best = argmax(scores)
    tags[i] = best
    before2 = before1
    before1 = best + 1
  }
  return tags
}

/** Index of the greatest; the first of equals. */
export function argmax(scores: Scores): number {
  let best = 0
  for (let c = 1; c < scores.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
  return best
}
