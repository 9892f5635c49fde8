import type { PageElement } from './nodes.js'
import { isLink, walk } from './tree.js'

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)

/** A block of text, white space drawn together; a single line break within it is kept. */
export interface Paragraph {
  readonly text: string
  /** How much of it stands in links, 0 to 1. */
  readonly linked: number
  /** The elements it stands in, outermost first, up to the one that holds its first word. */
  readonly within: readonly PageElement[]
}

/** The paragraphs of an element: each block, and each part between empty lines, is one. */
export function paragraphsOf(root: PageElement): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const open: PageElement[] = []
  let within: readonly PageElement[] = []
  let words = ''
  let linked = 0
  let links = 0
  const endParagraph = () => {
    const share = words === '' ? 0 : linked / words.length
    for (const text of textsOf(words)) paragraphs.push({ text, linked: share, within })
    words = ''
    linked = 0
    within = []
  }
  walk(root, {
    text: (written) => {
      const text = written.includes('\u0000') ? written.replaceAll('\u0000', '') : written
      if (within.length === 0 && text.trim() !== '') within = [...open]
      words += text
      if (links > 0) linked += text.length
    },
    enter: (element) => {
      if (isLink(element)) links += 1
      else if (element.tagName === 'BR') words += '\u0000'
      else if (BLOCKS.has(element.tagName)) endParagraph()
      open.push(element)
    },
    leave: (element) => {
      if (isLink(element)) links -= 1
      else if (BLOCKS.has(element.tagName)) endParagraph()
      open.pop()
    },
  })
  endParagraph()
  return paragraphs
}

/** The texts of a block, parted by empty lines; line breaks are written as NUL in it. */
function textsOf(words: string): string[] {
  if (words.trim() === '') return []
  const line = words.replace(/[ \t\n\r\f]+/g, ' ')
  if (!line.includes('\u0000')) return [line.trim()]
  const parts = line.split(/\u0000 ?\u0000/).map((part) => part.replace(/ ?\u0000 ?/g, '\n').trim())
  return parts.filter((text) => text !== '')
}

const ENDED = /[.!?…]["”’')\]]{0,3}$/

/** True for what ends as a sentence does. */
export const isEnded = (text: string) => ENDED.test(text)

/** A line that is all link and no sentence: the title of another article. */
export const isTeaser = ({ text, linked }: Paragraph) => linked > 0.95 && !isEnded(text)
