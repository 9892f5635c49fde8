import type { Proposition } from '../../model/index.js'
import type { Content } from './content.js'
import { tokenAt } from './trees.js'
import { amountAt } from './values.js'
import { mapped } from '../mapped.js'

/** What was read of one statement. */
export interface Figured {
  readonly content: Content
  readonly propositions: readonly Proposition[]
}

/**
 * "One institute reported that the magnitude was 5.5; another reported 5.8": a statement that is nothing but a number
 * speaks of what the statement before it measures. Gives the propositions of each.
 */
export function completeFigures(all: readonly Figured[]): (readonly Proposition[])[] {
  const done: (readonly Proposition[])[] = []
  for (const { content, propositions } of all) {
    const before = done.at(-1)?.find((p) => p.value !== null)
    done.push(before ? mapped(propositions, (p) => completed(p, content, before)) : propositions)
  }
  return done
}

function completed(own: Proposition, content: Content, before: Proposition): Proposition {
  const amount = own.value === null && before.value !== null ? onlyNumber(content) : null
  if (amount === null || before.value === null) return own
  const { predicate, object, recipient, others, tense } = before
  return { ...own, predicate, object, recipient, others, tense, value: { measure: before.value.measure, ...amount } }
}

function onlyNumber({ pieces: [piece, ...more] }: Content) {
  const words = piece?.tokens.filter((at) => tokenAt(piece.tree, at).upos !== 'PUNCT') ?? []
  const [only] = words
  if (!piece || more.length > 0 || only === undefined || words.length > 1) return null
  return tokenAt(piece.tree, only).upos === 'NUM' ? amountAt(piece.tree, only) : null
}
