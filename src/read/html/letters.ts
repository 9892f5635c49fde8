import type { PageElement } from './nodes.js'
import { isLink, walk } from './tree.js'

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
  walk(root, {
    text: (text) => {
      const length = text.trim().length
      const sum = open.at(-1)
      if (length === 0 || !sum) return
      sum[links > 0 ? 'linked' : 'own'] += length
      if (paragraphs > 0) sum.prose += length
    },
    enter: (element) => {
      if (isLink(element)) links += 1
      if (element.tagName === 'P') paragraphs += 1
      const sum = { prose: 0, own: 0, linked: 0 }
      letters.set(element, sum)
      open.push(sum)
    },
    leave: (element) => {
      if (isLink(element)) links -= 1
      if (element.tagName === 'P') paragraphs -= 1
      const sum = open.pop()
      const outer = open.at(-1)
      if (!sum || !outer) return
      outer.prose += sum.prose
      outer.own += sum.own
      outer.linked += sum.linked
    },
  })
  return letters
}
