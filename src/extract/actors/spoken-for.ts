import type { Attribution, Token } from '../types.js'
import type { Entity } from './entity.js'
import type { Scene } from './scene.js'

/** So many words tell who it is that somebody speaks for. */
const NEAR = 8

/**
 * "Speaking for the union, Reed said", "Reed said on behalf of the families": whom the words beside a cue say that somebody
 * speaks for, outside what is said; null where they say nothing of it.
 */
export function spokenFor(scene: Scene, { cue, spans }: Attribution, speaker: Entity | null): Entity | null {
  const sentence = cue?.at.sentence ?? -1
  const tokens = scene.trees[sentence]?.tokens ?? []
  const outside = ({ start }: Token) => !spans.some((span) => span.start <= start && start < span.end)
  const from = tokens.findIndex((token, i) => outside(token) && tellsForWhom(tokens, i, cue?.at.token ?? -1))
  if (from < 0) return null
  for (let i = from + 2; i < from + 2 + NEAR; i++) {
    const token = tokens[i]
    if (!token || /^(?:PUNCT|VERB|AUX)$/.test(token.upos)) return null
    const entity = scene.ref(sentence, i)
    if (entity && entity !== speaker) return entity
  }
  return null
}

/** "Speaking for"; "on behalf of" at the head of a clause, or right behind a verb of saying: much else is done on somebody's behalf. */
function tellsForWhom(tokens: readonly Token[], at: number, cue: number): boolean {
  const word = (i: number) => tokens[i]?.lower
  if (word(at) === 'speaking') return word(at + 1) === 'for'
  if (word(at - 1) !== 'on' || word(at) !== 'behalf' || word(at + 1) !== 'of') return false
  const before = tokens[at - 2]
  return at < 2 || at - 2 === cue || before?.upos === 'PUNCT' || /^(?:speak|write|testify)$/.test(before?.lemma ?? '')
}
