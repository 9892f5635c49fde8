import type { Entity } from './entity.js'
import type { NameMention } from './mention.js'
import { postsAround, type PostRange } from './posts.js'
import type { Tree } from './tree.js'
import { mapped } from '../mapped.js'

/** A role printed beside the name of the person who holds it. */
export interface Held {
  readonly person: Entity
  readonly name: NameMention
  readonly range: PostRange
}

/** The names of each sentence. */
export function bySentence(trees: readonly Tree[], names: readonly NameMention[]): NameMention[][] {
  const lists: NameMention[][] = mapped(trees, () => [])
  for (const name of names) lists[name.sentence]?.push(name)
  return lists
}

/** The roles printed beside persons' names, by sentence. */
export function heldPosts(
  trees: readonly Tree[],
  names: readonly NameMention[],
  named: readonly (Entity | null)[],
): Held[][] {
  const siblings = bySentence(trees, names)
  const held: Held[][] = mapped(trees, () => [])
  names.forEach((name, i) => {
    const person = named[i]
    const tree = trees[name.sentence]
    if (person?.kind !== 'PERSON' || !tree) return
    for (const range of postsAround(tree, name, siblings[name.sentence] ?? []))
      held[name.sentence]?.push({ person, name, range })
  })
  return held
}
