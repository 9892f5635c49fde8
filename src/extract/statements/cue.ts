import type { Node } from './view.js'

export type CueClass = 'VERB' | 'NOUN' | 'ACCORDING' | 'COLON' | 'HEDGE' | 'SILENCE'

/** A word that reports. */
export interface CueNode {
  readonly node: Node
  readonly cueClass: CueClass
  /** Dictionary form, phrasal ones whole: "rule out". */
  readonly lemma: string
  /** First and last token of the cue's words. */
  readonly first: number
  readonly last: number
  /** A noun that says whose it is: "Kirby's claim", "the claim by Kirby". */
  readonly possessed?: boolean
  /** ", alleging": a participle after a comma, outside quotations. */
  readonly participle?: boolean
  /** May take "that P", a noun phrase, "to do". */
  readonly takes: { readonly that: boolean; readonly np: boolean; readonly to: boolean }
}
