import data from './clutter.json' with { type: 'json' }
import type { PageDocument } from './dom.js'
import type { PageElement } from './nodes.js'
import { lettersIn } from './letters.js'

const NAMES = new Set(data.names)
const ELEMENTS = new Set(data.elements.map((name) => name.toUpperCase()))
const ROLES = new Set(data.roles)
const WORDS = new RegExp(`-(?:${data.words.join('|')})-`)
/** "no-sidebar", "has-related": what an element has or lacks is not what it is. */
const HAS = /^(?:no|has|have|with|without|is|hide|show)-/
/** What holds more of the page's prose than this is no clutter, whatever it is called. */
const LARGEST_SHARE = 0.3
const FEW_LETTERS = 400
/** Where more of a page's prose than this stands in captions, they are what it has to say. */
const GALLERY_SHARE = 0.5
/** Of a list, more is in links than this: it leads elsewhere. */
const LINKED_SHARE = 0.9

/** Takes out of a page what is never part of its article: navigation, captions, boxes for newsletters, sharing and the like. */
export function removeClutter(document: PageDocument): void {
  const letters = lettersIn(document.body)
  const whole = letters.get(document.body)
  // Pages of old have no paragraphs; elsewhere these are what tells prose from lists and bars.
  const measure = (whole?.prose ?? 0) > FEW_LETTERS ? 'prose' : 'own'
  // Names of classes come again and again.
  const known = new Map<string, boolean>()
  const shareOf = (element: PageElement) => (letters.get(element)?.[measure] ?? 0) / Math.max(1, whole?.[measure] ?? 0)
  const clutter = [...letters.keys()].filter((element) => isClutter(element, known))
  const aboveHeadings = holdersOf(document.body.getElementsByTagName('h1'))
  const captions = clutter.filter(({ tagName }) => tagName === 'FIGCAPTION')
  const isGallery = captions.reduce((sum, element) => sum + shareOf(element), 0) > GALLERY_SHARE
  for (const element of clutter) {
    const isKept = KEPT.has(element.tagName) || (isGallery && captions.includes(element))
    if (!isKept && shareOf(element) <= LARGEST_SHARE && !aboveHeadings.has(element)) element.remove()
  }
  for (const [element, { own, linked }] of letters) {
    const isElsewhere = LISTS.has(element.tagName) && linked > LINKED_SHARE * (own + linked)
    if (isElsewhere || WORDLESS.has(element.tagName)) element.remove()
  }
}

const LISTS = new Set(['UL', 'OL'])
const WORDLESS = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'LINK'])
const KEPT = new Set(['BODY', 'ARTICLE', 'MAIN'])

function isClutter(element: PageElement, known: Map<string, boolean>): boolean {
  if (ELEMENTS.has(element.tagName) || ROLES.has(element.getAttribute('role') ?? '')) return true
  if (element.getAttribute('aria-hidden') === 'true' || element.getAttribute('hidden') !== null) return true
  return isCalled(element.getAttribute('class'), known) || isCalled(element.getAttribute('id'), known)
}

function isCalled(names: string | null, known: Map<string, boolean>): boolean {
  if (!names) return false
  const is = known.get(names) ?? names.split(/\s+/).some(isNamed)
  known.set(names, is)
  return is
}

/** By the whole of a class or id, by a part of it ("story__caption", "post-related") or by words that mean nothing else. */
function isNamed(written: string): boolean {
  const name = written.toLowerCase()
  if (HAS.test(name)) return false
  const parts = name.split(/__|--|_/)
  if (NAMES.has(name) || parts.some((part) => NAMES.has(part)) || NAMES.has(name.split('-').at(-1) ?? '')) return true
  const words = written.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
  return WORDS.test(`-${words.replace(/[^a-z]+/g, '-')}-`)
}

/** All that some of these stand in. */
function holdersOf(elements: readonly PageElement[]): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>()
  for (const element of elements) {
    for (let outer = element.parentElement; outer && !holders.has(outer); outer = outer.parentElement) {
      holders.add(outer)
    }
  }
  return holders
}
