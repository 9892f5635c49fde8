import type { Description } from './description.js'
import type { Entity } from './entity.js'
import type { Scene } from './scene.js'
import type { Title } from './titles.js'

/** "A senior official close to the talks said P. The official added Q": whoever is not named either, was so called and spoke last. */
export function unnamedBefore(scene: Scene, { start, head, end }: Description, { noun }: Title): Entity | null {
  if (head - start > 1 || end > head + 1) return null
  const isCalled = ({ name }: Entity) => /^(?:an?|one) /.test(name) && name.split(' ').includes(noun)
  return scene.discourse.lastSpeaker((e) => !e.plural && /^(?:UNNAMED|PERSON)$/.test(e.kind) && isCalled(e))
}

/** "Study co-author Karen Olsen said P. The Wooster professor added Q": whoever spoke last right before, by another of her posts. */
export function sameSpeaker(scene: Scene, phrase: Description, title: Title, sentence: number): Entity | null {
  if (!LEARNED.test(title.class) || phrase.possessor) return null
  return scene.discourse.spokeBetween(sentence - 2, sentence - 1, ({ kind, posts }) => {
    return kind === 'PERSON' && posts.every((post) => post.title && LEARNED.test(post.title.class))
  })
}

/** "Sarah Holt, 34, said P. The mum-of-three told Q": of nobody's children that are named, whoever spoke last and may be called so. */
export function parent(scene: Scene, { possessor, inside }: Description, title: Title): Entity | null {
  if (possessor || inside.length > 0 || !/^(?:mum|mom|mother|dad|father)$/.test(title.noun)) return null
  return scene.discourse.lastSpeaker(
    (e) => e.kind === 'PERSON' && /^\p{Lu}/u.test(e.name) && e.gender === title.gender && e.posts.length === 0,
  )
}

/** Posts that one person has side by side: a professor is an author too. */
const LEARNED = /^(?:EXPERT|ARTS)$/
