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
  for (const [unnamed, holder] of introducedLater(scene)) joined.set(unnamed, holder)
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

/** How far into a text somebody is called by what they are before they are named, and how far behind that the name may stand; UTF-16. */
const LEAD = 400
const REACH = 900

/** Of whom there is one in most stories. */
const PUBLIC = /^(?:HEAD_OF_STATE|HEAD_OF_GOVERNMENT|MINISTER|GOVERNOR|LEGISLATOR|DIPLOMAT|JUDGE|ORG_HEAD|CLERGY)$/

/**
 * "A federal judge ruled P ... Judge Mara Olsen wrote", "A former nurse admitted P ... Mara Olsen, 38, confessed": who a story's first
 * lines call by what they are and later ones by name: by the same post, or as the first who is named in it, in no post.
 */
function introducedLater({ registry, parsed }: Scene): [Entity, Entity][] {
  const persons = registry.entities.filter((e) => /^(?:PERSON|UNNAMED)$/.test(e.kind) && !e.plural && e.mentions[0])
  const startOf = (e: Entity) => e.mentions[0]?.start ?? 0
  const named = persons
    .filter((e) => e.kind === 'PERSON' && /^\p{Lu}\S* /u.test(e.name))
    .sort((a, b) => startOf(a) - startOf(b))
  return persons.flatMap((unnamed): [Entity, Entity][] => {
    const [post] = unnamed.posts
    const from = startOf(unnamed)
    const isNamed = /^\p{Lu}/u.test(unnamed.name) && unnamed.name !== 'PM'
    if (!post?.title || from > LEAD || isNamed || unnamed.owner) return []
    const { title } = post
    const suits = (e: Entity) => e.gender === null || unnamed.gender === null || e.gender === unnamed.gender
    const later = named.filter((e) => startOf(e) > from && suits(e))
    const alike = later.filter((e) =>
      e.posts.some((p) => p.title && (sameTitle(p.title, title) || sameTitle(title, p.title))),
    )
    const [same] = alike
    if (same && alike.length === 1 && PUBLIC.test(title.class)) return [[unnamed, same]]
    const [first] = named
    const near = first && startOf(first) > from && startOf(first) < from + REACH && later[0] === first
    const opens = near && /[.!?”"]\s+$/.test(parsed.text.slice(0, startOf(first)))
    return opens && first.posts.length === 0 && /^an? /.test(unnamed.name) ? [[unnamed, first]] : []
  })
}
