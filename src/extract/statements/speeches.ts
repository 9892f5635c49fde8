import type { Span } from '../../model/index.js'
import lists from '../lexicon/lists.json' with { type: 'json' }
import { mapped } from '../mapped.js'
import type { Proposal, Range } from './proposal.js'
import { isCredit } from './source/index.js'
import { trimMarks } from './trim.js'
import { isFiniteAt, rangeOf, tagAt, type TextView } from './view.js'

const SPOKEN = `(?:${lists.spoken.join('|')})`
/** "The full text of the statement", "her speech in full", "transcript of remarks". */
const WHOLE = new RegExp(
  String.raw`\b(?:(?:full|complete|entire|prepared) (?:text|transcript|${SPOKEN})|${SPOKEN},? in full|(?:text|transcript) of)\b`,
  'i',
)
/** "Here is what the president said", "The following is a statement". */
const BRINGS_IN = new RegExp(
  String.raw`^(?:here(?: is|[’']s| are| was)|(?:the )?following (?:is|are)|below (?:is|are)|this is)\b.*\b(?:said|told|wrote|${SPOKEN})\b`,
  'i',
)
/** "Statement by Mara Olsen", "REMARKS BY PRESIDENT VOSS AT THE BRIDGE". */
const HEADING = new RegExp(String.raw`^(?:(?:a|the) )?${SPOKEN} (?:by|from|of) \S`, 'i')
/** A line that brings in a speech is no longer, nor is a speech, in paragraphs. */
const LONGEST = 240
const MOST = 80
/** Within so many paragraphs whoever speaks speaks of himself. */
const NEAR = 4

/**
 * The paragraphs of a speech or statement that is printed whole, without marks: below "The full text of the statement by
 * Olsen:", "Here is what the president said:" or a heading "Statement by Mara Olsen".
 */
export function proposeSpeech(view: TextView): Proposal[] {
  const { paragraphs } = view.parsed
  for (let i = 0; i + 1 < paragraphs.length; i++) {
    const line = paragraphs[i]
    if (!line || line.end - line.start > LONGEST || !bringsIn(view, line)) continue
    const by = speakerIn(view, line)
    const below = by ? paragraphsOf(view, i + 1, by) : []
    if (by && below.length > 0 && isWhole(view, line, below))
      return mapped(below, (range): Proposal => ({ cue: null, rule: 'turn', ranges: [range], by }))
  }
  return []
}

const textOf = (view: TextView, { start, end }: Span) => view.parsed.text.slice(start, end)

function bringsIn(view: TextView, line: Span): boolean {
  const text = textOf(view, line)
  // "Below is the full text of her letter." may end like any sentence.
  const opens = !/[.!?,;]$/.test(text) || (WHOLE.test(text) && BRINGS_IN.test(text))
  return opens && (HEADING.test(text) || ((WHOLE.test(text) || BRINGS_IN.test(text)) && !/["“]/.test(text)))
}

/** Whoever speaks says "I" or "we", unless the line says that this is all of it. */
const isWhole = (view: TextView, line: Span, below: readonly Range[]) =>
  WHOLE.test(textOf(view, line)) ||
  below
    .slice(0, NEAR)
    .some(({ from, to }) =>
      view.nodes
        .slice(from, to + 1)
        .some(({ token }) => /^(?:I|we|our|my|us)$/i.test(token.text) && token.text !== 'US'),
    )

/** The paragraphs below, up to where the article goes on: somebody's words in marks, or what the speaker is told to have said. */
function paragraphsOf(view: TextView, first: number, by: Range): Range[] {
  const { text, paragraphs } = view.parsed
  const name = view.nodes[by.to]?.token.text ?? ''
  const told = (words: Range) =>
    view.nodes
      .slice(words.from, words.to)
      .some(
        ({ token, index }) =>
          token.text === name && /^(?:said|told|added|spoke|wrote)$/.test(view.nodes[index + 1]?.token.text ?? ''),
      )
  const found: Range[] = []
  for (const paragraph of paragraphs.slice(first, first + MOST)) {
    const words = rangeOf(view, paragraph)
    if (!words) continue
    const isOpen = /^["“]/.test(text.slice(paragraph.start, paragraph.start + 1))
    if (isOpen || told(words) || isCredit(view.parsed, paragraph) || ENDS.test(textOf(view, paragraph).slice(0, 40)))
      break
    const content = /^[([]/.test(text.slice(paragraph.start, paragraph.start + 1)) ? null : trimMarks(view, words)
    if (content && /^[.?!…]$/.test(view.nodes[words.to]?.token.text ?? '')) found.push(content)
  }
  return found
}

/** What stands below a speech. */
const ENDS =
  /^(?:ends?$|[#*_-]{2,}|\(?(?:additional )?reporting by|notes? to editors|about |contact|for more information)/i

/** Who is named in a line: behind "by" or "from", before "said", or whose speech it is. */
function speakerIn(view: TextView, line: Span): Range | null {
  const range = rangeOf(view, line)
  if (!range) return null
  const { nodes } = view
  for (let i = range.from; i < range.to; i++) {
    const word = nodes[i]?.token.lower ?? ''
    const starts = /^(?:by|from|what)$/.test(word) || (word === 'of' && isSpoken(view, i - 1))
    const phrase = starts ? phraseFrom(view, i + 1, range.to) : null
    if (phrase && !isOwner(view, phrase.to + 1)) return phrase
    if (tagAt(view, i) === 'POS' && nodes.slice(i, i + 4).some(({ index }) => isSpoken(view, index)))
      return phraseTo(view, i - 1, range.from)
  }
  return null
}

const isSpoken = (view: TextView, i: number) => lists.spoken.includes(view.nodes[i]?.token.lower ?? '')
const isOwner = (view: TextView, i: number) => tagAt(view, i) === 'POS'

const INSIDE = /^(?:DT|JJ|NNS?|NNPS?|HYPH|CC)$/

/** The noun phrase that begins at a word, up to a verb, a mark or a preposition; none that is what was said ("of the speech"). */
function phraseFrom(view: TextView, from: number, end: number): Range | null {
  let to = from - 1
  while (to < end && INSIDE.test(tagAt(view, to + 1)) && !isFiniteAt(view, to + 1)) to++
  return to >= from && /^NN/.test(tagAt(view, to)) && !isSpoken(view, to) ? { from, to } : null
}

function phraseTo(view: TextView, to: number, first: number): Range | null {
  let from = to + 1
  while (from > first && INSIDE.test(tagAt(view, from - 1)) && tagAt(view, from - 1) !== 'CC') from--
  return from <= to ? { from, to } : null
}
