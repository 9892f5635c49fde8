import { overlaps, type Proposition, type Span } from '../../model/index.js'
import type { Content } from './content.js'
import type { Reading } from './reading.js'
import { subtree, tokenAt, type Tree } from './trees.js'

/**
 * The date that stands in the predicate's own phrase, if any; in the words of the statement, since what it was said on hangs on
 * the predicate too where the cue comes last: "Norland has not shelled the port, a spokesman said on Monday".
 */
export function whenOf(reading: Reading, tree: Tree, at: number): Proposition['when'] {
  const dates = reading.datesIn(tree)
  if (dates.length === 0) return null
  const below = subtree(tree, at)
  const from = tokenAt(tree, below[0] ?? at).start
  const until = tokenAt(tree, below.at(-1) ?? at).end
  const own = dates.find((date) => date.start >= from && date.end <= until && isSaid(reading.content, tree, date))
  return own ? { from: own.from, until: own.until } : null
}

const isSaid = (content: Content, tree: Tree, date: Span) =>
  content.pieces.some((piece) => piece.tree === tree && piece.tokens.some((at) => overlaps(tokenAt(tree, at), date)))
