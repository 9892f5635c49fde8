import type { Span } from '../../model/index.js'
import { tokenise } from './tokenise.js'

/** Longer sentences are cut, so that hostile text stays linear to parse. */
export const MAX_TOKENS = 200

export interface RawSentence extends Span {
  readonly paragraph: number
  readonly tokens: readonly Span[]
}

/** Cuts a text into paragraphs (lines that hold something) and those into sentences of at most 200 tokens. */
export function segment(text: string): { paragraphs: Span[]; sentences: RawSentence[] } {
  const paragraphs: Span[] = []
  const sentences: RawSentence[] = []
  let start = 0
  while (start <= text.length) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const tokens = tokenise(text, start, end)
    const first = tokens[0]
    const last = tokens.at(-1)
    if (first && last) {
      paragraphs.push({ start: first.start, end: last.end })
      splitSentences(text, tokens, paragraphs.length - 1, sentences)
    }
    start = end + 1
  }
  return { paragraphs, sentences }
}

function splitSentences(text: string, tokens: readonly Span[], paragraph: number, into: RawSentence[]): void {
  let from = 0
  for (let i = 0; i < tokens.length; i++) {
    const closing = endsSentence(text, tokens, i)
    const end = closing ?? (i - from + 1 >= MAX_TOKENS || i === tokens.length - 1 ? i : null)
    if (end === null) continue
    const own = tokens.slice(from, end + 1)
    into.push({ start: tokens[from]?.start ?? 0, end: tokens[end]?.end ?? 0, paragraph, tokens: own })
    from = end + 1
    i = end
  }
}

/** Index of the sentence's last token where token `i` is its final mark (closing quotes and brackets after it included). */
function endsSentence(text: string, tokens: readonly Span[], i: number): number | null {
  const mark = wordAt(text, tokens[i])
  if (!FINAL.test(mark)) return null
  let last = i
  while (
    last + 1 < tokens.length &&
    last - i < 3 &&
    tokens[last + 1]?.start === tokens[last]?.end &&
    CLOSING.test(wordAt(text, tokens[last + 1]))
  )
    last++
  const next = tokens[last + 1]
  if (!next) return last
  const word = wordAt(text, next)
  // No space after the mark: "10.5", "ISTWhile" stay whole; but "end.”Next" and "end.Next" part.
  const glued = next.start === tokens[last]?.end
  if (glued && (mark !== '.' || last === i) && !/^\p{Lu}/u.test(word)) return null
  if (mark === '.' || /^\.{2,}$|^…$/.test(mark)) return OPENING.test(word) || /^[\p{Lu}\p{N}]/u.test(word) ? last : null
  // "No!" he said, "Why?" asked the judge: a lower-case word after a quotation goes on with its sentence.
  return /^\p{Ll}/u.test(word) || word === ',' ? null : last
}

const wordAt = (text: string, token: Span | undefined) => (token ? text.slice(token.start, token.end) : '')
const FINAL = /^(?:[.?!…]|\.{2,8})$/
const CLOSING = /^["'”’»)\]]$/
const OPENING = /^["'“‘«([—–-]$/
