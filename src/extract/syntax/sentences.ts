import type { Span } from '../../model/index.js'
import { MONTHS, WEEKDAYS } from '../calendar.js'
import { paragraphsOf } from './lines.js'
import { tokenise } from './tokenise.js'

/** Longer sentences are cut, so that hostile text stays linear to parse. */
export const MAX_TOKENS = 200

/** No newsroom writes so long a paragraph; what stands beyond it in one line, in UTF-16 units, is not read. */
export const MAX_PARAGRAPH = 50_000

export interface RawSentence extends Span {
  readonly paragraph: number
  readonly tokens: readonly Span[]
}

/** Cuts a text into paragraphs that hold something and those into sentences of at most 200 tokens. */
export function segment(text: string): { paragraphs: Span[]; sentences: RawSentence[] } {
  const paragraphs: Span[] = []
  const sentences: RawSentence[] = []
  for (const { start, end } of paragraphsOf(text)) {
    const tokens = tokenise(text, start, Math.min(end, start + MAX_PARAGRAPH))
    const first = tokens[0]
    const last = tokens.at(-1)
    if (!first || !last) continue
    paragraphs.push({ start: first.start, end: last.end })
    splitSentences(text, tokens, paragraphs.length - 1, sentences)
  }
  return { paragraphs, sentences }
}

function splitSentences(text: string, tokens: readonly Span[], paragraph: number, into: RawSentence[]): void {
  let from = 0
  const isHeadline = paragraph === 0 && tokens.length < LONGEST_HEADLINE
  const dateline = Math.max(datelineEnd(text, tokens), labelEnd(text, tokens))
  for (let i = 0; i < tokens.length; i++) {
    const isEnd = i === dateline || (isHeadline && partsHeadline(text, tokens, i))
    const closing = isEnd ? i : endsSentence(text, tokens, i)
    const end = closing ?? (i - from + 1 >= MAX_TOKENS || i === tokens.length - 1 ? i : null)
    if (end === null) continue
    const own = tokens.slice(from, end + 1)
    into.push({ start: tokens[from]?.start ?? 0, end: tokens[end]?.end ?? 0, paragraph, tokens: own })
    from = end + 1
    i = end
  }
}

/** "SEOUL, March 3 (Wire) - ": index of the dash that ends a dateline, or -1. It is no part of the sentence after it. */
function datelineEnd(text: string, tokens: readonly Span[]): number {
  const first = wordAt(text, tokens[0])
  if (!/^\p{Lu}{3,}$/u.test(first)) return -1
  for (let i = 1; i < Math.min(tokens.length - 3, 14); i++) {
    const word = wordAt(text, tokens[i])
    if (/^(?:[-–—]|--)$/.test(word)) return (tokens[i]?.start ?? 0) > (tokens[i - 1]?.end ?? 0) ? i : -1
    // "(dpa)" is a wire too.
    const isWire = wordAt(text, tokens[i - 1]) === '(' && wordAt(text, tokens[i + 1]) === ')'
    if (!isWire && !/^(?:[\p{Lu}\d(),./]|(?:of|de|la|the)$)/u.test(word)) return -1
  }
  return -1
}

/** Headlines have fewer tokens. */
const LONGEST_HEADLINE = 30

/** "Norland says it struck depot; Sudland calls raid ‘illegal’": two headlines in one, which no full stop ends. */
const partsHeadline = (text: string, tokens: readonly Span[], i: number): boolean =>
  wordAt(text, tokens[i]) === ';' &&
  /^\p{Lu}/u.test(wordAt(text, tokens[i + 1])) &&
  !/^[.!?]$/.test(wordAt(text, tokens.at(-1)))

/** How many words a label may have. */
const LABEL = 4

/** "• Norland: Parliament passed a law.": index of the colon behind the label of an item in a list, or of "Q Thank you"; -1. It is no part of what follows. */
function labelEnd(text: string, tokens: readonly Span[]): number {
  if (wordAt(text, tokens[0]) === 'Q') return /^["“(\p{Lu}]/u.test(wordAt(text, tokens[1])) ? 0 : -1
  if (!/^[•*·▪–—-]$/.test(wordAt(text, tokens[0]))) return -1
  for (let i = 1; i <= LABEL + 1; i++) {
    const word = wordAt(text, tokens[i])
    if (word === ':' && i > 1) return /^\p{Lu}/u.test(wordAt(text, tokens[i + 1])) ? i : -1
    if (!/^[\p{L}’'&-]+$/u.test(word)) return -1
  }
  return -1
}

/** Index of the sentence's last token where token `i` is its final mark (closing quotes and brackets after it included). */
function endsSentence(text: string, tokens: readonly Span[], i: number): number | null {
  const mark = wordAt(text, tokens[i])
  const following = wordAt(text, tokens[i + 1])
  if (ABBREVIATION.test(mark) && BEGINNING.test(following)) return i
  // "At 3 a.m. “I told them,” he said", "at 9 p.m. Mayor Lind said"; "10 a.m. Monday" and "9 p.m. EST" go on.
  if (HOUR.test(mark) && (/^["“‘]$/.test(following) || /^\p{Lu}\p{Ll}/u.test(following)) && !DAY.test(following))
    return i
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
/** Its stop may be the sentence's too ("in the U.S. He said"); titles ("Mr.") never end one. */
const ABBREVIATION = /^(?:(?:\p{L}\.){2,}|Inc\.|Corp\.|Co\.|Ltd\.|Jr\.|Sr\.|etc\.)$/iu
const BEGINNING =
  /^(?:He|She|It|They|We|You|The|This|That|These|Those|There|But|And|In|On|At|As|If|When|While|After|Before|However|His|Her|Its|Their|Meanwhile|Asked|According)$/
const HOUR = /^[ap]\.m\.$/i
const DAY = new RegExp(
  `^(?:${WEEKDAYS})|^(?:${MONTHS}|Eastern|Central|Pacific|Mountain|Greenwich|Local|Universal|Moscow|Beijing|Zulu)$`,
)
const CLOSING = /^(?:["'”’»)\]]|'')$/
const OPENING = /^(?:["'“‘«([—–-]|''|``)$/
