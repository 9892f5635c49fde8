import type { Entity } from './entity.js'
import { sameTitle } from './nominals.js'
import type { Scene } from './scene.js'

/** Posts that one person holds at a time. */
const SINGLE = /^(?:HEAD_OF_STATE|HEAD_OF_GOVERNMENT|MINISTER|GOVERNOR|ORG_HEAD)$/

/** "The governor of Norland ordered P", and below it "Governor Mara Olsen": who is called by a post first is whoever is named in it later. */
export function nameLater(scene: Scene): void {
  const persons = scene.registry.entities.filter((e) => e.kind === 'PERSON' && e.posts.length > 0)
  const named = persons.filter((e) => /^\p{Lu}/u.test(e.name))
  const joined = new Map<Entity, Entity>()
  for (const person of persons) {
    if (/^(?:\p{Lu}|an?\s|one\s|another\s|\p{L}+ former)/u.test(person.name)) continue
    const holders = named.filter((other) => holdsSame(person, other))
    const [holder] = holders
    if (holder && holders.length === 1) joined.set(person, holder)
  }
  if (joined.size === 0) return
  for (const row of scene.refs)
    row.forEach((entity, at) => {
      const holder = entity && joined.get(entity)
      if (holder) row[at] = holder
    })
  for (const [person, holder] of joined) holder.mentions.push(...person.mentions)
}

function holdsSame(unnamed: Entity, named: Entity): boolean {
  return unnamed.posts.some(
    ({ title, organisation }) =>
      title !== null &&
      organisation !== null &&
      SINGLE.test(title.class) &&
      named.posts.some((post) => post.title && post.organisation === organisation && sameTitle(post.title, title)),
  )
}
