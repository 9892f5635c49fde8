/** Sums of weights, a place for each class: whole numbers where the weights are. */
export type Scores = Int32Array | Float32Array

/** A linear model over sparse features. */
export interface Scorer {
  /** Zeros to add to. */
  scores(length: number): Scores
  /** Where to write up to so many keys. */
  keysFor(count: number): Int32Array
  /** Adds the weights of the first `count` keys for each class to `scores`, where class 0 is at `at`. Both are the scorer's own. */
  addAll(keys: Int32Array, count: number, scores: Scores, at: number): void
  /** Sums of templates over atoms that it keeps, where it can put their keys together itself. */
  over?(atoms: number, classes: number): TemplateSums
}

/** Four numbers a template: its own number, and the places of its three atoms. */
export type Templates = Int32Array

/** Sums up the features that templates make of some numbers, the atoms. */
export interface TemplateSums {
  /** What the templates look at; whoever asks for a sum writes them before. */
  readonly atoms: Int32Array
  /** Templates as `sum` takes them. */
  plan(templates: Templates): Templates
  /** Writes two sums and the features of templates, all together, as a third: the places of their classes 0 in `scores`. */
  sum(plan: Templates, scores: Scores, one: number, other: number, to: number): void
}
