import data from './clutter.json' with { type: 'json' }
import type { PageDocument, PageElement } from './dom.js'

const NAMES = new Set(data.names)
const ELEMENTS = data.elements.join(',')
/** What holds more of the page's paragraphs than this is no clutter, whatever it is called. */
const LARGEST_SHARE = 0.3

/** Takes out of a page what is never part of its article: navigation, captions, boxes for newsletters, sharing and the like. */
export function removeClutter(document: PageDocument): void {
  for (const element of document.querySelectorAll('script, style, noscript, template, svg, link')) element.remove()
  const most = LARGEST_SHARE * lettersOf(document.body)
  for (const element of document.querySelectorAll(ELEMENTS)) removeIf(element, most)
  for (const element of document.querySelectorAll('[class],[id]')) {
    if (isNamedClutter(element)) removeIf(element, most)
  }
}

function removeIf(element: PageElement, most: number): void {
  if (element.nodeName === 'BODY' || element.nodeName === 'ARTICLE' || element.nodeName === 'MAIN') return
  if (lettersOf(element) <= most && !element.querySelector('h1, article')) element.remove()
}

/** By the whole of a class or id, or its last part ("story__caption", "post-related"). */
function isNamedClutter(element: PageElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.toLowerCase()
  return names.split(/\s+/).some((name) => {
    const last = name.split(/__|--|_/).filter((part) => part !== '')
    return NAMES.has(name) || last.some((part) => NAMES.has(part)) || NAMES.has(name.split('-').at(-1) ?? '')
  })
}

/** Letters in the paragraphs of an element: whatever has none of them is small. */
function lettersOf(element: PageElement): number {
  let letters = element.nodeName === 'P' ? (element.textContent?.length ?? 0) : 0
  for (const paragraph of element.querySelectorAll('p')) letters += paragraph.textContent?.length ?? 0
  return letters
}
