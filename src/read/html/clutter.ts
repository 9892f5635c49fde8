import data from './clutter.json' with { type: 'json' }
import type { PageDocument, PageElement } from './dom.js'
import { lettersIn } from './letters.js'

const NAMES = new Set(data.names)
const ELEMENTS = data.elements.join(',')
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
  for (const element of document.querySelectorAll('script, style, noscript, template, svg, link')) element.remove()
  const letters = lettersIn(document.body)
  const whole = letters.get(document.body)
  // Pages of old have no paragraphs; elsewhere these are what tells prose from lists and bars.
  const measure = (whole?.prose ?? 0) > FEW_LETTERS ? 'prose' : 'own'
  const shareOf = (element: PageElement) => (letters.get(element)?.[measure] ?? 0) / Math.max(1, whole?.[measure] ?? 0)
  const named = [...document.querySelectorAll('[class],[id]')].filter(isNamed)
  const clutter = [...document.querySelectorAll(ELEMENTS), ...named]
  const captions = clutter.filter(({ nodeName }) => nodeName === 'FIGCAPTION')
  const isGallery = captions.reduce((sum, element) => sum + shareOf(element), 0) > GALLERY_SHARE
  for (const element of clutter) {
    const isKept = KEPT.has(element.nodeName) || (isGallery && captions.includes(element))
    if (!isKept && shareOf(element) <= LARGEST_SHARE && !element.querySelector('h1')) element.remove()
  }
  for (const list of document.querySelectorAll('ul, ol')) {
    const { own = 0, linked = 0 } = letters.get(list) ?? {}
    if (linked > LINKED_SHARE * (own + linked)) list.remove()
  }
}

const KEPT = new Set(['BODY', 'ARTICLE', 'MAIN'])

/** By the whole of a class or id, by a part of it ("story__caption", "post-related") or by words that mean nothing else. */
function isNamed(element: PageElement): boolean {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  return names.split(/\s+/).some((written) => {
    const name = written.toLowerCase()
    if (HAS.test(name)) return false
    const parts = name.split(/__|--|_/)
    if (NAMES.has(name) || parts.some((part) => NAMES.has(part)) || NAMES.has(name.split('-').at(-1) ?? '')) return true
    const words = written.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
    return WORDS.test(`-${words.replace(/[^a-z]+/g, '-')}-`)
  })
}
