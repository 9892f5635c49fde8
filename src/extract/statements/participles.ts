import { WEEKDAYS } from '../calendar.js'
import type { CueNode } from './cue.js'
import { isPassive, passiveSource } from './source/index.js'
import { dependents, type TextView } from './view.js'

const ISSUED: ReadonlySet<string> = new Set('publish release issue post print update'.split(' '))
const NAMED: ReadonlySet<string> = new Set('call name title dub label term brand'.split(' '))

/**
 * "In findings published on Wednesday", "a song called “Rain”", "this article has been updated": a participle without an
 * agent that tells when something came out or what its name is, and reports nothing.
 */
export function onlyDescribes(view: TextView, cue: CueNode): boolean {
  const { cueClass, lemma, node } = cue
  if (cueClass !== 'VERB' || node.token.xpos !== 'VBN') return false
  if (isInserted(view, cue)) return true
  if (!isPassive(view, cue)) return false
  const bare = node.token.deprel.startsWith('acl')
  if (bare ? !ISSUED.has(lemma) && !NAMED.has(lemma) : lemma !== 'update') return false
  return passiveSource(view, cue) === null
}

/** "The study, published on Monday, found": set apart by a comma, with nothing behind it but when or where. */
function isInserted(view: TextView, { lemma, node, first, last }: CueNode): boolean {
  if (!ISSUED.has(lemma) || view.nodes[first - 1]?.token.text !== ',') return false
  if (dependents(view, node, 'aux').length > 0) return false
  return OPENS_TIME.test(view.nodes[last + 1]?.token.text ?? '')
}

/** What words that tell when or where begin with. */
const OPENS_TIME = new RegExp(`^(?:on|in|at|last|this|earlier|late|today|yesterday|${WEEKDAYS})$`)
