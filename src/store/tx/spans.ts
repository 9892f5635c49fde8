import { openSpan, type Span, type TextSpan } from '../../model/index.js'
import { SpanMismatch } from '../errors.js'

/** Opens a span to its words and those around it. */
export function checkedSpan(text: string, span: Span, what: string): TextSpan {
  checkSpan(text, span, what)
  return openSpan(text, span)
}

/**
 * Refuses a span that is empty, leaves the text or cuts a character outside the basic plane in two (SQLite would store other
 * words than were claimed).
 */
export function checkSpan(text: string, { start, end }: Span, what: string): void {
  const whole = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length
  if (!whole || splitsPair(text, start) || splitsPair(text, end)) {
    throw new SpanMismatch(what, start, end, text.length)
  }
}

/** True where the place lies between the two halves of a surrogate pair. */
function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1)
  const after = text.charCodeAt(at)
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff
}
