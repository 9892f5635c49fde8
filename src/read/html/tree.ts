import { isElement, type PageElement, type PageNode } from './nodes.js'

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

/** True for what leads to another page: neither the name of a place nor the way to one on this page. */
export const isLink = (element: PageElement) =>
  element.tagName === 'A' && /^\s*[^#\s]/.test(element.getAttribute('href') ?? '')

/** What is told of a tree as it is walked. */
export interface Visitor {
  text(text: string): void
  enter(element: PageElement): void
  leave(element: PageElement): void
}

/** Tells of the elements and texts of a tree in their order; without recursion, so that depth is no matter. */
export function walk(root: PageElement, visitor: Visitor): void {
  let node: PageNode | null = root
  while (node) {
    let inner: PageNode | null = null
    if (isElement(node)) {
      visitor.enter(node)
      if (!SKIPPED.has(node.tagName)) inner = node.firstChild
      if (!inner) visitor.leave(node)
    } else visitor.text(node.textContent)
    if (inner) {
      node = inner
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentElement
      if (node) visitor.leave(node)
    }
    node = node && node !== root ? node.nextSibling : null
  }
}
