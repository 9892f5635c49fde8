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
}
