import type { Entity } from './entity.js'
import type { Scene } from './scene.js'

/**
 * Whom the label of an interview's turn means: Q the publisher, A whoever the text names most; capitals are initials
 * ("((WSS))" is William S. Saturn) or a surname ("WALLACE"). Null where nobody of the text fits.
 */
export function labelled(scene: Scene, label: string, publisher: string | null): Entity | null {
  const outlet =
    publisher === null ? null : (scene.registry.byName(publisher) ?? scene.registry.add(publisher, 'ORGANISATION'))
  if (label === 'Q' || label.toUpperCase() === publisher?.toUpperCase()) return outlet
  if (label === 'A') return mostNamed(scene)
  if (!/^\p{Lu}{2,}$/u.test(label)) return null
  const byInitials = scene.registry.entities.find((e) => e.kind === 'PERSON' && initialsOf(e.name) === label)
  if (byInitials) return byInitials
  const bySurname = scene.registry.personsWith(label).find((e) => e.name.toUpperCase().endsWith(` ${label}`))
  if (bySurname) return bySurname
  return publisher && abbreviates(label, publisher) ? outlet : null
}

const initialsOf = (name: string) => (name.match(/(?<!\p{L})\p{Lu}/gu) ?? []).join('')

/** "WN" for Wikinews, "NYT" for The New York Times: its letters stand in the name in this order, the first at its head. */
function abbreviates(label: string, name: string): boolean {
  const letters = name.replace(/^the /i, '').toUpperCase()
  if (!letters.startsWith(label[0] ?? ' ')) return false
  let at = 0
  for (const letter of label) {
    at = letters.indexOf(letter, at) + 1
    if (at === 0) return false
  }
  return true
}

function mostNamed(scene: Scene): Entity | null {
  const counts = new Map<Entity, number>()
  for (const row of scene.refs) for (const e of row) if (e?.kind === 'PERSON') counts.set(e, (counts.get(e) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].order - b[0].order)[0]?.[0] ?? null
}
