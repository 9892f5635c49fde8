import { isEnded, type Paragraph } from './paragraphs.js'
import { innermost, lettersOf, MOST_SHARE } from './place.js'
import type { PageElement } from './nodes.js'

/** Subheads, items and quotations belong to an article between its paragraphs, however short. */
const PARTS = new Set(['H2', 'H3', 'H4', 'H5', 'H6', 'LI', 'BLOCKQUOTE', 'PRE'])
const SHORTEST_SENTENCE = 60
const MOST_LINKED = 0.4

/**
 * What Readability kept of an article, with what it dropped of it: sentences where most of the article stands, or
 * between it and the main heading, and short parts between its paragraphs.
 * @param printed everything that the page prints
 * @param contained where sites put their articles, if known
 */
export function withDropped(
  kept: readonly Paragraph[],
  printed: readonly Paragraph[],
  contained: PageElement | null,
): readonly Paragraph[] {
  const texts = new Set(kept.map(({ text }) => text))
  const isKept = ({ text }: Paragraph) => texts.has(text)
  const there = printed.filter(isKept)
  const place = innermost(there, MOST_SHARE)
  // Where Readability has changed the paragraphs, there is no telling which it dropped.
  if (place === null || lettersOf(there) < MOST_SHARE * lettersOf(kept)) return kept
  const first = printed.findIndex(isKept)
  const last = printed.findLastIndex(isKept)
  const heading = printed.slice(0, first).findLastIndex((paragraph) => isIn(paragraph, (name) => name === 'H1'))
  return printed.filter((paragraph, at) => {
    if (isKept(paragraph)) return true
    if (paragraph.linked > MOST_LINKED) return false
    const isThere = paragraph.within.includes(place)
    const isAmong = at < last && contained !== null && paragraph.within.includes(contained)
    const isLead = heading >= 0 && heading < at && at < first
    if ((isThere || isAmong || isLead) && isSentence(paragraph)) return true
    return isThere && first < at && at < last && isIn(paragraph, (name) => PARTS.has(name))
  })
}

const isSentence = ({ text }: Paragraph) => text.length >= SHORTEST_SENTENCE && isEnded(text)

const isIn = ({ within }: Paragraph, is: (name: string) => boolean) => within.some(({ tagName }) => is(tagName))
