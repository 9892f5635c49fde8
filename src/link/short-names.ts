import type { HeldPost, Namesake } from '../model/index.js'

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

/** What somebody is seen as, in words by which short names of the surname may mean another than before. */
export interface ChangedPost {
  readonly surname: string
  readonly organizationId: string
  readonly words: ReadonlySet<string>
}

/**
 * What texts alone show: the words for a post that nothing else shows its holder in. Whom a short name means can only have
 * changed, with those texts, where it shares one of these words.
 */
export function changedPosts(held: readonly HeldPost[]): ChangedPost[] {
  const byHolder = new Map<string, HeldPost[]>()
  for (const post of held) {
    const key = `${post.holder} ${post.organizationId} ${post.surname}`
    byHolder.set(key, [...(byHolder.get(key) ?? []), post])
  }
  return [...byHolder.values()].flatMap((posts) => {
    const [first] = posts
    const before = new Set(posts.filter((post) => post.isElsewhere).flatMap(({ role }) => wordsOf(role)))
    const shown = posts.filter((post) => post.isShown).flatMap(({ role }) => wordsOf(role))
    const words = new Set(shown.filter((word) => !before.has(word)))
    return first && words.size > 0 ? [{ surname: first.surname, organizationId: first.organizationId, words }] : []
  })
}

/** Those of these roles that tell of a post in one of these words. */
export const rolesIn = (roles: readonly string[], words: ReadonlySet<string>): string[] =>
  roles.filter((role) => wordsOf(role).some((word) => words.has(word)))

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
