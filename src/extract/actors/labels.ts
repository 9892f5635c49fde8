import type { Attribution } from '../types.js'
import type { Entity } from './entity.js'
import type { Interview } from './interview.js'
import type { Scene } from './scene.js'
import { titleOf } from './titles.js'

/** The label of an interview's turn as printed, without brackets and a speaker's post: "WALLACE", "Q". */
export function labelOf(text: string, { spans, cue }: Attribution): string {
  const start = text.lastIndexOf('\n', spans[0].start - 1) + 1
  const line = text.slice(start, spans[0].start)
  const asked = /^\s*([QA])\.\s/.exec(line)
  return (
    asked?.[1] ??
    text
      .slice(start, cue?.span.start ?? start)
      .replace(/[()\s]+/g, ' ')
      .trim()
  )
}

/**
 * Whom the label of an interview's turn means: Q whoever asks, A whoever answers; capitals are initials ("((WSS))" is
 * William S. Saturn), a surname ("WALLACE", "MAYOR COLE") or a post ("JUDGE"). Null where nobody of the text fits.
 */
export function labelled(scene: Scene, label: string, outlet: Entity | null, interview: Interview): Entity | null {
  const { registry } = scene
  if (isAsking(label)) return interview.asker
  if (isAnswering(label)) return interview.answerer
  if (label.toUpperCase() === outlet?.name.toUpperCase()) return outlet
  if (label !== label.toUpperCase()) return null
  const words = label.split(' ')
  const surname = words.at(-1) ?? ''
  // Of "MAYOR COLE" the post is left out; "TOM REED" is all of a name.
  const name = words.length > 1 && titleOf(words[0] ?? '') ? surname : label
  if (!/^\p{Lu}[\p{Lu}'’-]+$/u.test(surname)) return null
  const byInitials = registry.entities.find((e) => e.kind === 'PERSON' && initialsOf(e.name) === name)
  if (byInitials) return byInitials
  const named = registry.personsWith(surname).filter((e) => e.name !== e.name.toUpperCase())
  const bySurname = named.find((e) => ` ${e.name.toUpperCase()}`.endsWith(` ${name}`))
  if (bySurname) return bySurname
  const [holder, another] = words.length === 1 ? registry.entities.filter((e) => holdsPost(e, label)) : []
  if (holder && !another) return holder
  if (outlet && abbreviates(label, outlet.name)) return outlet
  return asPerson(registry.byName(name))
}

const isAsking = (label: string) => /^(?:Q|Question)$/i.test(label)
const isAnswering = (label: string) => /^(?:A|Answer)$/i.test(label)

/** Whether a label stands for whoever asks or answers, and is no name. */
export const isOfInterview = (label: string) => isAsking(label) || isAnswering(label)

/** "spoke to Brennan": a lone name that nothing tells the sort of is somebody's who has a turn. */
function asPerson(entity: Entity | null): Entity | null {
  if (!entity || entity.place !== null || entity.name === entity.name.toUpperCase()) return null
  if (entity.kind === 'ORGANISATION' && entity.class === null && entity.called.size === 0) entity.kind = 'PERSON'
  return entity
}

const holdsPost = ({ kind, posts }: Entity, label: string) =>
  kind === 'PERSON' && posts.some(({ title }) => title?.noun.toUpperCase() === label)

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
