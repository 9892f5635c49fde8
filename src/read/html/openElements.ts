/** Elements that never hold others, and those whose end is often left to the reader. */
const NOT_NESTING = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr ' +
    'p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt'
  ).split(' '),
)

/**
 * How many of a page's elements are open at once, at most: an upper bound of their depth, since broken pages leave many
 * open and scripts write some. One pass over the text, so that no page is too large to be asked.
 */
export function mostOpenElements(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, end, name] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
    if (!name || NOT_NESTING.has(name.toLowerCase())) continue
    depth = end ? Math.max(0, depth - 1) : depth + 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
