import type { CueNode } from './cues.js'
import { isPassive, passiveSource } from './source/index.js'
import type { TextView } from './view.js'

const ISSUED: ReadonlySet<string> = new Set('publish release issue post print update'.split(' '))
const NAMED: ReadonlySet<string> = new Set('call name title dub label term brand'.split(' '))

/**
 * "In findings published on Wednesday", "a song called “Rain”", "this article has been updated": a participle without an
 * agent that tells when something came out or what its name is, and reports nothing.
 */
export function onlyDescribes(view: TextView, cue: CueNode): boolean {
  const { cueClass, lemma, node } = cue
  if (cueClass !== 'VERB' || node.token.xpos !== 'VBN' || !isPassive(view, cue)) return false
  const bare = node.token.deprel.startsWith('acl')
  if (bare ? !ISSUED.has(lemma) && !NAMED.has(lemma) : lemma !== 'update') return false
  return passiveSource(view, cue) === null
}
