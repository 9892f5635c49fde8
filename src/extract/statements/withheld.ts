import kinds from '../lexicon/kinds.json' with { type: 'json' }
import type { CueNode } from './cue.js'
import { isPassive } from './source/index.js'
import { tagAt, type TextView } from './view.js'

const WITHHELD: ReadonlySet<string> = new Set(kinds.withheld)
/** Within so many words stands what is not given. */
const NEAR = 8

/**
 * "The guard denied them entry", "was denied access", "denied Olsen a visa": somebody is not given something, and nothing is
 * said not to be so. "Denied the request" refuses it, and stays.
 */
export function isWithheld(view: TextView, cue: CueNode): boolean {
  const { cueClass, lemma, last } = cue
  if (cueClass !== 'VERB' || lemma !== 'deny') return false
  if (isPassive(view, cue)) return /^(?:DT|PRP\$|JJ|NNS?|VBG)$/.test(tagAt(view, last + 1))
  if (tagAt(view, last + 1) === 'PRP') return /^(?:DT|PRP\$|JJ|NNS?|VBG)$/.test(tagAt(view, last + 2))
  // "Denied blocking EU aid": an act, and nobody who is given nothing.
  if (tagAt(view, last + 1) === 'VBG' && /^(?:DT|PRP\$?|NNPS?)$/.test(tagAt(view, last + 2))) return false
  for (let i = last + 2; i <= last + NEAR; i++) {
    if (!/^(?:DT|PRP\$?|JJ|NNP?S?|NNPS|VBG|CD)$/.test(tagAt(view, i))) return false
    if (!/^NN/.test(tagAt(view, i - 1))) continue
    if (/^(?:DT|PRP\$)$/.test(tagAt(view, i))) return true
    if (/^(?:NNP|NNS)$/.test(tagAt(view, i - 1)) && WITHHELD.has(view.nodes[i]?.token.lemma ?? '')) return true
  }
  return false
}

/** Whether what stands behind a word is what can be withheld ("denied bail to Reed"), or a name ("denied Reed from close range"). */
export function maybeGiven(view: TextView, from: number): boolean {
  if (tagAt(view, from) === 'NNP') return true
  for (let i = from; i < from + NEAR; i++) {
    if (WITHHELD.has(view.nodes[i]?.token.lemma ?? '')) return true
    if (/^(?:VB[DZP]|MD|TO|,|\.)$/.test(tagAt(view, i))) return false
  }
  return false
}
