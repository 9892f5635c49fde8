import classes from '../lexicon/event-classes.json' with { type: 'json' }
import { lemmaOf, phrasalLemma, tokenAt, type Tree } from './trees.js'

const BY_WORD = new Map<string, string[]>()
for (const { name, verbs, nouns } of classes.classes) {
  for (const verb of verbs.split(' ')) note(`verb:${verb.replaceAll('_', ' ')}`, name)
  for (const noun of nouns.split(' ')) note(`noun:${noun.replaceAll('_', ' ')}`, name)
}

function note(word: string, name: string): void {
  const before = BY_WORD.get(word)
  if (before) before.push(name)
  else BY_WORD.set(word, [name])
}

const NONE: readonly string[] = []

/** What sorts of happening the word here names ("collapsed": ACCIDENT), none for words that name none or are not known. */
export function classesOf(tree: Tree, at: number): readonly string[] {
  const token = tokenAt(tree, at)
  if (token.upos === 'NOUN') return BY_WORD.get(`noun:${lemmaOf(token)}`) ?? NONE
  if (token.upos !== 'VERB') return NONE
  return BY_WORD.get(`verb:${phrasalLemma(tree, at)}`) ?? BY_WORD.get(`verb:${lemmaOf(token)}`) ?? NONE
}
