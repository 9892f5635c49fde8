import type { PageElement } from './nodes.js'
import { either, firstOf, hasClass, isNamed, says, speaksOf, type Is } from './elements.js'
import type { Paragraph } from './paragraphs.js'
import { innermost, lettersOf, lettersWithin, MOST_SHARE } from './place.js'

/** Where sites put the text of an article, the surest first. */
const BODIES: readonly Is[] = [
  says('itemprop', 'articleBody'),
  says('itemprop', 'reviewBody'),
  speaksOf('class', /article(?:-|__)?body|story-body/i),
  hasClass('entry-content', 'post-content', 'article-content', 'post-body', 'entry', 'single-content', 'story-content'),
  speaksOf('class', /(?:article|post|story)-text/i),
]
/** Where they put it together with other things: several of these are several articles. */
const FRAMES: readonly Is[] = [isNamed('ARTICLE'), either(isNamed('MAIN'), says('role', 'main'))]
const LEAST_LETTERS = 400
const MOST_ASKED = 50

/**
 * The element that holds the article by its name, with most of the words where there are several, or what holds them
 * all where they are its parts; null where no such element has words enough.
 */
export function container(printed: readonly Paragraph[]): PageElement | null {
  const letters = lettersWithin(printed)
  const sizeOf = (element: PageElement) => letters.get(element) ?? 0
  for (const is of [...BODIES, ...FRAMES]) {
    const found = new Set(firstOf(letters.keys(), is, MOST_ASKED))
    const [longest] = [...found].sort((a, b) => sizeOf(b) - sizeOf(a))
    if (longest === undefined || sizeOf(longest) < LEAST_LETTERS) continue
    const parts = printed.filter(({ within }) => within.some((element) => found.has(element)))
    const whole = BODIES.includes(is) ? innermost(parts, 1) : null
    return whole && lettersOf(parts) >= MOST_SHARE * sizeOf(whole) ? whole : longest
  }
  return null
}
