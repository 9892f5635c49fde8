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
      const mark = text[at] ?? ''
      if (open >= 0) {
        if (!closes(text, at, mark)) continue
        quotes.push({ start: open, end: at + 1, inner: { start: open + 1, end: at }, paragraph: index, closed: true })
        open = -1
      } else if (opens(text, at, mark, paragraph)) {
        open = at
      } else if (mark === '‘' || mark === "'" || mark === '’') {
        const end = closingSingle(text, at, paragraph.end)
        if (end < 0) continue
        quotes.push({ start: at, end: end + 1, inner: { start: at + 1, end }, paragraph: index, closed: true })
        at = end
      }
    }
    if (open >= 0 && paragraph.end - open > 1)
      quotes.push({
        start: open,
        end: paragraph.end,
        inner: { start: open + 1, end: paragraph.end },
        paragraph: index,
        closed: false,
      })
  })
  return quotes
}

function opens(text: string, at: number, mark: string, paragraph: Span): boolean {
  if (OPENERS.includes(mark)) return true
  if (mark !== '"') return false
  // Inches and stray closing marks follow a letter or number directly.
  return at === paragraph.start || !/[\p{L}\p{N},.!?]/u.test(text[at - 1] ?? '')
}

function closes(text: string, at: number, mark: string): boolean {
  if (CLOSERS.includes(mark)) return true
  return mark === '"' && !(/\s/.test(text[at - 1] ?? ' ') && LETTER.test(text[at + 1] ?? ''))
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
