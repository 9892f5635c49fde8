import type { Said } from './event-said.js'
import type { Tree } from './trees.js'

/** How candidates that are forms of one word are spread over a text: how many, in how many paragraphs and statements, and how many in none. */
export interface Mentions {
  readonly count: number
  readonly paragraphs: number
  readonly sayings: number
  readonly told: number
}

/** Counted once for all forms of a word: a word that returns all the time would otherwise be counted each time it does. */
export function mentionsOf(places: readonly { readonly tree: Tree; readonly at: number }[], said: Said): Mentions {
  const paragraphs = new Set<number>()
  const sayings = new Set<number>()
  let told = 0
  for (const { tree, at } of places) {
    paragraphs.add(tree.sentence.paragraph)
    const holders = said.at(tree, at)
    if (holders.length === 0) told++
    for (const statement of holders) sayings.add(statement)
  }
  return { count: places.length, paragraphs: paragraphs.size, sayings: sayings.size, told }
}
