import { isElement, TEXT, type TreeNode } from './tree.js'

interface SettlingNode extends TreeNode {
  readonly childNodes: Iterable<SettlingNode>
  querySelector(selector: string): SettlingNode | null
  prepend(...nodes: readonly SettlingNode[]): void
  append(...nodes: readonly SettlingNode[]): void
  after(node: SettlingNode): void
}

/** What settling asks of a document. */
export interface Settling {
  readonly head: SettlingNode
  readonly childNodes: Iterable<SettlingNode>
  querySelector(selector: string): SettlingNode | null
  createElement(name: string): SettlingNode
}

/**
 * Gives a document the one head and one body that a browser would: whatever stands before, between and behind them goes
 * into the body. linkedom leaves it where it is written, and answers a new, empty body where none follows the head.
 */
export function settle(document: Settling): void {
  const html = document.querySelector('html')
  if (html === null) return
  const written = html.querySelector('body')
  const [before, behind] = around(document.childNodes, html)
  // Now that nothing stands before it, the document takes this element for its root.
  const body = written ?? document.createElement('body')
  body.prepend(...before)
  body.append(...behind)
  const { head } = document
  const [early, late] = around(html.childNodes, written ?? head)
  head.after(body)
  body.prepend(...early.filter((node) => node !== head))
  body.append(...late.filter((node) => node !== body))
}

/** The elements and texts before and behind one of them. */
function around(nodes: Iterable<SettlingNode>, middle: SettlingNode): [before: SettlingNode[], behind: SettlingNode[]] {
  const content = [...nodes].filter((node) => isElement(node) || node.nodeType === TEXT)
  const at = content.indexOf(middle)
  return [content.slice(0, at), content.slice(at + 1)]
}
