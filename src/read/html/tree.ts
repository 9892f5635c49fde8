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

/** A node as it is entered or left; `depth` is 0 at the root. */
export interface TreeStep {
  readonly node: TreeNode
  readonly depth: number
  readonly leaving: boolean
}

/** Every node in document order, elements when entered and when left; without recursion, so that depth is no matter. */
export function* walk(root: TreeNode): Generator<TreeStep> {
  let node: TreeNode | null = root
  let depth = 0
  while (node) {
    yield { node, depth, leaving: false }
    const inner: TreeNode | null = isElement(node) && !SKIPPED.has(node.nodeName.toUpperCase()) ? node.firstChild : null
    if (inner) {
      node = inner
      depth += 1
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      yield { node, depth, leaving: true }
      node = node.parentNode
      depth -= 1
    }
    if (!node || node === root) return
    yield { node, depth, leaving: true }
    node = node.nextSibling
  }
}

/** How deep the deepest node of a tree stands in it. */
export function depthOf(root: TreeNode): number {
  let deepest = 0
  for (const { depth } of walk(root)) deepest = Math.max(deepest, depth)
  return deepest
}
