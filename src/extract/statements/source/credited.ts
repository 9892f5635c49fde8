import type { Span } from '../../../model/index.js'
import { rangeOf, type Node, type TextView } from '../view.js'
import { nounPhraseAfter } from './nominal.js'

/** A line that names who said what stands above it is short, in characters. */
const LONGEST = 120

/** "– Victor Marrero, judge": whether a paragraph is a line that credits the one above it. */
export function isCredit({ text }: { readonly text: string }, { start, end }: Span): boolean {
  return end - start <= LONGEST && /^(?:[–—―]|--)\s?\p{L}/u.test(text.slice(start, end))
}

/** Who is named behind a dash in a line of its own right below a quotation or block. */
export function creditedBelow(view: TextView, last: number): Node | null {
  const paragraph = view.bounds[view.nodes[last]?.at.sentence ?? -1]?.paragraph ?? -1
  const { parsed } = view
  const [own, below] = [parsed.paragraphs[paragraph], parsed.paragraphs[paragraph + 1]]
  if (!own || !below || !isCredit(parsed, below)) return null
  // Nothing but closing marks stands between what is said and the line.
  if (/[\p{L}\p{N}]/u.test(parsed.text.slice(view.nodes[last]?.token.end ?? 0, own.end))) return null
  const line = rangeOf(view, below)
  if (!line) return null
  let first = line.from
  while (first < line.to && view.nodes[first]?.token.upos === 'PUNCT') first++
  return nounPhraseAfter(view, first)
}
