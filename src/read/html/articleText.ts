import { Readability } from '@mozilla/readability'
import { isAboutAuthor, isBoilerplate } from './boilerplate.js'
import { removeClutter } from './clutter.js'
import { container } from './container.js'
import type { PageDocument } from './dom.js'
import { withoutHeading } from './heading.js'
import { isTeaser, paragraphsOf, type Paragraph } from './paragraphs.js'
import { lettersOf } from './place.js'
import type { PageElement } from './nodes.js'
import { withDropped } from './withDropped.js'

/** Readability has lost the article where it gives less than this share of what a surer place holds. */
const LEAST_SHARE = 0.6

/** What a page says beside its article, and prints within it. */
export interface Surroundings {
  /** The text that JSON-LD gives, if any. */
  readonly declared: string | null
  /** Those who wrote it: no part of the text where they stand alone, or are told of at its end. */
  readonly authors: readonly string[]
  /** What it is called: no part of the text where it stands as its heading. */
  readonly titles: readonly string[]
}

/**
 * The text of a page's article, a block a paragraph, without captions, boxes and boilerplate: as Readability finds it,
 * with the leads, subheads, quotations and lists it dropped, unless it lost most of what stands where sites put their
 * articles, or of the text that JSON-LD gives. Takes the document apart.
 */
export function articleText(document: PageDocument, { declared, authors, titles }: Surroundings): string {
  removeClutter(document)
  const isOutside = (line: string) => authors.includes(line) || isBoilerplate(line)
  const prose = (element: PageElement) => paragraphsOf(element).flatMap((paragraph) => cleaned(paragraph, isOutside))
  const printed = prose(document.body)
  const place = container(printed)
  const contained = place === null ? [] : printed.filter(({ within }) => within.includes(place))
  const found = readable(document)
  const kept = found === null ? [] : prose(found)
  const isLost = lettersOf(kept) < LEAST_SHARE * lettersOf(contained)
  const best = isLost ? contained : withDropped(kept, printed, place)
  const end = best.findLastIndex(({ text }) => !isAboutAuthor(text, authors))
  const texts = withoutHeading(best.slice(0, end + 1), titles).flatMap((paragraph) =>
    isTeaser(paragraph) ? [] : [paragraph.text],
  )
  const text = texts.join('\n\n')
  return declared !== null && text.length < LEAST_SHARE * declared.length ? declared : text
}

/** What Readability takes for the article. It takes the document apart. */
function readable(document: PageDocument): PageElement | null {
  // Readability asks for a browser's document; of this one it finds all that it needs.
  const browsers = document as unknown as ConstructorParameters<typeof Readability>[0]
  const options = {
    charThreshold: 200,
    disableJSONLD: true,
    serializer: (node: Node) => node as unknown as PageElement,
  }
  return new Readability(browsers, options).parse()?.content ?? null
}

function cleaned({ text, ...rest }: Paragraph, isOutside: (line: string) => boolean): Paragraph[] {
  const lines = text.split('\n').filter((line) => !isOutside(line))
  return lines.length > 0 ? [{ ...rest, text: lines.join('\n') }] : []
}
