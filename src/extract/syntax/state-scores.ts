import { AHEAD, featuresSeen, FRONT, lookAt, PARSER_FEATURES, STACK, STEP, TOP } from './parser-features.js'
import type { ParserState } from './transitions.js'
import type { Scorer, Scores } from './scorer.js'

/** Rows of `sums`: what holds for the words ahead, the same with what the next word took, and two rows for each place of the stack. */
const AHEAD_ROW = 0
const FRONT_ROW = 1
const stackRow = (depth: number) => 2 * depth
const topRow = (depth: number) => 2 * depth + 1

/**
 * Scores of the next step of a parser. Most features of a state are those of the state before or of an earlier one that comes
 * back when the stack is popped, so their sums are kept by how long they hold; only what a step changed is looked up again.
 */
export class StateScores {
  private readonly keys: Int32Array
  private readonly scores: Scores
  private sums: Scores

  constructor(
    private readonly classes: number,
    private readonly scorer: Scorer,
  ) {
    this.keys = scorer.keysFor(PARSER_FEATURES)
    this.scores = scorer.scores(classes)
    this.sums = scorer.scores(64 * classes)
  }

  /** Scores of every class at a state whose stack is not empty, reached by `step` (null: the beginning). Overwritten by the next call. */
  read(state: ParserState, step: number | null, words: Int32Array, tags: Int32Array): Scores {
    this.reserve(state.depth)
    lookAt(state, words, tags)
    const shifted = step === null || step === 0
    const left = !shifted && step <= state.labelCount
    if (shifted) this.renew(AHEAD_ROW, AHEAD)
    if (shifted || left) this.renew(FRONT_ROW, FRONT, AHEAD_ROW)
    const { depth } = state
    if (shifted) this.renew(stackRow(depth), STACK)
    if (shifted || !left) this.renew(topRow(depth), TOP, stackRow(depth))
    return this.sum(FRONT_ROW, topRow(depth))
  }

  /** The features of `templates` summed up anew in a row, on top of another's sum. */
  private renew(row: number, templates: Int32Array, on?: number): void {
    const { sums, classes } = this
    const at = row * classes
    if (on === undefined) sums.fill(0, at, at + classes)
    else sums.copyWithin(at, on * classes, (on + 1) * classes)
    featuresSeen(templates, this.keys)
    this.scorer.addAll(this.keys, templates.length, sums, at)
  }

  private sum(a: number, b: number): Scores {
    const { scores, sums, classes } = this
    for (let c = 0, i = a * classes, j = b * classes; c < classes; c++, i++, j++)
      scores[c] = (sums[i] as number) + (sums[j] as number)
    featuresSeen(STEP, this.keys)
    this.scorer.addAll(this.keys, STEP.length, scores, 0)
    return scores
  }

  private reserve(depth: number): void {
    const needed = (topRow(depth) + 1) * this.classes
    if (this.sums.length >= needed) return
    const larger = this.scorer.scores(2 * needed)
    larger.set(this.sums)
    this.sums = larger
  }
}
