import type { Polarity, StatementKind } from '../../model/index.js'
import type { Attribution } from '../types.js'
import { isNegated } from './clause.js'
import { leadsOf, type Content } from './content.js'
import { NEGATION } from './lexicon.js'
import { kidsBy, lemmaOf, lowerOf, tokenAt, type Tree } from './trees.js'

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
    const main = mainOf(piece.tree, leadsOf(content, piece))
    // "We won't.": an auxiliary alone is no main predication for the parser.
    if (main === undefined) return piece.tokens.some((at) => isLeftAlone(piece.tree, at)) ? 'NEGATIVE' : 'POSITIVE'
    const isDoubt = lemmaOf(tokenAt(piece.tree, main)) === 'doubt' && tokenAt(piece.tree, main).upos === 'VERB'
    if (isNegated(piece.tree, main) !== isDoubt || isNotSo(piece.tree, main)) return 'NEGATIVE'
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

/** What the first main predication is led by; of "patients | not to stop" the verb, which tells what they are asked. */
function mainOf(tree: Tree, leads: readonly number[]): number | undefined {
  const [first, ...rest] = leads.filter((at) => /^(?:VERB|AUX|ADJ|NOUN)$/.test(tokenAt(tree, at).upos))
  const asked = first === undefined ? null : tokenAt(tree, first)
  const verb = asked && /^i?obj$/.test(asked.deprel) ? rest.find((at) => isAskedOf(tree, at, asked.head)) : undefined
  return verb ?? first
}

/** "To stop", of the verb that asks. */
const isAskedOf = (tree: Tree, at: number, cue: number) => {
  const { head, deprel, upos } = tokenAt(tree, at)
  return head === cue && deprel === 'xcomp' && upos === 'VERB'
}

/** "Will" of "I will not.": with "not" and the stop behind it. */
function isLeftAlone(tree: Tree, at: number): boolean {
  const [not, stop] = [tree.tokens[at + 1], tree.tokens[at + 2]]
  return (
    /^(?:MD|VB[DZP])$/.test(tokenAt(tree, at).xpos) &&
    not !== undefined &&
    NEGATION.particles.has(lowerOf(not)) &&
    (stop === undefined || stop.upos === 'PUNCT')
  )
}

/**
 * "Disarmament was not up for discussion", "they need not go": for the parser the noun or "need" leads, and "not" hangs further
 * down; so it does in "pictures are “not free fuel”".
 */
function isNotSo(tree: Tree, main: number): boolean {
  const token = tokenAt(tree, main)
  const isNot = (at: number) => NEGATION.particles.has(tree.tokens[at]?.lower ?? '')
  if (token.lemma === 'need' && isNot(main + 1)) return true
  if (token.upos !== 'NOUN') return false
  if (tree.tokens[main + 1]?.upos === 'AUX') return isNot(main + 2)
  return kidsBy(tree, main, 'cop').some(
    (cop) => tree.tokens[cop + 1]?.upos === 'PUNCT' && isNot(cop + 2) && cop + 3 < main,
  )
}
