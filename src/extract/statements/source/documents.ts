import sources from '../../lexicon/sources.json' with { type: 'json' }
import { dependents, type Node, type TextView } from '../view.js'
import { hasCase, isNominal, nounPhraseAfter } from './nominal.js'
import { isTime } from './phrase.js'

/** What is issued, posted or filed, and says something: "a statement", "the ruling". */
export const DOCUMENTS: ReadonlySet<string> = new Set(sources.documents)
/** Whether a noun is such a document. */
export const isDocument = (noun: Node) => DOCUMENTS.has(noun.token.lemma)

const VENUES: ReadonlySet<string> = new Set(sources.venues)

/** "a memo posted by Senator Dalmau", "imagery from South Korean authorities": whoever a document comes from, else itself. */
export function authorOf(view: TextView, noun: Node): Node {
  if (!DOCUMENTS.has(noun.token.lemma)) return noun
  const verbs = dependents(view, noun, 'acl').filter((verb) => verb.token.xpos === 'VBN')
  const by = [noun, ...verbs]
    .flatMap((node) => dependents(view, node, 'nmod', 'obl'))
    .find((n) => n.index > noun.index && isNominal(n) && hasCase(view, n, /^(?:by|from)$/i))
  return by ?? noun
}

/**
 * "A report on Monday by Harbour Watch", "figures released last week by the ministry": whose document it is, behind the day it
 * came out on, whatever the parser hangs that on; else null.
 */
export function authorBehind(view: TextView, noun: Node): Node | null {
  const next = noun.index + 1
  const issued = view.nodes[next]?.token.xpos === 'VBN'
  if (!isDocument(noun) || !(issued || view.nodes[next]?.token.text === 'on')) return null
  let i = next + 1
  while (WHEN.test(view.nodes[i]?.token.text ?? '') || isTime(view.nodes[i] ?? noun)) i++
  return /^(?:by|from)$/.test(view.nodes[i]?.token.text ?? '') ? nounPhraseAfter(view, i + 1) : null
}

const WHEN = /^(?:on|in|late|early|earlier|last|this|recently|,|\d+)$/

/** "issued a statement saying", "posted a message on Twitter blaming": those who do so speak, not the message or the place. */
export function issuerOf(view: TextView, noun: Node): Node | null {
  if (!DOCUMENTS.has(noun.token.lemma) && !VENUES.has(noun.token.lemma.toLowerCase())) return null
  let node = noun
  for (let steps = 0; steps < 4; steps++) {
    const up = view.nodes[node.head]
    if (!up || !/^(?:obj|obl|nmod|iobj|conj)/.test(node.token.deprel)) return null
    if (up.token.upos === 'VERB') return dependents(view, up, 'nsubj')[0] ?? null
    node = up
  }
  return null
}
