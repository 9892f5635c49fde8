import objects from '../lexicon/objects.json' with { type: 'json' }
import predicates from '../lexicon/predicates.json' with { type: 'json' }
import { kidsBy, kidsOf, lemmaOf, lowerOf, phrasalLemma, relation, subtree, tokenAt, type Tree } from './trees.js'

export type WordSort = 'verb' | 'noun' | 'adjective'

/** A class from the lexicon and how one word stands to it. */
export interface PredicateClass {
  readonly predicate: string
  /** Subject receives, "from" gives: "buy" against "sell". */
  readonly converse: boolean
  /** The word means the opposite: "illegal" against "legal". */
  readonly opposite: boolean
  /** Its direct object takes part in it, whoever it is. */
  readonly affects: boolean
  /** Its nouns name what somebody commits: "fraud", "genocide". */
  readonly committed: boolean
}

interface Entry {
  readonly predicate: string
  readonly affects?: boolean
  readonly committed?: boolean
  readonly verbs: readonly string[]
  readonly nouns: readonly string[]
  readonly adjectives?: readonly string[]
  readonly converse?: readonly string[]
  readonly opposite?: readonly string[]
}

const CLASSES: ReadonlyMap<string, PredicateClass> = groupPredicates(predicates.classes)

function groupPredicates(entries: readonly Entry[]): Map<string, PredicateClass> {
  const byWord = new Map<string, PredicateClass>()
  const add = (sort: WordSort, words: readonly string[], meaning: PredicateClass) => {
    for (const word of words) if (!byWord.has(`${sort}:${word}`)) byWord.set(`${sort}:${word}`, meaning)
  }
  for (const {
    predicate,
    affects = false,
    committed = false,
    verbs,
    nouns,
    adjectives = [],
    converse = [],
    opposite = [],
  } of entries) {
    const plain = { predicate, affects, committed, converse: false, opposite: false }
    add('verb', verbs, plain)
    add('noun', nouns, plain)
    add('adjective', adjectives, plain)
    for (const sort of ['verb', 'noun', 'adjective'] as const) {
      add(sort, converse, { ...plain, converse: true })
      add(sort, opposite, { ...plain, opposite: true })
    }
  }
  return byWord
}

/** The class of a word, or null. */
export const classOf = (sort: WordSort, lemma: string): PredicateClass | null => CLASSES.get(`${sort}:${lemma}`) ?? null

/** What a token is when it predicates, by its tag. */
export function sortOf(tree: Tree, at: number): WordSort {
  const token = tokenAt(tree, at)
  if (token.upos === 'VERB' || token.upos === 'AUX') return 'verb'
  return token.upos === 'ADJ' || token.upos === 'ADV' ? 'adjective' : 'noun'
}

/** The class of the word at this place, phrasal verbs and verbs with their preposition ("fire on") before single ones. */
export function classAt(tree: Tree, at: number): PredicateClass | null {
  const sort = sortOf(tree, at)
  const lemma = lemmaOf(tokenAt(tree, at))
  // "called the agreement legitimate": what is said of a thing may be tagged as another thing.
  if (sort !== 'verb') return classOf(sort, lemma) ?? classOf('adjective', lemma)
  const phrasal = phrasalLemma(tree, at)
  const own = classOf('verb', phrasal)
  if (own && phrasal.includes(' ')) return own
  const withObject = classBeside(tree, at, phrasal, ['obj', 'nsubj:pass', 'xcomp', 'advmod'], (kid) =>
    lemmaOf(tokenAt(tree, kid)),
  )
  // "Fired on the boat", "fired shots at the boat"; "fired clerks at the plant" is another act, and where it was done.
  const withCase =
    withObject !== null || kidsBy(tree, at, 'obj', 'nsubj:pass').length === 0
      ? classBeside(tree, at, phrasal, ['obl'], (kid) => lowerOf(tokenAt(tree, kidsBy(tree, kid, 'case')[0] ?? kid)))
      : null
  if (withCase ?? withObject) return withCase ?? withObject
  return own ?? (token(tree, at).xpos === 'VBN' ? classOf('adjective', lowerOf(token(tree, at))) : null)
}

/** The class of a verb together with a word of one of its dependents. */
function classBeside(
  tree: Tree,
  at: number,
  verb: string,
  relations: readonly string[],
  wordOf: (kid: number) => string,
): PredicateClass | null {
  for (const kid of kidsBy(tree, at, ...relations)) {
    const found = classOf('verb', `${verb} ${wordOf(kid)}`)
    if (found) return found
  }
  return null
}

const token = tokenAt

export const LIGHT = {
  verbs: new Set(predicates.light.verbs),
  nouns: new Set(predicates.light.nouns),
  adjectives: new Set(predicates.light.adjectives),
  prepositions: new Set(predicates.light.prepositions),
}

export const ASPECT = {
  omit: new Set(predicates.aspect.omit),
  begin: new Set(predicates.aspect.begin),
  cease: new Set(predicates.aspect.cease),
  future: new Set(predicates.aspect.future),
}

const OBJECTS = new Map<string, string>()
const MODIFIED_OBJECTS = new Map<string, { object: string; words: ReadonlySet<string> }>()
for (const entry of objects.classes) {
  for (const noun of entry.nouns) if (!OBJECTS.has(noun)) OBJECTS.set(noun, entry.object)
  const modified = 'modified' in entry ? entry.modified : undefined
  for (const noun of modified?.nouns ?? []) {
    MODIFIED_OBJECTS.set(`${noun}:${entry.object}`, { object: entry.object, words: new Set(modified?.words) })
  }
}

/** The class of what a noun phrase names ("additional munitions" -> ARMS), else its head's lemma. */
export function objectOf(tree: Tree, head: number): string {
  const lemma = lemmaOf(tokenAt(tree, head))
  const around = [...subtree(tree, head)].map((at) => lemmaOf(tokenAt(tree, at)))
  for (const { object } of objects.classes) {
    const modified = MODIFIED_OBJECTS.get(`${lemma}:${object}`)
    if (modified && around.some((word) => modified.words.has(word))) return modified.object
  }
  return OBJECTS.get(lemma) ?? compoundObject(tree, head) ?? lemma
}

/** "arms deal", "weapons programme": a general head takes the class of what stands before it. */
function compoundObject(tree: Tree, head: number): string | null {
  for (const kid of kidsOf(tree, head)) {
    if (relation(tokenAt(tree, kid)) === 'compound') {
      const found = OBJECTS.get(lemmaOf(tokenAt(tree, kid)))
      if (found) return found
    }
  }
  return null
}
