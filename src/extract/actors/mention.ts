import type { Sentence } from '../types.js'
import type { Known, NamedBy, OrganisationClass } from './gazetteer.js'
import type { Title } from './titles.js'

/** Tokens [start, end) of one sentence. */
export interface TokenRange {
  readonly sentence: number
  readonly start: number
  readonly end: number
}

/** A name in the text, not yet resolved. */
export interface NameMention extends TokenRange {
  readonly words: string
  readonly reading: NameReading
  /** A title printed right before it ("President", "Mr"), if any. */
  readonly title: Title | null
}

export type NameReading =
  | { readonly type: 'KNOWN'; readonly known: Known; readonly by: NamedBy }
  | { readonly type: 'PERSON' }
  | { readonly type: 'ORGANISATION'; readonly class: OrganisationClass }
  /** A name of nobody knows what: a person, a company, a ship. */
  | { readonly type: 'UNKNOWN' }

/** The words of a range as printed. */
export function wordsOf(text: string, sentence: Sentence, start: number, end: number): string {
  const first = sentence.tokens[start]
  const last = sentence.tokens[end - 1]
  return first && last ? text.slice(first.start, last.end).replaceAll('\u00AD', '').replace(/\s+/g, ' ') : ''
}
