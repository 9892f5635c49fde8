import { PageAttribute, styleOf, type Style } from './attributes.js'

// The tree of a page: as much of the DOM as Readability and this room ask for, and no more. Readability reads and moves
// nodes a thousand times a page, so that a node is a plain object with links to those beside it.

/** Node types of the DOM. */
const ELEMENT = 1
const TEXT = 3

/** What stands in an element or a document. */
export type PageNode = PageElement | PageText

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT

/** The node behind this one in the order of the page, its own content before what follows it; null at the end of `root`. */
export function following(node: PageNode, root: PageParent): PageNode | null {
  if (node.nodeType === ELEMENT && node.firstChild) return node.firstChild
  return behind(node, root)
}

/** The node behind this one and all that it holds; null at the end of `root`. */
export function behind(node: Placed, root: PageParent): PageNode | null {
  let last = node
  while (!last.nextSibling) {
    const outer: PageParent | null = last.parentNode
    if (outer === null || outer === root) return null
    last = outer
  }
  return last.nextSibling
}

abstract class Placed {
  parentNode: PageParent | null = null
  previousSibling: PageNode | null = null
  nextSibling: PageNode | null = null

  get parentElement(): PageElement | null {
    return this.parentNode instanceof PageElement ? this.parentNode : null
  }

  get nextElementSibling(): PageElement | null {
    let node = this.nextSibling
    while (node && !isElement(node)) node = node.nextSibling
    return node
  }

  /** Takes it out of where it stands. */
  remove(): void {
    const { parentNode, previousSibling, nextSibling } = this
    if (parentNode === null) return
    if (previousSibling) previousSibling.nextSibling = nextSibling
    else parentNode.firstChild = nextSibling
    if (nextSibling) nextSibling.previousSibling = previousSibling
    else parentNode.lastChild = previousSibling
    this.parentNode = this.previousSibling = this.nextSibling = null
  }
}

const NOTHING: readonly PageNode[] = []

/** A run of text. */
export class PageText extends Placed {
  readonly nodeType = TEXT
  readonly nodeName = '#text'

  constructor(readonly textContent: string) {
    super()
  }

  get childNodes(): readonly PageNode[] {
    return NOTHING
  }

  cloneNode(): PageText {
    return new PageText(this.textContent)
  }
}

/** An element or a document: what holds nodes. */
export abstract class PageParent extends Placed {
  firstChild: PageNode | null = null
  lastChild: PageNode | null = null

  get firstElementChild(): PageElement | null {
    const { firstChild } = this
    return firstChild === null || isElement(firstChild) ? firstChild : firstChild.nextElementSibling
  }

  get childNodes(): PageNode[] {
    const nodes: PageNode[] = []
    for (let node = this.firstChild; node; node = node.nextSibling) nodes.push(node)
    return nodes
  }

  get children(): PageElement[] {
    return this.childNodes.filter(isElement)
  }

  get textContent(): string {
    let text = ''
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (node.nodeType === TEXT) text += node.textContent
    }
    return text
  }

  getElementsByTagName(name: string): PageElement[] {
    return this.querySelectorAll(name)
  }

  /** The elements of these names, with commas between them: Readability has no other selectors. */
  querySelectorAll(names: string): PageElement[] {
    const [only, ...others] = names.toUpperCase().split(',')
    const elements: PageElement[] = []
    for (let node = this.firstChild; node; node = following(node, this)) {
      if (isElement(node) && (node.tagName === only || others.includes(node.tagName))) elements.push(node)
    }
    return elements
  }

  /** Puts a node before another, or at the end. */
  insertBefore(node: PageNode, next: PageNode | null): PageNode {
    if (node === next) return node
    node.remove()
    const previous = next ? next.previousSibling : this.lastChild
    node.parentNode = this
    node.previousSibling = previous
    node.nextSibling = next
    if (previous) previous.nextSibling = node
    else this.firstChild = node
    if (next) next.previousSibling = node
    else this.lastChild = node
    return node
  }

  appendChild(node: PageNode): PageNode {
    return this.insertBefore(node, null)
  }

  append(nodes: readonly PageNode[]): void {
    for (const node of nodes) this.insertBefore(node, null)
  }

  replaceChild(node: PageNode, replaced: PageNode): PageNode {
    this.insertBefore(node, replaced)
    replaced.remove()
    return replaced
  }

  removeChild(node: PageNode): PageNode {
    node.remove()
    return node
  }

  /** A copy of what it holds, for Readability to give back before another attempt; as text it would be parsed again. */
  get innerHTML(): Kept {
    return { nodes: this.childNodes.map((node) => node.cloneNode()) }
  }

  set innerHTML({ nodes }: Kept) {
    for (const node of this.childNodes) node.remove()
    this.append(nodes.map((node) => node.cloneNode()))
  }
}

/** Copies of nodes. */
interface Kept {
  readonly nodes: readonly PageNode[]
}

/** An element with its attributes. */
export class PageElement extends PageParent {
  readonly nodeType = ELEMENT
  readonly tagName: string
  /** What Readability notes of it. */
  readability: unknown = undefined

  constructor(
    name: string,
    private readonly said: Record<string, string> = {},
  ) {
    super()
    this.tagName = name.toUpperCase()
  }

  get nodeName(): string {
    return this.tagName
  }

  get ownerDocument() {
    return MAKER
  }

  getAttribute(name: string): string | null {
    return Object.hasOwn(this.said, name) ? (this.said[name] ?? null) : null
  }

  hasAttribute(name: string): boolean {
    return Object.hasOwn(this.said, name)
  }

  setAttribute(name: string, value: string): void {
    this.said[name] = value
  }

  setAttributeNode({ name, value }: PageAttribute): void {
    this.said[name] = value
  }

  removeAttribute(name: string): void {
    Reflect.deleteProperty(this.said, name)
  }

  get attributes(): PageAttribute[] {
    return Object.entries(this.said).map(([name, value]) => new PageAttribute(name, value))
  }

  get className(): string {
    return this.getAttribute('class') ?? ''
  }

  set className(names: string) {
    this.setAttribute('class', names)
  }

  get id(): string {
    return this.getAttribute('id') ?? ''
  }

  set id(id: string) {
    this.setAttribute('id', id)
  }

  get style(): Style {
    return styleOf(this.said.style)
  }

  cloneNode(): PageElement {
    const clone = new PageElement(this.tagName, { ...this.said })
    for (let node = this.firstChild; node; node = node.nextSibling) clone.insertBefore(node.cloneNode(), null)
    return clone
  }
}

/** Elements belong to no document in particular: whichever is asked makes the same. */
const MAKER = { createElement: (name: string) => new PageElement(name) }
