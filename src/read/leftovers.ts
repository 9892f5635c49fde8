import { decodeHTMLStrict } from 'entities'

/** As names in prose never are: “AT&T;” and “R&D;” name none. */
const ENTITY = /&(?:amp;)*(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{2,9}|[lg]t);/g
const ESCAPED_AGAIN = /^&(?:amp;)+/

const BLOCKS =
  'p|div|li|ul|ol|h[1-6]|blockquote|figure|figcaption|table|thead|tbody|tr|td|th|section|article|header|footer|pre'
const INLINE = 'a|abbr|b|big|cite|code|del|em|font|i|ins|q|s|small|span|strike|strong|sub|sup|u'
const VOID = 'br|hr|img|wbr'
/** Bounded, so that what never ends costs no more than its length. */
const ATTRIBUTES = `(?:\\s{1,9}[a-z][\\w:-]{0,40}(?:=(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\\s"'<>]{1,2000}))?){0,20}\\s{0,9}/?`
const TAG = new RegExp(`<(/?)(${BLOCKS}|${INLINE}|${VOID})(${ATTRIBUTES})>`, 'gi')
/** What is never shown: comments, and what stands in a script or a style. */
const UNSHOWN = /<!--[^<>]{0,2000}-->|<(script|style)\b[^<>]{0,500}>[^<]{0,20000}<\/\1>/gi
const IS_BLOCK = new RegExp(`^(?:${BLOCKS}|hr)$`, 'i')
/** What nobody writes for a comparison: the end of an element, one that has no end, a paragraph. “a<b>c” has none of them. */
const PROOF = new RegExp(`</(?:${BLOCKS}|${INLINE})\\s{0,9}>|<(?:${VOID}|p|div|li)${ATTRIBUTES}>`, 'i')
/** What was escaped twice is read twice; deeper than this nobody escapes. */
const DEPTH = 4

/**
 * A plain text without the HTML that was left in it: character references are what they stand for, paragraphs and line breaks
 * are lines, other tags are gone. A text without any is the same.
 */
export function withoutLeftovers(text: string): string {
  let read = text
  for (let depth = 0; depth < DEPTH; depth += 1) {
    const before = read
    if (read.includes('<') && PROOF.test(read)) read = withoutTags(read)
    if (read.includes('&')) read = read.replace(ENTITY, decoded)
    if (read === before) break
  }
  return read
}

/** One that names nothing stays: “R&Dept;”. */
const decoded = (reference: string) => decodeHTMLStrict(reference.replace(ESCAPED_AGAIN, '&'))

function withoutTags(html: string): string {
  let hasBlocks = false
  const text = html.replace(UNSHOWN, '').replace(TAG, (_tag, end: string, name: string) => {
    if (/^br$/i.test(name)) return '\n'
    if (/^t[dh]$/i.test(name)) return end ? ' ' : ''
    if (!IS_BLOCK.test(name)) return ''
    hasBlocks = true
    return '\n\n'
  })
  return hasBlocks
    ? text
        .replace(/[ \t]*\n[ \t]*/g, '\n')
        .replace(/\n{3,}/g, '\n\n')
        .trim()
    : text
}
