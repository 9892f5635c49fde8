/** What a paragraph must yield: the words said, who says them (null: nobody is named), and through whom, if anybody. */
export type Said = readonly [words: string, speaker: string | null, relay?: string]

/** A paragraph of our own, one construction each, with everything that is said in it. */
export interface Paragraph {
  readonly construction: string
  readonly text: string
  readonly said: readonly Said[]
}

/** A paragraph in one line. */
export const p = (construction: string, text: string, ...said: Said[]): Paragraph => ({ construction, text, said })
