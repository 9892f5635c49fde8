import type { HeldPost, Namesake } from '../model/index.js'
import { postsIn } from './posts.js'

/** Whom a short name is held for, and why. */
export interface Joined {
  readonly id: string
  readonly into: string
  readonly reason: string
}

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

/** What somebody is seen as, by which short names of the surname may mean another than before. */
export interface ChangedPost {
  readonly surname: string
  readonly organizationId: string
  /** See `postsIn`. */
  readonly posts: ReadonlySet<string>
}

/**
 * What texts alone show: the posts that nothing else shows their holder in. Whom a short name means can only have changed, with
 * those texts, where it is seen in one of these.
 */
export function changedPosts(held: readonly HeldPost[]): ChangedPost[] {
  const byHolder = new Map<string, HeldPost[]>()
  for (const post of held) {
    const key = `${post.holder} ${post.organizationId} ${post.surname}`
    byHolder.set(key, [...(byHolder.get(key) ?? []), post])
  }
  return [...byHolder.values()].flatMap((posts) => {
    const [first] = posts
    const before = new Set(posts.filter((post) => post.isElsewhere).flatMap(({ role }) => postsIn(role)))
    const shown = posts.filter((post) => post.isShown).flatMap(({ role }) => postsIn(role))
    const changed = new Set(shown.filter((post) => !before.has(post)))
    return first && changed.size > 0
      ? [{ surname: first.surname, organizationId: first.organizationId, posts: changed }]
      : []
  })
}

/** Those of these roles that tell of one of these posts. */
export const rolesIn = (roles: readonly string[], posts: ReadonlySet<string>): string[] =>
  roles.filter((role) => postsIn(role).some((post) => posts.has(post)))

function sharedPost(short: Namesake, full: Namesake): string | null {
  for (const { organizationId, role } of short.posts) {
    const posts = postsIn(role)
    const same = full.posts.find(
      (post) => post.organizationId === organizationId && postsIn(post.role).some((one) => posts.includes(one)),
    )
    if (same) return role
  }
  return null
}
