/** A stretch of an article's text, in UTF-16 code units: `text.slice(start, end)` is the printed words. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with its words and what stands around them (W3C Web Annotation: position and quote selector in one). */
export interface TextSpan extends Span {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

const CONTEXT = 32

/** Opens a span to its exact words, with up to 32 units of context on each side; never splits a surrogate pair. */
export function openSpan(text: string, { start, end }: Span): TextSpan {
  const before = afterSurrogate(text, Math.max(0, start - CONTEXT))
  const after = beforeSurrogate(text, Math.min(text.length, end + CONTEXT))
  return {
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(before, start),
    suffix: text.slice(end, after),
  }
}

/** The words of several spans, joined by ' ... ' where something other than space stands between them. */
export function wordsOfSpans(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }, index) => {
      const before = spans[index - 1]
      const gap = before ? (text.slice(before.end, start).trim() === '' ? ' ' : ' ... ') : ''
      return gap + text.slice(start, end)
    })
    .join('')
}

/** True where the two share at least one unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
const afterSurrogate = (text: string, at: number) => (isLow(text.charCodeAt(at)) ? at + 1 : at)
const beforeSurrogate = (text: string, at: number) => (isLow(text.charCodeAt(at)) ? at - 1 : at)
