import acts from '../lexicon/acts.json' with { type: 'json' }
import type { Source } from '../types.js'
import { isWithin } from './denied-claims.js'
import type { Ranked } from './rank.js'
import { isDocument } from './source/index.js'
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
  if (isOwnReport(view, c, (i) => (outer.cue?.last === i ? outer : undefined))) return true
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

/** "The firm says it told staff", "said that he wrote to her": who reports of himself is a pronoun right behind the word that says so. */
export function isOwnReport(
  view: TextView,
  { cue, source }: Ranked,
  outerAt: (last: number) => Ranked | undefined,
): boolean {
  if (!cue || !source) return false
  const at = (view.bounds[source.at.sentence]?.first ?? 0) + source.at.token
  const { lower = '', xpos = '' } = view.nodes[at]?.token ?? {}
  if (xpos !== 'PRP' || !/^(?:it|he|she|they)$/.test(lower) || cue.first - at > 3) return false
  const outer = outerAt(view.nodes[at - 1]?.token.lower === 'that' ? at - 2 : at - 1)
  return outer !== undefined && (/^(?:it|they)$/.test(lower) || !isMany(view, outer.source))
}

/** "Police say she told them": those who say so are no he or she. */
function isMany(view: TextView, source: Source | null): boolean {
  const head = source && view.nodes[(view.bounds[source.at.sentence]?.first ?? 0) + source.at.token]
  return !!head && (/^NNP?S$/.test(head.token.xpos) || isDocument(head))
}
