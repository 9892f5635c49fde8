import { AHEAD, ATOM_COUNT, FRONT, lookAt, PARSER_FEATURES, STACK, STEP, TOP } from './parser-features.js'
import type { Scorer, Scores, Templates, TemplateSums } from './scorer.js'
import { KeyedSums } from './template-sums.js'
import type { ParserState } from './transitions.js'

/**
 * Rows of `sums`: the scores that were asked for, zeros, what holds for the words ahead, the same with what the next word
 * took, and two rows for each place of the stack, which counts from 1.
 */
const SCORES_ROW = 0
const ZERO_ROW = 1
const AHEAD_ROW = 2
const FRONT_ROW = 3
const stackRow = (depth: number) => 2 * depth + 2
const topRow = (depth: number) => 2 * depth + 3

/**
 * Scores of the next step of a parser. Most features of a state are those of the state before or of an earlier one that comes
 * back when the stack is popped, so their sums are kept by how long they hold; only what a step changed is looked up again.
 */
export class StateScores {
  private readonly templates: TemplateSums
  private readonly plans: Readonly<Record<'ahead' | 'front' | 'stack' | 'top' | 'step', Templates>>
  private sums: Scores

  constructor(
    private readonly classes: number,
    private readonly scorer: Scorer,
  ) {
    const templates = scorer.over?.(ATOM_COUNT, classes) ?? new KeyedSums(scorer, ATOM_COUNT, classes, PARSER_FEATURES)
    const plan = (group: Templates) => templates.plan(group)
    this.templates = templates
    this.plans = { ahead: plan(AHEAD), front: plan(FRONT), stack: plan(STACK), top: plan(TOP), step: plan(STEP) }
    this.sums = scorer.scores(64 * classes)
  }

  /**
   * Scores at a state whose stack is not empty, reached by `step` (null: the beginning), a place for each class at the
   * beginning. Overwritten by the next call.
   */
  read(state: ParserState, step: number | null, words: Int32Array, tags: Int32Array): Scores {
    const { plans } = this
    const { depth } = state
    this.reserve(depth)
    lookAt(state, words, tags, this.templates.atoms)
    const shifted = step === null || step === 0
    const left = !shifted && step <= state.labelCount
    if (shifted) this.sum(plans.ahead, ZERO_ROW, ZERO_ROW, AHEAD_ROW)
    if (shifted || left) this.sum(plans.front, AHEAD_ROW, ZERO_ROW, FRONT_ROW)
    if (shifted) this.sum(plans.stack, ZERO_ROW, ZERO_ROW, stackRow(depth))
    if (shifted || !left) this.sum(plans.top, stackRow(depth), ZERO_ROW, topRow(depth))
    this.sum(plans.step, FRONT_ROW, topRow(depth), SCORES_ROW)
    return this.sums
  }

  /** The features of some templates summed up anew in a row, on top of two others' sums. */
  private sum(plan: Templates, one: number, other: number, row: number): void {
    const { sums, classes } = this
    this.templates.sum(plan, sums, one * classes, other * classes, row * classes)
  }

  private reserve(depth: number): void {
    const needed = (topRow(depth) + 1) * this.classes
    if (this.sums.length >= needed) return
    const larger = this.scorer.scores(2 * needed)
    larger.set(this.sums)
    this.sums = larger
  }
}
