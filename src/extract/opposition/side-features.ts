import type { ExtractedActor } from '../../model/index.js'
import { eitherWay, type Duo, type Hear } from './duo.js'
import { OPPOSED_CAMPS } from './lexicon.js'
import type { Voice } from './voice.js'

/** Who the two are to each other: of one organisation or state, of sides that usually quarrel, named together where there is conflict. */
export function sideFeatures({ a, b, scene: { cast, conflicts, spoken, voices } }: Duo, hear: Hear): void {
  const [one, other] = [cast.people.get(a.holder), cast.people.get(b.holder)]
  if (!one || !other) return
  if (one.kind === 'STATE' && other.kind === 'STATE') hear('who:two-states')
  hear(`who:kinds-${eitherWay(one.kind, other.kind)}`)
  for (const camp of campsOf(a, one)) for (const met of campsOf(b, other)) hear(`who:camps-${eitherWay(camp, met)}`)
  const isMember =
    a.members.some((id) => cast.belongs(id, b.holder)) || b.members.some((id) => cast.belongs(id, a.holder))
  if (isMember) hear('who:member')
  const bodies = new Set(one.affiliations.map(({ organization }) => organization))
  if (other.affiliations.some(({ organization }) => bodies.has(organization))) hear('who:one-organisation')
  if (one.country !== null && other.country !== null)
    hear(one.country === other.country ? 'who:one-country' : 'who:other-country')
  if ([...a.camps].some((camp) => [...(OPPOSED_CAMPS.get(camp) ?? [])].some((against) => b.camps.has(against))))
    hear('who:opposed-camps')
  if ([...a.camps].some((camp) => b.camps.has(camp))) hear('who:one-camp')
  let together = 0
  const others = conflicts.get(b)
  for (const sentence of conflicts.get(a) ?? []) if (others?.has(sentence)) together++
  if (together > 0) hear('who:in-conflict')
  if (together > 1) hear('who:in-conflict-twice')
  const [first] = voices
  if (first && (first.holder === a.holder || first.holder === b.holder)) hear('who:first-to-speak')
  const counts = [spoken.get(a.holder) ?? 0, spoken.get(b.holder) ?? 0]
  hear('who:speaks-most', Math.log1p(Math.max(...counts)))
  hear('who:speaks-least', Math.log1p(Math.min(...counts)))
}

/** A state speaks as its government does; whoever is of no usual side is one of the others. */
const campsOf = ({ camps }: Voice, { kind }: ExtractedActor): readonly string[] =>
  camps.size > 0 ? [...camps] : [kind === 'STATE' ? 'GOVERNMENT' : 'OTHER']
