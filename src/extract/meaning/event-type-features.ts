import { classesOf } from './event-classes.js'
import type { Sighting } from './event-features.js'
import { kidsBy, kidsOf, lemmaOf, relation, tokenAt, type Tree } from './trees.js'
import { mapped } from '../mapped.js'
import { vectorFeatures } from './word-vectors.js'

/** Tells the type of an event by its word, what sort of happening that names, its company elsewhere, and the words around it. */
export function meaningFeatures({ tree, at, lemma, type, borrowed }: Sighting): string[] {
  const token = tokenAt(tree, at)
  const around = mapped(
    kidsBy(tree, at, 'obl', 'nmod', 'compound', 'amod'),
    (kid) => `near=${lemmaOf(tokenAt(tree, kid))}`,
  )
  const done = mapped(kidsBy(tree, at, 'obj', 'nsubj:pass'), (kid) => `what=${lemmaOf(tokenAt(tree, kid))}`)
  const head = token.head < 0 ? 'root' : lemmaOf(tokenAt(tree, token.head))
  const sorts = classesOf(tree, at)
  return [
    'bias',
    `lemma=${lemma}`,
    `type=${type ?? 'none'}`,
    `borrowed=${borrowed ?? 'none'}`,
    `head=${head}`,
    `xpos=${token.xpos}`,
    ...mapped(sorts.length > 0 ? sorts : ['none'], (sort) => `sort=${sort}`),
    ...vectorFeatures(lemmaOf(token)),
    ...new Set([...around, ...done, ...sortsAround(tree, at)]),
  ]
}

const TELLING = new Set(['obj', 'nsubj', 'obl', 'nmod', 'compound', 'xcomp', 'ccomp', 'amod', 'acl', 'conj'])

/** Sorts of happening that its dependents and its head name, with how they hang together. */
function sortsAround(tree: Tree, at: number): string[] {
  const below = kidsOf(tree, at).flatMap((kid) => {
    const token = tokenAt(tree, kid)
    const rel = relation(token)
    if (!TELLING.has(rel)) return []
    const sorts = mapped(classesOf(tree, kid), (sort) => `${rel}=${sort}`)
    return ARGUMENTS.has(rel) ? [...sorts, `arg=${token.deprel}|${token.upos}`] : sorts
  })
  const { head } = tokenAt(tree, at)
  const rel = relation(tokenAt(tree, at))
  return head < 0 ? below : [...below, ...mapped(classesOf(tree, head), (sort) => `under ${rel}=${sort}`)]
}

const ARGUMENTS = new Set(['obj', 'nsubj', 'obl'])
