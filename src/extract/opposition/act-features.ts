import type { Proposition } from '../../model/index.js'
import type { Duo, Hear } from './duo.js'

/** So many propositions of a statement are compared. */
const LIMIT = 12

/** Acts that two may speak of without speaking of one. */
const LIGHT = new Set(['be', 'have'])

/** What the propositions of two statements have in common, and whether they are about one event. */
export function actFeatures({ a, b, scene }: Duo, hear: Hear): void {
  const found = new Set<string>()
  for (const p of a.statement.propositions.slice(0, LIMIT))
    for (const q of b.statement.propositions.slice(0, LIMIT)) compare(p, q, found)
  for (const name of found) hear(`acts:${name}`)
  const own = scene.events.get(a.statement.id)
  const others = scene.events.get(b.statement.id)
  if (own && others && [...own].some((event) => others.has(event))) hear('acts:same-event')
}

function compare(p: Proposition, q: Proposition, found: Set<string>): void {
  const isOpposite = p.polarity !== q.polarity
  const isOneThing = p.object !== null && p.object === q.object
  if (p.predicate === q.predicate && !LIGHT.has(p.predicate)) {
    found.add('same')
    if (isOpposite) found.add('same&opposite')
    if (isOpposite && isOneThing) found.add('same-of-one-thing&opposite')
  } else if (isOpposite && isOneThing) found.add('of-one-thing&opposite')
  if (p.agent !== null && p.agent === q.agent) found.add('by-one')
  if (p.value && q.value && p.value.measure === q.value.measure && p.value.value !== q.value.value)
    found.add('other-value')
}
