import type { Span } from '../../model/index.js'

/** The longest line that is broken by hand or by a mail programme, in UTF-16 units. */
const WIDEST = 100
/** So many lines must go on in the next one, and so large a part of those that have a next one. */
const LEAST = 4
const SHARE = 0.3
/** A paragraph of broken lines is no longer; one without end would not be read to its own. */
const LONGEST = 8_000

/**
 * The paragraphs of a text: its lines; where lines are broken at a width, as in mail and old archives, what stands between
 * empty lines. Within those a short line that ends a sentence ends a paragraph too.
 */
export function paragraphsOf(text: string): Span[] {
  const lines = linesOf(text)
  return isBroken(text, lines) ? joined(text, lines) : lines
}

function linesOf(text: string): Span[] {
  const lines: Span[] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    lines.push({ start, end })
    start = end + 1
  }
  return lines
}

/** Whether lines go on in the next one, in small letters, often enough to have been broken at a width. */
function isBroken(text: string, lines: readonly Span[]): boolean {
  let pairs = 0
  let open = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [line, next] = [lines[i] as Span, lines[i + 1] as Span]
    if (line.end - line.start > WIDEST) return false
    if (isEmpty(text, line) || isEmpty(text, next)) continue
    pairs++
    if (goesOn(text, line, next)) open++
  }
  return open >= LEAST && open >= pairs * SHARE
}

/** No mark at its end that ends a sentence, and a small letter at the beginning of the next. */
const goesOn = (text: string, line: Span, next: Span) =>
  /[\p{L}\p{N},;–—-]\s*$/u.test(text.slice(Math.max(line.start, line.end - 4), line.end)) &&
  /^\s{0,4}["“‘(]?\p{Ll}/u.test(text.slice(next.start, Math.min(next.end, next.start + 6)))

const isEmpty = (text: string, { start, end }: Span) => end - start <= WIDEST && text.slice(start, end).trim() === ''

function joined(text: string, lines: readonly Span[]): Span[] {
  const width = lines.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  const paragraphs: Span[] = []
  let from = -1
  lines.forEach((line, i) => {
    if (isEmpty(text, line)) return
    if (from < 0) from = line.start
    const next = lines[i + 1]
    const ends =
      !next || isEmpty(text, next) || line.end - from > LONGEST || isLast(text, line, width) || isItem(text, next)
    if (!ends) return
    paragraphs.push({ start: from, end: line.end })
    from = -1
  })
  return paragraphs
}

/** A line that leaves room for more, and ends a sentence. */
const isLast = (text: string, { start, end }: Span, width: number) =>
  end - start < width * 0.7 && /[.!?:]["”’')]*\s*$/.test(text.slice(Math.max(start, end - 6), end))

/** "* one", "- two", "3. three", "Q: four", an indented line. */
const isItem = (text: string, { start, end }: Span) =>
  /^(?:\s{2,}|[*•–—-]\s|\d{1,2}[.)]\s|[QA][:.]\s)/.test(text.slice(start, Math.min(end, start + 6)))
