import measures from '../lexicon/measures.json' with { type: 'json' }
import type { Proposition } from '../../model/index.js'
import type { Content } from './content.js'
import { lemmaOf, lowerOf, tokenAt, type Tree } from './trees.js'
import { amountAt, isMeasure, type Amount } from './values.js'

const TOTALS: ReadonlySet<string> = new Set(measures.totals)
/** Between "the number" and the number stand only such words: "was closer to at least". */
const BETWEEN: ReadonlySet<string> = new Set([
  ...measures.between,
  ...Object.values(measures.bounds)
    .flat()
    .flatMap((phrase) => phrase.split(' ')),
])
const COUNTED: ReadonlySet<string> = new Set(measures.people)
/** Within so many words "the true figure" names what is counted. */
const PHRASE = 4

/** What was read of one statement. */
export interface Figured {
  readonly content: Content
  readonly propositions: readonly Proposition[]
}

/**
 * "One institute reported that the magnitude was 5.5; another reported 5.8": a statement that is nothing but a number speaks
 * of what the statement before it measures. So does "put the figure at five", "put it at five", after a sentence that counts one thing. Gives
 * the propositions of each.
 */
export function completeFigures(all: readonly Figured[]): (readonly Proposition[])[] {
  const done: (readonly Proposition[])[] = []
  for (const [i, { content, propositions }] of all.entries()) {
    const counted = done.at(-1)?.filter((p) => p.value !== null) ?? []
    const before = counted.length > 0 ? counted : shareIn(all[i - 1], done.at(-1))
    const [own] = propositions
    const amount = own && before.length > 0 ? amountOf(content, all[i - 1], before) : null
    const [first] = before
    if (own && first && amount && counted.length === 0) done.splice(-1, 1, before)
    done.push(own && first && amount ? [completed(own, amount, first)] : propositions)
  }
  return done
}

function amountOf(content: Content, last: Figured | undefined, before: readonly Proposition[]): Amount | null {
  const number = onlyNumber(content)
  if (number) return number
  const between = (content.pieces[0]?.tree.index ?? 0) - (last?.content.pieces.at(-1)?.tree.index ?? 0)
  // Where two things were counted, nobody knows which is meant.
  const isOne = new Set(before.map(({ value }) => value?.measure)).size === 1
  const amount = isOne && between >= 0 && between <= 1 ? numberOfTotal(content, speaksOfMeasure(last)) : null
  const isShare = /%$/.test(before[0]?.value?.value ?? '')
  return amount !== null && isShare === /%$/.test(amount.value) ? amount : null
}

/** "It" is a number only behind "the death toll", "the crowd". */
const speaksOfMeasure = (figured: Figured | undefined) =>
  figured?.content.pieces[0]?.tokens
    .slice(0, PHRASE)
    .some((at) => isMeasure(figured.content.pieces[0]?.tree as Tree, at)) === true

/**
 * "About 95% of its members joined": a share, which other shares are seldom of the same whole as, and which is only held against
 * the figure that somebody else puts right behind it.
 */
function shareIn(figured: Figured | undefined, propositions: readonly Proposition[] = []): Proposition[] {
  const [piece] = figured?.content.pieces ?? []
  const [first, ...more] = propositions
  const at = piece?.tokens.find((token) => PER_CENT.test(lowerOf(tokenAt(piece.tree, token))))
  if (!piece || !first || at === undefined || lowerOf(piece.tree.tokens[at + 1] ?? tokenAt(piece.tree, at)) !== 'of')
    return []
  const isOne = piece.tokens.filter((token) => tokenAt(piece.tree, token).upos === 'NUM').length === 1
  const amount = isOne ? amountAt(piece.tree, at - 1) : null
  return amount
    ? [{ ...first, value: { measure: 'share', value: `${amount.value} %`, bound: amount.bound } }, ...more]
    : []
}

const PER_CENT = /^(?:%|percent|cent)$/

function completed(own: Proposition, amount: Amount, before: Proposition): Proposition {
  const { predicate, object, recipient, others, tense, value } = before
  return { ...own, predicate, object, recipient, others, tense, value: { measure: value?.measure ?? '', ...amount } }
}

function onlyNumber({ pieces: [piece, ...more] }: Content): Amount | null {
  const words = piece?.tokens.filter((at) => tokenAt(piece.tree, at).upos !== 'PUNCT') ?? []
  const [only] = words
  if (!piece || more.length > 0 || only === undefined || words.length > 1) return null
  return numberAt(piece.tree, only)
}

const numberAt = (tree: Tree, at: number) => (tokenAt(tree, at).upos === 'NUM' ? amountAt(tree, at) : null)

/** "The figure at five", "the real number was closer to 40": a number of whatever was counted, and nothing else. */
function numberOfTotal({ pieces: [piece, ...more] }: Content, isKnown: boolean): Amount | null {
  if (!piece || more.length > 0) return null
  const { tree, tokens } = piece
  const total = tokens.slice(0, PHRASE).findIndex((at) => TOTALS.has(lemmaOf(tokenAt(tree, at))))
  const isIt = isKnown && lowerOf(tokenAt(tree, tokens[0] ?? 0)) === 'it'
  if (total < 1 && !isIt) return null
  const rest = tokens.slice(isIt ? 1 : total + 1).filter((at) => tokenAt(tree, at).upos !== 'PUNCT')
  const number = rest.findIndex((at) => tokenAt(tree, at).upos === 'NUM')
  if (number < 1 || !rest.slice(0, number).every((at) => BETWEEN.has(lowerOf(tokenAt(tree, at))))) return null
  const end = rest.slice(number).findLastIndex((at) => tokenAt(tree, at).upos === 'NUM') + number
  const behind = rest.slice(end + 1)
  const isShare = behind.some((at) => PER_CENT.test(lowerOf(tokenAt(tree, at))))
  if (behind.length > 1 || (!isShare && behind.some((at) => !COUNTED.has(lemmaOf(tokenAt(tree, at)))))) return null
  const amount = end - number > 2 ? null : amountAt(tree, rest[end] ?? 0)
  return amount && isShare ? { ...amount, value: `${amount.value} %` } : amount
}
