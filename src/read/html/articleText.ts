import { Readability } from '@mozilla/readability'
import { isBoilerplate } from './boilerplate.js'
import { removeClutter } from './clutter.js'
import { parsePage, type PageDocument, type PageElement } from './dom.js'
import { paragraphsOf, type Paragraph } from './paragraphs.js'

/** Where sites put the text of an article, the surest first. */
const CONTAINERS = [
  '[itemprop="articleBody"]',
  '[itemprop="reviewBody"]',
  '[class*="article-body" i], [class*="articleBody" i], [class*="article__body" i], [class*="story-body" i]',
  '.entry-content, .post-content, .article-content, .post-body, .entry, .single-content, .story-content',
  '[class*="article-text" i], [class*="post-text" i], [class*="story-text" i]',
  'article',
  'main, [role="main"]',
]
/** Readability has lost the article where it gives less than this share of what a surer place holds. */
const LEAST_SHARE = 0.6
const LEAST_LETTERS = 400

/** What a page says beside its article, and prints within it. */
export interface Surroundings {
  /** The text that JSON-LD gives, if any. */
  readonly declared: string | null
  /** Lines that are no part of the text where they stand alone: names of authors, of the publisher. */
  readonly labels: readonly string[]
}

/**
 * The text of a page's article, a block a paragraph, without captions, boxes and boilerplate: as Readability finds it,
 * with the leads, quotations and lists it dropped, unless it lost most of what stands where sites put their articles,
 * or of the text that JSON-LD gives. Takes the document apart.
 */
export function articleText(document: PageDocument, { declared, labels }: Surroundings): string {
  removeClutter(document)
  const isOutside = (line: string) => labels.includes(line) || isBoilerplate(line)
  const prose = (element: PageElement) => paragraphsOf(element).flatMap((paragraph) => cleaned(paragraph, isOutside))
  const contained = container(document, prose)
  // Readability asks for a browser's document; linkedom's serves.
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    charThreshold: 200,
  }).parse()?.content
  const readable = found ? prose(parsePage(found).body) : []
  const isLost = lettersOf(readable) < LEAST_SHARE * lettersOf(contained)
  const best = isLost ? contained : withDropped(readable, contained)
  const text = best.map((paragraph) => paragraph.text).join('\n\n')
  return declared !== null && text.length < LEAST_SHARE * declared.length ? declared : text
}

function cleaned({ text, linked }: Paragraph, isOutside: (line: string) => boolean): Paragraph[] {
  const lines = text.split('\n').filter((line) => !isOutside(line))
  return lines.length > 0 ? [{ text: lines.join('\n'), linked }] : []
}

function container(document: PageDocument, prose: (element: PageElement) => Paragraph[]): Paragraph[] {
  for (const selector of CONTAINERS) {
    const found = [...document.querySelectorAll(selector)].slice(0, 50).map(prose)
    const longest = found.reduce((a, b) => (lettersOf(b) > lettersOf(a) ? b : a), [])
    if (lettersOf(longest) >= LEAST_LETTERS) return longest
  }
  return []
}

/** What was found, with the sentences between and before them that stand in the same place of the page. */
function withDropped(readable: readonly Paragraph[], contained: readonly Paragraph[]): readonly Paragraph[] {
  const kept = new Set(readable.map(({ text }) => text))
  const inside = contained.filter(({ text }) => kept.has(text)).length
  if (inside < readable.length * 0.9) return readable
  const last = contained.findLastIndex(({ text }) => kept.has(text))
  return contained.filter((paragraph, at) => kept.has(paragraph.text) || (at < last && isSentence(paragraph)))
}

const isSentence = ({ text, linked }: Paragraph) =>
  text.length >= 60 && linked < 0.4 && /[.!?…]["”’')\]]{0,3}$/.test(text)

const lettersOf = (paragraphs: readonly Paragraph[]) => paragraphs.reduce((sum, { text }) => sum + text.length, 0)
