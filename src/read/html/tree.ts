/** Elements whose content is no text of the page. */
const SKIPPED = new Set([
  'TITLE',
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'SVG',
  'BUTTON',
  'SELECT',
  'TEXTAREA',
])

/** What walking a tree needs of a node. */
export interface TreeNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: TreeNode | null
  readonly nextSibling: TreeNode | null
  readonly parentNode: TreeNode | null
  getAttribute?(name: string): string | null
}

/** Node types of the DOM. */
export const TEXT = 3
const ELEMENT = 1

export const isElement = (node: TreeNode) => node.nodeType === ELEMENT

/** True for what leads to another page: neither the name of a place nor the way to one on this page. */
export function isLink(node: TreeNode): boolean {
  return node.nodeName === 'A' && /^\s*[^#\s]/.test(node.getAttribute?.('href') ?? '')
}

/** What is told of a tree as it is walked. */
export interface Visitor {
  text(text: string): void
  enter(element: TreeNode, name: string): void
  leave(element: TreeNode, name: string): void
}

/** Tells of the elements and texts of a tree in their order; without recursion, so that depth is no matter. */
export function walk(root: TreeNode, visitor: Visitor): void {
  const names: string[] = []
  let node: TreeNode | null = root
  while (node) {
    let inner: TreeNode | null = null
    if (node.nodeType === TEXT) visitor.text(node.textContent ?? '')
    else if (isElement(node)) {
      const name = node.nodeName.toUpperCase()
      visitor.enter(node, name)
      if (!SKIPPED.has(name)) inner = node.firstChild
      if (inner) names.push(name)
      else visitor.leave(node, name)
    }
    if (inner) {
      node = inner
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) visitor.leave(node, names.pop() ?? '')
    }
    node = node && node !== root ? node.nextSibling : null
  }
}

/** How deep the deepest element of a tree stands in it. */
export function depthOf(root: TreeNode): number {
  let deepest = 0
  let depth = -1
  walk(root, {
    text: () => undefined,
    enter: () => {
      depth += 1
      deepest = Math.max(deepest, depth)
    },
    leave: () => {
      depth -= 1
    },
  })
  return deepest
}
