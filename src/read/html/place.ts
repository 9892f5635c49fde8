import type { Paragraph } from './paragraphs.js'
import type { PageElement } from './nodes.js'

/** What holds this share of an article holds it. */
export const MOST_SHARE = 0.9

/** How many letters these paragraphs have. */
export const lettersOf = (paragraphs: readonly Paragraph[]) =>
  paragraphs.reduce((sum, { text }) => sum + text.length, 0)

/** How many letters of these paragraphs stand in each element. */
export function lettersWithin(paragraphs: readonly Paragraph[]): ReadonlyMap<PageElement, number> {
  const letters = new Map<PageElement, number>()
  for (const { text, within } of paragraphs) {
    for (const element of within) letters.set(element, (letters.get(element) ?? 0) + text.length)
  }
  return letters
}

/** The innermost element that holds this share of the letters of these paragraphs; null where none does. */
export function innermost(paragraphs: readonly Paragraph[], share: number): PageElement | null {
  const letters = lettersWithin(paragraphs)
  const least = share * lettersOf(paragraphs)
  let found: PageElement | null = null
  let depth = -1
  for (const { within } of paragraphs) {
    const at = within.findLastIndex((element) => (letters.get(element) ?? 0) >= least)
    if (at > depth) {
      depth = at
      found = within[at] ?? null
    }
  }
  return found
}
