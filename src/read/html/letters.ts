import type { PageElement } from './dom.js'
import { isElement, isLink, TEXT, walk } from './tree.js'

/** Letters of an element: in paragraphs, outside links and in links. */
export interface Letters {
  readonly prose: number
  readonly own: number
  readonly linked: number
}

/** Each element, in the order of the page, with the letters in it. */
export function lettersIn(root: PageElement): ReadonlyMap<PageElement, Letters> {
  const letters = new Map<PageElement, Letters>()
  const open: { prose: number; own: number; linked: number }[] = []
  let links = 0
  let paragraphs = 0
  for (const { node, leaving } of walk(root)) {
    if (node.nodeType === TEXT && !leaving) {
      const length = node.textContent?.trim().length ?? 0
      for (const sum of length > 0 ? open : []) {
        sum[links > 0 ? 'linked' : 'own'] += length
        if (paragraphs > 0) sum.prose += length
      }
    }
    if (!isElement(node)) continue
    if (isLink(node)) links += leaving ? -1 : 1
    if (node.nodeName === 'P') paragraphs += leaving ? -1 : 1
    if (leaving) open.pop()
    else {
      const sum = { prose: 0, own: 0, linked: 0 }
      // What an element of a page holds are elements of a page.
      letters.set(node as PageElement, sum)
      open.push(sum)
    }
  }
  return letters
}
