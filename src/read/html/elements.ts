import { behind, following, isElement, type PageElement, type PageParent } from './nodes.js'

/** All elements in one, in the order of the page; what templates hold is no part of it. */
export function elementsOf(root: PageParent): PageElement[] {
  const elements: PageElement[] = []
  for (let node = root.firstChild; node;) {
    if (isElement(node)) elements.push(node)
    node = node.nodeName === 'TEMPLATE' ? behind(node, root) : following(node, root)
  }
  return elements
}

/** A question that an element answers; a selector would have to be parsed, and be asked of the whole page each time. */
export type Is = (element: PageElement) => boolean

/** Of this name, in capitals. */
export const isNamed =
  (name: string): Is =>
  ({ tagName }) =>
    tagName === name

/** With this attribute, if it says so where that is given. */
export const says =
  (attribute: string, value?: string): Is =>
  (element) => {
    const said = element.getAttribute(attribute)
    return said !== null && (value === undefined || said === value)
  }

/** With an attribute that holds one of these, in whatever case. */
export const speaksOf =
  (attribute: string, parts: RegExp): Is =>
  (element) =>
    parts.test(element.getAttribute(attribute) ?? '')

/** With one of these classes. */
export function hasClass(...names: readonly string[]): Is {
  return speaksOf('class', new RegExp(`(?:^|\\s)(?:${names.join('|')})(?:\\s|$)`))
}

/** Within an element of this name, in capitals. */
export const isIn =
  (name: string): Is =>
  ({ parentElement }) => {
    for (let outer = parentElement; outer; outer = outer.parentElement) if (outer.tagName === name) return true
    return false
  }

/** That answers each of these with yes. */
export const both =
  (...all: readonly Is[]): Is =>
  (element) =>
    all.every((is) => is(element))

/** That answers one of these with yes. */
export const either =
  (...some: readonly Is[]): Is =>
  (element) =>
    some.some((is) => is(element))

/** The first so many elements that are so. */
export function firstOf(elements: Iterable<PageElement>, is: Is, most: number): PageElement[] {
  const found: PageElement[] = []
  for (const element of elements) {
    if (found.length === most) break
    if (is(element)) found.push(element)
  }
  return found
}
