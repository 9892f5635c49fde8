import { parseHTML } from 'linkedom'
import { settle, type Settling } from './settle.js'
import type { TreeNode } from './tree.js'

/** What is asked of an element of a parsed page. */
export interface PageElement extends TreeNode {
  readonly parentElement: PageElement | null
  getAttribute(name: string): string | null
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
  getElementsByTagName(name: string): Iterable<PageElement>
  remove(): void
}

/** A parsed page. */
export interface PageDocument {
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

/** Parses a page or a part of one; linkedom puts parts nowhere, so that without a body they would be lost. */
export function parsePage(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html>${withBody(html)}</html>`
  // linkedom's own types speak of a browser's, which are not loaded here.
  const { document } = parseHTML(whole) as unknown as { document: PageDocument & Settling }
  settle(document)
  return document
}

const withBody = (html: string) => (/<body[\s>]/i.test(html) ? html : `<head></head><body>${html}</body>`)
