import type { CueNode } from './cue.js'
import type { Range } from './edges.js'

export type { Range }

export type Rule =
  | 'clause'
  | 'to-the-end'
  | 'after-that'
  | 'to-the-comma'
  | 'to-the-tail'
  | 'fronted'
  | 'around'
  | 'quote-before'
  | 'quote-after'
  | 'quote-within'
  | 'quote-split'
  | 'object'
  | 'object-to-do'
  | 'to-do'
  | 'passive'
  | 'relative'
  | 'noun-clause'
  | 'noun-phrase'
  | 'colon'
  | 'hedge'
  | 'quote-alone'
  | 'block'
  | 'turn'
  | 'item'
  | 'headline'

/** One way to cut what a cue reports. */
export interface Proposal {
  /** Null for a quotation that stands alone. */
  readonly cue: CueNode | null
  readonly rule: Rule
  readonly ranges: readonly [Range, ...Range[]]
  /** Whoever says it, where the layout tells. */
  readonly by?: Range
}

/** Cuts as they come in: a rule and its stretches, untrimmed. */
export type Out = (readonly [Rule, ...Range[]])[]
