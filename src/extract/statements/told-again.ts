import acts from '../lexicon/acts.json' with { type: 'json' }
import { isWithin } from './denied-claims.js'
import type { Ranked } from './rank.js'
import type { TextView } from './view.js'

/** "She said she heard “two bangs”": what somebody tells of having heard or seen is told once. */
export function isPerceived({ cue }: Ranked, byToken: ReadonlyMap<number, readonly Ranked[]>): boolean {
  if (!cue || !/^(?:hear|see|feel|watch|notice)$/.test(cue.lemma)) return false
  return (byToken.get(cue.first) ?? []).some((outer) => outer.cue !== cue && outer.cue?.cueClass === 'VERB')
}

/**
 * "Said it did not comment on cases", "said there was video proving that P", "called the claims “false”": what is a part of
 * what the same one is reported to say, brought in by a word of it.
 */
export function isToldAgain(view: TextView, c: Ranked, byToken: ReadonlyMap<number, readonly Ranked[]>): boolean {
  const { cue, source } = c
  if (!cue || cue.node.quote >= 0) return false
  const outer = (byToken.get(cue.first) ?? []).find(
    (o) => o.cue !== cue && o.cue?.cueClass === 'VERB' && isWithin(c, o),
  )
  if (!outer) return false
  const speaker = source && view.parsed.text.slice(source.span.start, source.span.end)
  const isSame = source?.span.start === outer.source?.span.start
  if (cue.cueClass === 'SILENCE') return isSame || /^(?:it|he|she|they)$/i.test(speaker ?? '')
  if (cue.cueClass === 'NOUN') return isSame && CALLS.has(outer.cue?.lemma ?? '')
  return (
    cue.node.token.xpos === 'VBG' &&
    cue.node.token.deprel.startsWith('acl') &&
    /^(?:prove|show|demonstrate)$/.test(cue.lemma)
  )
}

const CALLS: ReadonlySet<string> = new Set([...acts.name, ...acts.as])
