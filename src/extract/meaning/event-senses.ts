import events from '../lexicon/events.json' with { type: 'json' }
import type { EventType } from '../../model/index.js'
import { kidsBy, lemmaOf, markerOf, relation, tokenAt, type Tree } from './trees.js'

/** What a word means among these neighbours; no type where it names no event. */
export interface Sense {
  readonly type: EventType | null
  readonly with?: readonly string[]
  readonly behind?: readonly string[]
  readonly of?: readonly string[]
  readonly does?: readonly string[]
  readonly within?: readonly string[]
  readonly under?: readonly string[]
  readonly next?: readonly string[]
}

const SENSES = new Map<string, Sense[]>()
for (const { words, ...sense } of events.senses as (Sense & { words: string[] })[])
  for (const word of words) SENSES.set(word, [...(SENSES.get(word) ?? []), sense])

/** "An air strike" assaults, "a strike over pay" protests: the sense of the word here that its neighbours tell, or null. */
export function senseOf(tree: Tree, at: number): Sense | null {
  const senses = SENSES.get(lemmaOf(tokenAt(tree, at)))
  return senses?.find((sense) => fits(sense, tree, at)) ?? null
}

function fits(sense: Sense, tree: Tree, at: number): boolean {
  const token = tokenAt(tree, at)
  const is = (words: readonly string[], i: number) => words.includes(lemmaOf(tokenAt(tree, i)))
  const hangsOn = (words: readonly string[] | undefined, relations: readonly string[]) =>
    words !== undefined && token.head >= 0 && relations.includes(relation(token)) && is(words, token.head)
  if (hangsOn(sense.does, ['nsubj']) || hangsOn(sense.within, ['compound', 'nmod', 'amod'])) return true
  if (sense.next?.includes(tree.tokens[at + 1]?.lemma ?? '')) return true
  if (hangsOn(sense.under, ['obj', 'obl', 'nsubj'])) return true
  const before = sense.with
  if (before && kidsBy(tree, at, ...BEFORE).some((kid) => is(before, kid))) return true
  return (
    (sense.behind ?? sense.of) !== undefined && kidsBy(tree, at, 'nmod', 'obl').some((kid) => follows(sense, tree, kid))
  )
}

const BEFORE = ['compound', 'amod', 'nmod:poss', 'obj', 'nsubj:pass']

/** Whether a phrase behind the word is one that tells the sense; "on Monday" is none. */
function follows({ behind, of }: Sense, tree: Tree, kid: number): boolean {
  if (behind && !behind.includes(markerOf(tree, kid))) return false
  return of ? of.includes(lemmaOf(tokenAt(tree, kid))) : !TIME.test(tokenAt(tree, kid).text)
}

const TIME = /^(?:\w+day|\d.*|day|week|month|year|morning|evening|night|eve)$/i
