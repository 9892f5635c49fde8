const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'BUTTON', 'SELECT', 'TEXTAREA'])

/** What walking a tree needs of a node. */
interface TreeNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: TreeNode | null
  readonly nextSibling: TreeNode | null
  readonly parentNode: TreeNode | null
}
const TEXT = 3
const ELEMENT = 1

/** The text of a document, each block a paragraph of its own between empty lines, white space drawn together. */
export function paragraphsOf(document: { readonly body: unknown }): string {
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
  for (const { node, leaving } of walk(document.body as TreeNode)) {
    const name = node.nodeName.toUpperCase()
    if (node.nodeType === TEXT && !leaving) words += (node.textContent ?? '').replaceAll('\u0000', '')
    else if (name === 'BR' && !leaving) words += '\u0000'
    else if (BLOCKS.has(name)) endParagraph()
  }
  endParagraph()
  return paragraphs.join('\n\n')
}

/** Every node in document order, elements when entered and when left; without recursion, so that depth is no matter. */
function* walk(root: TreeNode): Generator<{ node: TreeNode; leaving: boolean }> {
  let node: TreeNode | null = root
  while (node) {
    yield { node, leaving: false }
    const inner: TreeNode | null =
      node.nodeType === ELEMENT && !SKIPPED.has(node.nodeName.toUpperCase()) ? node.firstChild : null
    if (inner) {
      node = inner
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      yield { node, leaving: true }
      node = node.parentNode
    }
    if (!node || node === root) return
    yield { node, leaving: true }
    node = node.nextSibling
  }
}
