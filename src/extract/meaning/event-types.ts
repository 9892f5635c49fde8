import events from '../lexicon/events.json' with { type: 'json' }
import type { EventType } from '../../model/index.js'
import { senseOf } from './event-senses.js'
import { kidsBy, lemmaOf, phrasalLemma, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'

const VERBS = new Map<string, EventType>()
const NOUNS = new Map<string, EventType>()
for (const { type, verbs, nouns } of events.types) {
  for (const verb of verbs) if (!VERBS.has(verb)) VERBS.set(verb, type as EventType)
  for (const noun of nouns) if (!NOUNS.has(noun)) NOUNS.set(noun, type as EventType)
}
/** Verbs whose subject is what happens: "the protests began". */
const UNFOLDING = new Set(events.unfolding)
/** Verbs that leave what happens to their object: "imposed a ban", "launched an attack". */
const CARRYING = new Set(events.carrying)
/** Nouns behind which stands what happens: "a series of attacks". */
const COUNTING = new Set(events.counting)
const LEAVING = new Set(events.leaving)
const RUNNING = new Set(events.running)

/** The lexicon's type of the word here, by its neighbours, alone or with its particle; null for words that it does not hold. */
export function typeOf(tree: Tree, at: number): EventType | null {
  const token = tokenAt(tree, at)
  const sense = senseOf(tree, at)
  if (sense !== null) return sense.type
  if (token.upos === 'NOUN') return NOUNS.get(lemmaOf(token)) ?? null
  if (token.upos !== 'VERB') return null
  return VERBS.get(phrasalLemma(tree, at)) ?? VERBS.get(lemmaOf(token)) ?? null
}

/** The type that a word has where it stands: a candidate who ends a campaign retreats, who imposes a ban coerces. */
export function typeInPlace(tree: Tree, at: number): EventType | null {
  const own = typeOf(tree, at)
  const token = tokenAt(tree, at)
  if (token.upos !== 'VERB') return own
  const lemma = lemmaOf(token)
  // "The sanctions | imposed by the union".
  const described = relation(token) === 'acl' && token.xpos === 'VBN' ? [token.head] : []
  const things = mapped([...kidsBy(tree, at, 'obj', 'nsubj:pass'), ...described], (kid) => counted(tree, kid))
  if (LEAVING.has(lemma) && things.some((kid) => RUNNING.has(lemmaOf(tokenAt(tree, kid))))) return 'RETREAT'
  if ((own !== null && own !== 'OTHER') || !CARRYING.has(lemma)) return own
  return mapped(things, (kid) => typeOf(tree, kid)).find((type) => type !== null && type !== 'OTHER') ?? own
}

/** "The protests ended": the noun names the event, and the verb only tells how far it is. */
export const isStage = (tree: Tree, at: number) =>
  UNFOLDING.has(lemmaOf(tokenAt(tree, at))) && kidsBy(tree, at, 'nsubj').some((kid) => typeOf(tree, kid) !== null)

/** "A series of attacks": the noun only tells how many there were of what happened. */
export const isCount = (tree: Tree, at: number) => {
  const things = counted(tree, at)
  return things !== at && typeOf(tree, things) !== null
}

function counted(tree: Tree, at: number): number {
  return COUNTING.has(lemmaOf(tokenAt(tree, at))) ? (kidsBy(tree, at, 'nmod')[0] ?? at) : at
}

/** Of what it is done to or with, where the word itself has none: "began an offensive", "entered into an agreement". */
export function borrowedType(tree: Tree, at: number, own: EventType | null): EventType | null {
  if (own !== null && own !== 'OTHER') return own
  const unfolds = UNFOLDING.has(lemmaOf(tokenAt(tree, at)))
  const subjects = unfolds || tokenAt(tree, at).upos === 'NOUN' ? ['nsubj'] : ['nsubj:pass']
  for (const kid of kidsBy(tree, at, 'obj', 'xcomp', 'obl', 'nmod', 'compound', ...subjects)) {
    const type = typeOf(tree, kid)
    if (type !== null && type !== 'OTHER') return type
  }
  return null
}
