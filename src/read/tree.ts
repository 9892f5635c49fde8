/** Elements whose content is no text of the page. */
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'BUTTON', 'SELECT', 'TEXTAREA'])

/** What walking a tree needs of a node. */
export interface TreeNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: TreeNode | null
  readonly nextSibling: TreeNode | null
  readonly parentNode: TreeNode | null
}
/** Node types of the DOM. */
export const TEXT = 3
const ELEMENT = 1

/** Every node in document order, elements when entered and when left; without recursion, so that depth is no matter. */
export function* walk(root: TreeNode): Generator<{ node: TreeNode; leaving: boolean }> {
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

/** How deep the deepest element of a tree stands in it. */
export function depthOf(root: TreeNode): number {
  let depth = 0
  let deepest = 0
  let before: { readonly node: TreeNode; readonly leaving: boolean } | null = null
  for (const step of walk(root)) {
    if (step.leaving) depth -= before?.leaving === false && before.node === step.node ? 0 : 1
    else if (step.node.parentNode === before?.node && !before.leaving) depth += 1
    deepest = Math.max(deepest, depth)
    before = step
  }
  return deepest
}
