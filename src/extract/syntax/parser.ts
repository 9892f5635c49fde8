import { StateScores } from './state-scores.js'
import { ParserState } from './transitions.js'
import type { Scorer, Scores } from './scorer.js'

/** A greedy parser: the best allowed transition at each step. */
export class Parser {
  private readonly scores: StateScores

  constructor(
    private readonly labelCount: number,
    scorer: Scorer,
  ) {
    this.scores = new StateScores(1 + 2 * labelCount, scorer)
  }

  /** Heads (-1 is the root) and labels (indices) of one sentence. */
  parse(words: Int32Array, tags: Int32Array): { heads: Int32Array; labels: Int32Array } {
    const state = new ParserState(words.length, this.labelCount)
    let step: number | null = null
    while (!state.done) {
      // Where the stack is empty, the next word is shifted: there is no choice.
      step = state.depth === 0 ? 0 : bestAllowed(state, this.scores.read(state, step, words, tags))
      state.apply(step)
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
}

function bestAllowed(state: ParserState, scores: Scores): number {
  const L = state.labelCount
  let best = state.canShift() ? 0 : -1
  if (state.canLeft()) best = bestOf(scores, best, 1, L)
  if (state.canRight()) best = bestOf(scores, best, L + 1, 2 * L)
  return best
}

/** The best so far (-1 for none) or a better one between two classes. */
function bestOf(scores: Scores, sofar: number, from: number, to: number): number {
  let best = sofar < 0 ? from : sofar
  for (let c = from; c <= to; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
  return best
}
