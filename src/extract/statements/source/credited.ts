import type { Span } from '../../../model/index.js'
import { rangeOf, type Node, type TextView } from '../view.js'
import { nounPhraseAfter } from './nominal.js'

/** A line that names who said what stands above it is short, in characters. */
const LONGEST = 120

/** "– Victor Marrero, judge": whether a paragraph is a line that credits the one above it. */
export function isCredit({ text }: { readonly text: string }, { start, end }: Span): boolean {
  return end - start <= LONGEST && /^(?:[–—―]|--)\s?\p{L}/u.test(text.slice(start, end))
}

/** "“I never met a deadline I liked.” — Petra Voss": who is named behind a dash in the line that a quotation begins. */
function creditedBeside(view: TextView, last: number, own: Span): Node | null {
  const { text } = view.parsed
  const end = view.nodes[last]?.token.end ?? 0
  if (!/^["“‘'`]/.test(text.slice(own.start, own.start + 1)) || own.end - end > LONGEST) return null
  const dash = /^["”’']{0,2}\s*(?:[–—―]|--)\s?(?=\p{Lu})/u.exec(text.slice(end, own.end))
  const line = dash && rangeOf(view, { start: end + dash[0].length, end: own.end })
  return line && nounPhraseAfter(view, line.from)
}

/** Who is named behind a dash in a line of its own right below a quotation or block, or in the same line. */
export function creditedBelow(view: TextView, last: number): Node | null {
  const paragraph = view.bounds[view.nodes[last]?.at.sentence ?? -1]?.paragraph ?? -1
  const { parsed } = view
  const [own, below] = [parsed.paragraphs[paragraph], parsed.paragraphs[paragraph + 1]]
  const beside = own && creditedBeside(view, last, own)
  if (beside) return beside
  if (!own || !below || !isCredit(parsed, below)) return null
  // Nothing but closing marks stands between what is said and the line.
  if (/[\p{L}\p{N}]/u.test(parsed.text.slice(view.nodes[last]?.token.end ?? 0, own.end))) return null
  const line = rangeOf(view, below)
  if (!line) return null
  let first = line.from
  while (first < line.to && view.nodes[first]?.token.upos === 'PUNCT') first++
  return nounPhraseAfter(view, first)
}
