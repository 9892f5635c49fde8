import { PARSER_FEATURES, parserFeatures } from './parser-features.js'
import { ParserState } from './transitions.js'
import type { Scorer } from './weights.js'

/** Heads (-1 is the root) and labels (indices) of one sentence, by the best allowed transition at each step. */
export function parseGreedily(
  words: Int32Array,
  tags: Int32Array,
  labelCount: number,
  scorer: Scorer,
): { heads: Int32Array; labels: Int32Array } {
  const state = new ParserState(words.length, labelCount)
  const scores = new Float32Array(1 + 2 * labelCount)
  const keys = new Float64Array(PARSER_FEATURES)
  while (!state.done) {
    scores.fill(0)
    parserFeatures(state, words, tags, keys)
    scorer.addAll(keys, scores)
    state.apply(bestAllowed(state, scores))
  }
  const heads = new Int32Array(words.length)
  const labels = new Int32Array(words.length)
  for (let i = 0; i < words.length; i++) {
    const head = state.heads[i] as number
    heads[i] = head === words.length ? -1 : head
    labels[i] = (state.labels[i] as number) - 1
  }
  return { heads, labels }
}

function bestAllowed(state: ParserState, scores: Float32Array): number {
  const L = state.labelCount
  let best = -1
  const consider = (from: number, to: number) => {
    for (let c = from; c <= to; c++) if (best < 0 || (scores[c] as number) > (scores[best] as number)) best = c
  }
  if (state.canShift()) consider(0, 0)
  if (state.canLeft()) consider(1, L)
  if (state.canRight()) consider(L + 1, 2 * L)
  return best
}
