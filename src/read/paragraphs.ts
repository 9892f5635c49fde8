import { TEXT, walk, type TreeNode } from './tree.js'

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)

/** The text of a document, each block a paragraph of its own between empty lines, white space drawn together. */
export function paragraphsOf(document: { readonly body: TreeNode }): string {
  const paragraphs: string[] = []
  let words = ''
  const endParagraph = () => {
    const paragraph = words
      .replace(/[ \t\n\r\f]+/g, ' ')
      .replaceAll(' \u0000', '\u0000')
      .replaceAll('\u0000 ', '\u0000')
      .trim()
    if (paragraph.replaceAll('\u0000', '') !== '') paragraphs.push(paragraph.replaceAll('\u0000', '\n').trim())
    words = ''
  }
  for (const { node, leaving } of walk(document.body)) {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === TEXT && !leaving) words += (node.textContent ?? '').replaceAll('\u0000', '')
    else if (name === 'BR' && !leaving) words += '\u0000'
    else if (BLOCKS.has(name)) endParagraph()
  }
  endParagraph()
  return paragraphs.join('\n\n')
}
