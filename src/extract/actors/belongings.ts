import type { Entity } from './entity.js'
import type { NameMention } from './mention.js'
import { isNominal } from './nominal-words.js'
import { organisationNoun, titleOf } from './titles.js'
import type { Tree } from './tree.js'

/** What is posted on Facebook or told to a newspaper may happen anywhere. */
export const isOutlet = (entity: Entity): boolean =>
  entity.place === null && /^(?:MEDIA|COMPANY)$/.test(entity.class ?? '')

/** "A Chinese vessel", "the Danish firm Norbank": the noun that a people's name stands before is nobody, or sells wherever it likes. */
export function isOfThing({ tokens }: Tree, { reading, end }: NameMention): boolean {
  if (reading.type !== 'KNOWN' || reading.by !== 'DEMONYM') return false
  let at = end
  while (at - end < 4 && /^(?:ADJ|NOUN|PROPN)$/.test(tokens[at]?.upos ?? '')) at++
  while (at - 1 > end && tokens[at - 1]?.upos === 'PROPN') at--
  const noun = tokens[at - 1]
  if (at === end || noun?.upos !== 'NOUN') return false
  if (isNominal('companies', noun.lower)) return true
  return !titleOf(noun.lower) && !organisationNoun(noun.lower) && !ACTORS.some((sort) => isNominal(sort, noun.lower))
}

const ACTORS = ['groups', 'bodies', 'countries', 'governments', 'media'] as const
