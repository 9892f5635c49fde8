import type { PageDocument } from './dom.js'
import type { Paragraph } from './paragraphs.js'
import { innermost, lettersOf, lettersWithin, MOST_SHARE } from './place.js'
import type { TreeNode } from './tree.js'

/** Where sites put the text of an article, the surest first. */
const BODIES = [
  '[itemprop="articleBody"]',
  '[itemprop="reviewBody"]',
  '[class*="article-body" i], [class*="articleBody" i], [class*="article__body" i], [class*="story-body" i]',
  '.entry-content, .post-content, .article-content, .post-body, .entry, .single-content, .story-content',
  '[class*="article-text" i], [class*="post-text" i], [class*="story-text" i]',
]
/** Where they put it together with other things: several of these are several articles. */
const FRAMES = ['article', 'main, [role="main"]']
const LEAST_LETTERS = 400
const MOST_ASKED = 50

/**
 * The element that holds the article by its name, with most of the words where there are several, or what holds them
 * all where they are its parts; null where no such element has words enough.
 */
export function container(document: PageDocument, printed: readonly Paragraph[]): TreeNode | null {
  const letters = lettersWithin(printed)
  const sizeOf = (element: TreeNode) => letters.get(element) ?? 0
  for (const selector of [...BODIES, ...FRAMES]) {
    const found = new Set<TreeNode>([...document.querySelectorAll(selector)].slice(0, MOST_ASKED))
    const [longest] = [...found].sort((a, b) => sizeOf(b) - sizeOf(a))
    if (longest === undefined || sizeOf(longest) < LEAST_LETTERS) continue
    const parts = printed.filter(({ within }) => within.some((element) => found.has(element)))
    const whole = BODIES.includes(selector) ? innermost(parts, 1) : null
    return whole && lettersOf(parts) >= MOST_SHARE * sizeOf(whole) ? whole : longest
  }
  return null
}
