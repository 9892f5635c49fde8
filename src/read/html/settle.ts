import { PageElement, type PageNode } from './nodes.js'

/** The frame of a page. */
export interface Frame {
  readonly html: PageElement
  readonly head: PageElement
  readonly body: PageElement
}

/**
 * Gives a page the one head and one body that a browser would: whatever stands before, between and behind them goes
 * into the body.
 */
export function settle(root: PageElement): Frame {
  const html = root.getElementsByTagName('html')[0] ?? new PageElement('html')
  const [before, behind] = around(root, html)
  html.remove()
  const written = html.getElementsByTagName('body')[0]
  const body = written ?? new PageElement('body')
  const first = html.firstElementChild
  const head = first?.tagName === 'HEAD' ? first : new PageElement('head')
  const [early, late] = around(html, written ?? head)
  html.insertBefore(head, html.firstChild)
  html.insertBefore(body, head.nextSibling)
  const { firstChild } = body
  for (const node of [...before, ...early]) if (node !== head) body.insertBefore(node, firstChild)
  body.append([...late, ...behind])
  return { html, head, body }
}

/** The nodes of an element before and behind one of them; all are before what stands within one. */
function around(parent: PageElement, middle: PageElement): [before: PageNode[], behind: PageNode[]] {
  const nodes = parent.childNodes
  const at = nodes.indexOf(middle)
  return at < 0 ? [nodes, []] : [nodes.slice(0, at), nodes.slice(at + 1)]
}
