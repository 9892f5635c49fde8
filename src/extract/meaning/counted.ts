import measures from '../lexicon/measures.json' with { type: 'json' }
import { kidsBy, lemmaOf, markerOf, tokenAt, type Tree } from './trees.js'
import { isMoney, isUnit } from './values.js'

/**
 * The object of an act and, where that only says how much, what there is so much of: the customers of "millions of customers",
 * the tools of "two of its tools", the aid of "200 million euros in aid"; of "a total of 40 tonnes of arms" all three, the arms last.
 */
export function amountAndThing(tree: Tree, noun: number): [number, ...number[]] {
  const counted = kidsBy(tree, noun, 'nmod').find((kid) => kid > noun && isCountedBy(tree, noun, kid))
  return counted === undefined ? [noun] : [noun, ...amountAndThing(tree, counted)]
}

/** The last of them. */
export const countedIn = (tree: Tree, noun: number): number => amountAndThing(tree, noun).at(-1) ?? noun

function isCountedBy(tree: Tree, amount: number, noun: number): boolean {
  const marker = markerOf(tree, noun)
  if (marker === 'of') {
    // "Ten percent of Norbank" is a part of it, and nothing that is counted.
    if (isUnit(tree, amount)) return tokenAt(tree, noun).upos === 'NOUN' || isUnit(tree, noun)
    return tokenAt(tree, amount).upos === 'NUM' || COUNTING.has(lemmaOf(tokenAt(tree, amount)))
  }
  return marker === 'in' && isMoney(tree, amount) && isPaidAs(tree, noun)
}

/** "In fees", "in frozen aid": no place ("in the region"), time ("in two years") or manner ("in cash"). */
const isPaidAs = (tree: Tree, noun: number) =>
  tokenAt(tree, noun).upos === 'NOUN' &&
  kidsBy(tree, noun, 'det', 'nummod').length === 0 &&
  !NOT_OF_SUMS.has(lemmaOf(tokenAt(tree, noun)))

const COUNTING: ReadonlySet<string> = new Set(measures.counting)
const NOT_OF_SUMS: ReadonlySet<string> = new Set(measures.notOfSums)
