import { isNominal as isOfSort, type NominalSort } from '../../actors/nominal-words.js'
import { organisationNoun, titleOf } from '../../actors/titles.js'
import { dependents, type Node, type TextView } from '../view.js'
import type { CueNode } from '../cue.js'
import { DOCUMENTS, isDocument } from './documents.js'
import { isTime } from './phrase.js'

const SORTS: readonly NominalSort[] = [
  'documents',
  'groups',
  'single',
  'companies',
  'media',
  'countries',
  'governments',
  'bodies',
]

/** Whether a word may be somebody who speaks, or something that says something, judged by the word alone. */
export function maySpeak(node: Node): boolean {
  const { upos, text } = node.token
  if (isTime(node)) return false
  const word = text.toLowerCase()
  if (/^(?:this|that|these|it|what|there|something|nothing|anything|everything|more|less)$/.test(word)) return false
  if (/^\p{Lu}/u.test(text) || /^(?:NUM|PRON|DET)$/.test(upos)) return true
  return namesSpeaker(word) || isDocument(node)
}

/** Whether a common noun, in lower case, is a word for somebody or something that says things. */
export const namesSpeaker = (word: string): boolean =>
  titleOf(word) !== null ||
  organisationNoun(word) !== null ||
  DOCUMENTS.has(word) ||
  SORTS.some((sort) => isOfSort(sort, word))

/** The nearest subject before a cue in its sentence that may speak: of a verb that the cue hangs on, else of any. */
export function ableSubject(view: TextView, { node, first }: CueNode, isFree: (index: number) => boolean): Node | null {
  const start = view.bounds[node.at.sentence]?.first ?? 0
  const able = (n: Node) =>
    n.index < first && n.quote === node.quote && isFree(n.index) && !/^W/.test(n.token.xpos) && maySpeak(n)
  for (let verb = view.nodes[node.head], steps = 0; verb && steps < 8; verb = view.nodes[verb.head], steps++) {
    const subject = dependents(view, verb, 'nsubj').find(able)
    if (subject) return subject
  }
  for (let i = first - 1; i >= start; i--) {
    const subject = view.nodes[i]
    const verb = view.nodes[subject?.head ?? -1]
    if (subject?.token.deprel === 'nsubj' && verb && verb.index < first && able(subject)) return subject
  }
  return null
}
