import type { Range } from './edges.js'
import { isThat } from './that.js'
import type { TextView } from './view.js'

const OUTER = /^(?:[,;:."“”«»'‘’—–-]|--|\()$/
const LEADING = /^(?:that|and|but)$/i

/** Whether this mark is none of the words that follow it, as a dash that opens speech is; the minus of "-5 degrees" is one. */
const isOuter = (view: TextView, i: number) => OUTER.test(view.nodes[i]?.token.text ?? '') && !isMinus(view, i)

function isMinus(view: TextView, i: number): boolean {
  const [before, mark, next] = [view.nodes[i - 1]?.token, view.nodes[i]?.token, view.nodes[i + 1]?.token]
  if (!mark || !next || !/^[-–]$/.test(mark.text) || next.start !== mark.end || !/^[\d$€£]/.test(next.text))
    return false
  // "he said–40 died": behind a word it is a dash.
  return !before || before.end < mark.start || before.upos === 'PUNCT'
}

/** Takes marks off both ends of what is printed whole; its first words, "And" and all, belong to it. */
export function trimMarks(view: TextView, { from, to }: Range): Range {
  const text = (i: number) => view.nodes[i]?.token.text ?? ''
  while (from <= to && isOuter(view, from)) from++
  while (to >= from && /^["“”«»]$/.test(text(to))) to--
  return { from, to }
}

/** Takes marks, "that" and conjunctions off both ends; a final stop inside the closing mark belongs to the content. */
export function trim(view: TextView, { from, to }: Range): Range {
  const text = (i: number) => view.nodes[i]?.token.text ?? ''
  // "Hamas denied that.": what somebody denies.
  const leads = (i: number) =>
    LEADING.test(text(i)) && view.nodes[i]?.quote === -1 && !/^[.;]$/.test(text(i + 1)) && !isThat(view, i)
  while (from <= to && (isOuter(view, from) || leads(from))) from++
  while (to >= from && /^[,;:"“”«»—–-]$|^['’‘]$|^--$/.test(text(to)) && !closesInner(view, from, to)) to--
  if (text(to) === '.' && view.nodes[to]?.quote === -1) to--
  return { from, to }
}

/** “He told me, ‘Go home,’”: the single mark at the end closes one that opens within. */
function closesInner(view: TextView, from: number, to: number): boolean {
  if (!/^['’]$/.test(view.nodes[to]?.token.text ?? '')) return false
  for (let i = to - 1; i > from; i--) {
    const [before, mark, next] = [view.nodes[i - 1]?.token, view.nodes[i]?.token, view.nodes[i + 1]?.token]
    if (!mark || !/^['‘’]$/.test(mark.text)) continue
    return mark.end === next?.start && mark.start !== before?.end
  }
  return false
}

/**
 * A cut that respects quotation marks: what begins outside a quotation or with it takes all of it; null where the cut
 * begins in the middle of one, or where a cue inside one reaches out of it. `quote` is the one that the cue stands in, or -1.
 */
export function alignToQuotes(view: TextView, quote: number, { from, to }: Range): Range | null {
  if (to < from) return { from, to }
  const first = view.nodes[from]?.quote ?? -1
  const last = view.nodes[to]?.quote ?? -1
  if (quote >= 0) return first === quote && last === quote ? { from, to } : null
  if (first >= 0 && first !== last && !startsQuote(view, from)) return null
  if (last < 0) return { from, to }
  if (first === last && !startsQuote(view, from)) return null
  let end = to
  while (view.nodes[end + 1]?.quote === last) end++
  return trim(view, { from, to: end })
}

/** Whether only the opening mark stands before it in its quotation. */
function startsQuote(view: TextView, i: number): boolean {
  const quote = view.nodes[i]?.quote
  let at = i - 1
  while (view.nodes[at]?.quote === quote) {
    if (view.nodes[at]?.token.upos !== 'PUNCT') return false
    at--
  }
  return true
}
