import type { PageElement } from './nodes.js'
import type { Paragraph } from './paragraphs.js'
import { squeeze } from './siteName.js'

/** The date of a page stands among so many of its first blocks: "3 May 2024". */
const FIRST_BLOCKS = 5

/**
 * An article without its headline and the line that dates it, which both stand above its text: what is read from them
 * would be said twice, and by nobody.
 * @param titles all that the page calls its article, which is not always called the same
 */
export function withoutHeading(paragraphs: readonly Paragraph[], titles: readonly string[]): readonly Paragraph[] {
  const known = new Set(titles.map(squeeze).filter((title) => title !== ''))
  const isTitle = (paragraph: Paragraph, at: number) =>
    (at === 0 || isIn(paragraph, 'H1')) && known.has(squeeze(paragraph.text))
  const text = paragraphs.filter((paragraph, at) => {
    return !isTitle(paragraph, at) && !(at < FIRST_BLOCKS && isTimeStamp(paragraph))
  })
  return text.length > 0 ? text : paragraphs
}

const isIn = ({ within }: Paragraph, name: string) => within.some(({ tagName }) => tagName === name)

/** All of it is one element for a time. */
const isTimeStamp = ({ text, within }: Paragraph) => {
  const time = within.find(({ tagName }) => tagName === 'TIME')
  return time !== undefined && wordsOf(time) === text
}

const wordsOf = (element: PageElement) => element.textContent.replace(/\s+/g, ' ').trim()
