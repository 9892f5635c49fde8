import type { Attribution } from '../types.js'
import type { Entity } from './entity.js'
import type { Scene } from './scene.js'
import { sentenceAt } from './tree.js'

/**
 * The outlet through which somebody's words came: "told the BBC", "in an interview with Rolling Stone", "as reported by
 * Reuters". Null where the sentence of the cue (or of the content) names none outside the content.
 */
export function outletOf(scene: Scene, attribution: Attribution, speaker: Entity | null): Entity | null {
  const sentence =
    attribution.cue?.at.sentence ??
    attribution.source?.at.sentence ??
    sentenceAt(scene.trees, attribution.spans[0].start)
  const tokens = scene.trees[sentence]?.tokens ?? []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    const entity = scene.ref(sentence, at)
    if (!token || !entity || entity === speaker || entity === scene.ref(sentence, at - 1)) continue
    if (entity.kind === 'PERSON' || entity.place !== null) continue
    if (attribution.spans.some((s) => token.start < s.end && s.start < token.end)) continue
    if (isOutletHere(scene, sentence, at, entity)) return entity
  }
  return null
}

const MEANS = /^(?:to|with|by|via|per|on|for|in)$/i
const TALK =
  /^(?:told|tell|tells|telling|speaking|spoke|interview|interviewed|remarks|comments|commenting|statement|talking)$/i

/** Judges the few words before a name: how it comes into the sentence. */
function isOutletHere(scene: Scene, sentence: number, at: number, entity: Entity): boolean {
  const tokens = scene.trees[sentence]?.tokens ?? []
  const outlet =
    entity.class === 'MEDIA' || entity.class === 'STATE_MEDIA' || /\b(?:media|outlets|newspapers?)$/i.test(entity.name)
  const unknown = entity.kind === 'ORGANISATION' && entity.class === null && !entity.inert
  if (!outlet && !unknown) return false
  for (let back = 1; back <= 6; back++) {
    const word = tokens[at - back]
    if (!word) return false
    if (TALK.test(word.text)) return true
    if (MEANS.test(word.text) && outlet) return true
    if (/^(?:VERB|AUX|PUNCT)$/.test(word.upos) && !/^[("“]$/.test(word.text)) return false
  }
  return false
}
