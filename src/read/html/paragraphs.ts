import { isElement, isLink, TEXT, walk, type TreeNode } from './tree.js'

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
  readonly within: readonly TreeNode[]
}

/** The paragraphs of an element: each block, and each part between empty lines, is one. */
export function paragraphsOf(root: TreeNode): Paragraph[] {
  const paragraphs: Paragraph[] = []
  const open: TreeNode[] = []
  let within: readonly TreeNode[] = []
  let words = ''
  let linked = 0
  let links = 0
  const endParagraph = () => {
    const share = words === '' ? 0 : linked / words.length
    for (const part of words.replace(/[ \t\n\r\f]+/g, ' ').split(/\u0000 ?\u0000/)) {
      const text = part.replace(/ ?\u0000 ?/g, '\n').trim()
      if (text !== '') paragraphs.push({ text, linked: share, within })
    }
    words = ''
    linked = 0
    within = []
  }
  for (const { node, leaving } of walk(root)) {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === TEXT && !leaving) {
      const text = (node.textContent ?? '').replaceAll('\u0000', '')
      if (within.length === 0 && text.trim() !== '') within = [...open]
      words += text
      if (links > 0) linked += text.length
    } else if (isLink(node)) links += leaving ? -1 : 1
    else if (name === 'BR' && !leaving) words += '\u0000'
    else if (BLOCKS.has(name)) endParagraph()
    if (isElement(node)) {
      if (leaving) open.pop()
      else open.push(node)
    }
  }
  endParagraph()
  return paragraphs
}

const ENDED = /[.!?…]["”’')\]]{0,3}$/

/** True for what ends as a sentence does. */
export const isEnded = (text: string) => ENDED.test(text)

/** A line that is all link and no sentence: the title of another article. */
export const isTeaser = ({ text, linked }: Paragraph) => linked > 0.95 && !isEnded(text)
