import type { Span } from '../../model/index.js'

/** A passage in quotation marks. The span holds the marks; `inner` does not. */
export interface Quote extends Span {
  readonly inner: Span
  readonly paragraph: number
  /** False where the paragraph ends before a closing mark: it may go on in the next. */
  readonly closed: boolean
}

const LETTER = /[\p{L}\p{N}]/u
const OPENERS = '“«„'
const CLOSERS = '”»'
/** A single quotation mark opens only where its partner stands within this many units. */
const SINGLE_REACH = 400

/** Every quotation of a text, in reading order, none inside another. Marks of different make may close each other (“so"). */
export function findQuotes(text: string, paragraphs: readonly Span[]): Quote[] {
  const quotes: Quote[] = []
  paragraphs.forEach((paragraph, index) => {
    let open = -1
    for (let at = paragraph.start; at < paragraph.end; at++) {
      const mark = markAt(text, at)
      const end = at + mark.length
      if (open >= 0) {
        if (!closes(text, at, mark)) continue
        const inner = { start: open + markAt(text, open).length, end: at }
        quotes.push({ start: open, end, inner, paragraph: index, closed: true })
        open = -1
        at = end - 1
      } else if (opens(text, at, mark, paragraph)) {
        open = at
        at = end - 1
      } else if (mark === '‘' || mark === "'" || mark === '’') {
        const close = closingSingle(text, at, paragraph.end)
        if (close < 0) continue
        quotes.push({ start: at, end: close + 1, inner: { start: at + 1, end: close }, paragraph: index, closed: true })
        at = close
      }
    }
    if (open >= 0 && paragraph.end - open > 1)
      quotes.push({
        start: open,
        end: paragraph.end,
        inner: { start: open + markAt(text, open).length, end: paragraph.end },
        paragraph: index,
        closed: false,
      })
  })
  return quotes
}

/** The unit at a place, or the pair that wire services type for a double mark: ``so''. */
const markAt = (text: string, at: number): string =>
  text.startsWith("''", at) || text.startsWith('``', at) ? text.slice(at, at + 2) : (text[at] ?? '')

function opens(text: string, at: number, mark: string, paragraph: Span): boolean {
  if (OPENERS.includes(mark) || mark === '``') return true
  if (mark !== '"' && mark !== "''") return false
  // Inches and stray closing marks follow a letter or number directly.
  return at === paragraph.start || !/[\p{L}\p{N},.!?]/u.test(text[at - 1] ?? '')
}

function closes(text: string, at: number, mark: string): boolean {
  if (CLOSERS.includes(mark)) return true
  const typed = mark === '"' || mark === "''"
  return typed && !(/\s/.test(text[at - 1] ?? ' ') && LETTER.test(text[at + mark.length] ?? ''))
}

/** Where a single mark at `at` is closed, or -1 where it is an apostrophe. */
function closingSingle(text: string, at: number, end: number): number {
  if (text[at] === '’' || LETTER.test(text[at - 1] ?? ' ') || !LETTER.test(text[at + 1] ?? '')) return -1
  const limit = Math.min(end, at + SINGLE_REACH)
  for (let i = at + 2; i < limit; i++) {
    const mark = text[i]
    if (mark !== '’' && mark !== "'") continue
    if (!/\s/.test(text[i - 1] ?? ' ') && !LETTER.test(text[i + 1] ?? '') && !/s$/.test(text.slice(i - 1, i))) return i
    if (/s/.test(text[i - 1] ?? '') && /[\s.,;:!?)]/.test(text[i + 1] ?? ' ') && text[i + 1] !== ' ') return i
  }
  return -1
}
