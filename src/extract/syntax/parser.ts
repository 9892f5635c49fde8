import { StateScores } from './state-scores.js'
import { ParserState } from './transitions.js'
import type { Scorer, Scores } from './scorer.js'
import type { Word } from './words.js'

/** All that a parser sees of a word is its place in the vocabulary. */
type Known = Pick<Word, 'id'>

/** A greedy parser: the best allowed transition at each step. */
export class Parser {
  private readonly scores: StateScores
  private state: ParserState
  private words: Int32Array
  private heads: Int32Array
  private labels: Int32Array

  constructor(
    private readonly labelCount: number,
    scorer: Scorer,
  ) {
    this.scores = new StateScores(1 + 2 * labelCount, scorer)
    this.state = new ParserState(0, labelCount)
    this.words = new Int32Array(0)
    this.heads = new Int32Array(0)
    this.labels = new Int32Array(0)
  }

  /** Heads (-1 is the root) and labels (indices) of one sentence, a place for each word. Overwritten by the next call. */
  parse(sentence: readonly Known[], tags: Int32Array): { heads: Int32Array; labels: Int32Array } {
    this.begin(sentence)
    const { state, words, heads, labels } = this
    let step: number | null = null
    while (!state.done) {
      // Where the stack is empty, the next word is shifted: there is no choice.
      step = state.depth === 0 ? 0 : bestAllowed(state, this.scores.read(state, step, words, tags))
      state.apply(step)
    }
    for (let i = 0; i < sentence.length; i++) {
      const head = state.heads[i] as number
      heads[i] = head === sentence.length ? -1 : head
      labels[i] = (state.labels[i] as number) - 1
    }
    return { heads, labels }
  }

  private begin(sentence: readonly Known[]): void {
    if (this.words.length < sentence.length) {
      this.state = new ParserState(2 * sentence.length, this.labelCount)
      this.words = new Int32Array(2 * sentence.length)
      this.heads = new Int32Array(2 * sentence.length)
      this.labels = new Int32Array(2 * sentence.length)
    }
    this.state.begin(sentence.length)
    for (let i = 0; i < sentence.length; i++) this.words[i] = (sentence[i] as Known).id
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
