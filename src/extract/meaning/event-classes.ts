import classes from '../lexicon/event-classes.json' with { type: 'json' }
import { lemmaOf, phrasalLemma, tokenAt, type Tree } from './trees.js'

const VERBS = new Map<string, string[]>()
const NOUNS = new Map<string, string[]>()
for (const { name, verbs, nouns } of classes.classes) {
  for (const verb of verbs.split(' ')) note(VERBS, verb.replaceAll('_', ' '), name)
  for (const noun of nouns.split(' ')) note(NOUNS, noun.replaceAll('_', ' '), name)
}

function note(words: Map<string, string[]>, word: string, name: string): void {
  const before = words.get(word)
  if (before) before.push(name)
  else words.set(word, [name])
}

const NONE: readonly string[] = []

/** What sorts of happening the word here names ("collapsed": ACCIDENT), none for words that name none or are not known. */
export function classesOf(tree: Tree, at: number): readonly string[] {
  const token = tokenAt(tree, at)
  if (token.upos === 'NOUN') return NOUNS.get(lemmaOf(token)) ?? NONE
  if (token.upos !== 'VERB') return NONE
  return VERBS.get(phrasalLemma(tree, at)) ?? VERBS.get(lemmaOf(token)) ?? NONE
}
