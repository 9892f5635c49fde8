import type { Namesake } from '../model/index.js'

/** Whom a short name is held for, and why. */
export interface Joined {
  readonly id: string
  readonly into: string
  readonly reason: string
}

/** Words of a post that tell nothing of who holds it. */
const EMPTY = new Set('the of and for a an former then acting deputy new us uk united states'.split(' '))

/**
 * Which of the short names of one surname mean which full one: "US President Trump" of one article is the Donald Trump who
 * is seen as president of the United States elsewhere. A surname alone proves nothing: they must be seen in the same post of
 * the same organisation, and nobody else of that name may be. A pure function of all of the surname, whatever the order in
 * which they came; when a second one turns up in the post, those joined before part again.
 */
export function joinShortNames(namesakes: readonly Namesake[]): Joined[] {
  const full = namesakes.filter((n) => n.isFull)
  return namesakes
    .filter((n) => !n.isFull)
    .flatMap((short) => {
      const [only, second] = full.flatMap((one) => {
        const post = sharedPost(short, one)
        return post === null ? [] : [{ id: short.id, into: one.id, reason: `same surname and post: ${post}` }]
      })
      return only && !second ? [only] : []
    })
}

function sharedPost(short: Namesake, full: Namesake): string | null {
  for (const { organizationId, role } of short.posts) {
    const words = wordsOf(role)
    const same = full.posts.find(
      (post) => post.organizationId === organizationId && wordsOf(post.role).some((word) => words.includes(word)),
    )
    if (same) return role
  }
  return null
}

const wordsOf = (role: string) => (role.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !EMPTY.has(word))
