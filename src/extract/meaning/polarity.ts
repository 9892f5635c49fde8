import type { Polarity, StatementKind } from '../../model/index.js'
import type { Attribution } from '../types.js'
import { isNegated } from './clause.js'
import { leadsOf, type Content } from './content.js'
import { NEGATION } from './lexicon.js'
import { lemmaOf, lowerOf, tokenAt, type Tree } from './trees.js'

const ALWAYS_NEGATIVE: ReadonlySet<StatementKind> = new Set(['DENIAL', 'REFUSAL', 'DECLINED_COMMENT', 'RETRACTION'])
const OWN_VIEWS = new Set(['think', 'believe', 'expect', 'want'])

/**
 * Whether the reporting word itself denies what is said of its subject: "the injuries are not believed to be serious". "Did not
 * say that P" says nothing of P.
 */
export const deniesInCue = ({ rule, spans }: Attribution, isCueNegated: boolean): boolean =>
  isCueNegated && rule === 'verb-passive' && spans.length > 1

/** NEGATIVE where the first main predication is negated, or where the kind itself or the reporting word says no. */
export function polarityOf(kind: StatementKind, content: Content, isDenied = false): Polarity {
  if (ALWAYS_NEGATIVE.has(kind) || isDenied) return 'NEGATIVE'
  if (kind === 'QUESTION' || kind === 'THREAT') return 'POSITIVE'
  for (const piece of content.pieces.slice(0, 1)) {
    const main = leadsOf(content, piece).find((at) =>
      ['VERB', 'AUX', 'ADJ', 'NOUN'].includes(tokenAt(piece.tree, at).upos),
    )
    if (main === undefined) continue
    if (isNegated(piece.tree, main) || isNotSo(piece.tree, main)) return 'NEGATIVE'
    if (!OWN_VIEWS.has(lemmaOf(tokenAt(piece.tree, main)))) continue
    if (
      piece.tokens.some(
        (at) =>
          tokenAt(piece.tree, at).head === main &&
          tokenAt(piece.tree, at).deprel === 'ccomp' &&
          isNegated(piece.tree, at),
      )
    )
      return 'NEGATIVE'
  }
  return 'POSITIVE'
}

/** "Disarmament was not up for discussion": for the parser the noun leads, and its verb and "not" hang further down. */
function isNotSo(tree: Tree, main: number): boolean {
  const [verb, not] = [tree.tokens[main + 1], tree.tokens[main + 2]]
  return (
    tokenAt(tree, main).upos === 'NOUN' &&
    verb?.upos === 'AUX' &&
    not !== undefined &&
    NEGATION.particles.has(lowerOf(not))
  )
}
