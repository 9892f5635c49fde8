import { sql } from 'kysely'
import { isOver, type ActorResolution } from '../../model/index.js'
import { insertion, raw } from '../query.js'
import type { Flag } from '../schema.js'
import type { TxContext } from './context.js'
import { actorNumber } from './numbers.js'
import { checkedSpan } from './spans.js'
import type { StoredText } from './texts.js'
import { addAll } from './touched.js'

const membershipAt = raw<{ id: string }, { number: number; since: string | null; until: string | null }>(
  ({ value }) => sql`select id as number, since, until from membership where public_id = ${value('id')}`,
)
const putMembership = raw<{
  id: string
  actor: number
  organization: number
  role: string
  since: string | null
  until: string | null
}>(
  ({ value }) => sql`
    insert into membership (public_id, actor_id, organization_id, role, since, until, surname, is_full)
    select ${value('id')}, id, ${value('organization')}, ${value('role')}, ${value('since')}, ${value('until')}, surname,
      instr(name_folded, ' ') > 0
    from actor where id = ${value('actor')}`,
)
const dateMembership = raw<{ number: number; since: string | null; until: string | null }>(
  ({ value }) => sql`
    update membership set since = ${value('since')}, until = ${value('until')} where id = ${value('number')}`,
)
const putEvidence = insertion(
  'membership_evidence',
  ['membership_id', 'text_id', 'start', 'end', 'exact', 'prefix', 'suffix'],
  (insert) => insert.onConflict((conflict) => conflict.doNothing()),
)

interface Posts {
  readonly posts: readonly number[]
}

/** A post that some texts tell of. */
interface ShownPost {
  readonly post: number
  /** Whether it has its date from one of them: of a post that thousands tell of, most do not, and its date need not be looked for. */
  readonly isDating: Flag
}

const shownIn = raw<{ texts: readonly number[] }, ShownPost>(
  ({ list }) => sql`
    select m.id as post, coalesce(max(a.published_at = m.since or a.published_at = m.until), 0) as isDating
    from membership_evidence e join membership m on m.id = e.membership_id
    join text t on t.id = e.text_id join article a on a.id = t.article_id
    where e.text_id in ${list('texts')} group by m.id`,
)
const heldAt = raw<Posts, { post: number; actor: number; role: string }>(
  ({ list }) => sql`select id as post, actor_id as actor, role from membership where id in ${list('posts')}`,
)
const dropUnshown = raw<Posts>(
  ({ list }) => sql`
    delete from membership where id in ${list('posts')}
    and not exists (select 1 from membership_evidence where membership_id = membership.id)`,
)
const datedFrom = (end: 'since' | 'until') =>
  raw<Posts>(
    ({ list }) => sql`
      update membership set ${sql.ref(end)} = (
        select min(a.published_at) from membership_evidence e join text t on t.id = e.text_id
        join article a on a.id = t.article_id where e.membership_id = membership.id)
      where id in ${list('posts')}`,
  )
const datePosts = datedFrom('since')
const endPosts = datedFrom('until')

/** Records posts with the words that tell of them. */
export function putMemberships(
  context: TxContext,
  text: StoredText,
  memberships: ActorResolution['memberships'],
): void {
  for (const membership of memberships) {
    const span = checkedSpan(text.body, membership.evidence, `membership ${membership.id}`)
    context.db.run(putEvidence, { membership_id: putRow(context, membership), text_id: text.id, ...span })
    context.touched.offices.add(actorNumber(context, membership.actorId))
  }
}

type Membership = ActorResolution['memberships'][number]

/** Answers the number of its row, which holds when it was first seen, or seen to be over, whatever the order of articles. */
function putRow(context: TxContext, { id, actorId, organizationId, role, since, until }: Membership): number {
  const { db } = context
  const before = db.get(membershipAt, { id })
  if (!before) {
    const [actor, organization] = [actorNumber(context, actorId), actorNumber(context, organizationId)]
    return db.insert(putMembership, { id, actor, organization, role, since, until })
  }
  const dates = { since: earlierOf(since, before.since), until: earlierOf(until, before.until) }
  if (dates.since !== before.since || dates.until !== before.until)
    db.run(dateMembership, { number: before.number, ...dates })
  return before.number
}

const earlierOf = (a: string | null, b: string | null) => (a === null || (b !== null && b < a) ? b : a)

/** The posts that some texts tell of. */
export const postsIn = ({ db }: TxContext, texts: readonly number[]): ShownPost[] => db.all(shownIn, { texts })

/** Has posts rest on what is left after some texts that told of them: those of which none tells any more are gone. */
export function settlePosts(context: TxContext, shown: readonly ShownPost[]): void {
  const { db, touched } = context
  const posts = shown.map(({ post }) => post)
  addAll(
    touched.offices,
    db.all(heldAt, { posts }).map(({ actor }) => actor),
  )
  db.run(dropUnshown, { posts })
  datePostsAnew(
    context,
    shown.flatMap(({ post, isDating }) => (isDating ? [post] : [])),
  )
}

/** Drops those of these posts of which no text tells, and dates the others by those that do. */
export function renewPosts(context: TxContext, posts: readonly number[]): void {
  context.db.run(dropUnshown, { posts })
  datePostsAnew(context, posts)
}

function datePostsAnew({ db }: TxContext, posts: readonly number[]): void {
  const held = db.all(heldAt, { posts })
  const wherever = (over: boolean) => held.filter(({ role }) => isOver(role) === over).map(({ post }) => post)
  db.run(datePosts, { posts: wherever(false) })
  db.run(endPosts, { posts: wherever(true) })
}
