import type { ParserState } from '../../src/extract/syntax/transitions.js'

export interface GoldTree {
  /** `length` for the root. */
  readonly heads: Int32Array
  /** Label plus one. */
  readonly labels: Int32Array
}

/**
 * The dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013): how many gold arcs each kind of step puts out of
 * reach. Infinity where the step is not allowed.
 */
export function stepCosts(state: ParserState, { heads }: GoldTree): { shift: number; left: number; right: number } {
  const { stack, depth, next, length } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1
  let shift = Infinity
  let left = Infinity
  let right = Infinity
  if (state.canShift()) {
    shift = 0
    for (let i = 0; i < depth; i++) {
      const s = stack[i] as number
      if (heads[s] === next) shift++
      if (i < depth - 1 && heads[next] === s) shift++
    }
  }
  if (s0 >= 0) {
    let dependents = 0
    for (let b = next; b < length; b++) if (heads[b] === s0) dependents++
    const head = heads[s0] as number
    if (state.canLeft()) left = dependents + (head === s1 || head > next ? 1 : 0)
    if (state.canRight()) right = dependents + (head >= next ? 1 : 0)
  }
  return { shift, left, right }
}
