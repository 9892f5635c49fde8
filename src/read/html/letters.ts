import { isLink, TEXT, walk, type TreeNode } from './tree.js'

/** Letters of an element: in paragraphs, outside links and in links. */
export interface Letters {
  readonly prose: number
  readonly own: number
  readonly linked: number
}

/** Letters in each element that has some. */
export function lettersIn(root: TreeNode): ReadonlyMap<TreeNode, Letters> {
  const letters = new Map<TreeNode, Letters>()
  const open: { prose: number; own: number; linked: number }[] = []
  let links = 0
  let paragraphs = 0
  for (const { node, leaving } of walk(root)) {
    if (node.nodeType === TEXT) {
      const length = leaving ? 0 : (node.textContent?.trim().length ?? 0)
      for (const sum of length > 0 ? open : []) {
        sum[links > 0 ? 'linked' : 'own'] += length
        if (paragraphs > 0) sum.prose += length
      }
      continue
    }
    if (isLink(node)) links += leaving ? -1 : 1
    if (node.nodeName === 'P') paragraphs += leaving ? -1 : 1
    if (leaving) open.pop()
    else {
      const sum = { prose: 0, own: 0, linked: 0 }
      letters.set(node, sum)
      open.push(sum)
    }
  }
  return letters
}
