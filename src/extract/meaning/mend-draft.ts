import type { Token } from '../types.js'

export type Change = Partial<Pick<Token, 'head' | 'deprel' | 'relation' | 'upos' | 'xpos'>>

/** A sentence, of each token its dependents as the parser has them, and what is put right so far. */
export interface Draft {
  readonly tokens: readonly Token[]
  readonly children: readonly (readonly number[])[]
  readonly changes: Map<number, Change>
}

export const hung = (head: number, deprel: string): Change => ({ head, deprel, relation: deprel })

export const kids = ({ tokens, children }: Draft, at: number, ...relations: string[]): number[] =>
  (children[at] ?? []).filter((kid) => relations.includes(tokens[kid]?.relation ?? ''))
