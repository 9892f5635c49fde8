import { sql } from 'kysely'
import type { HeldPost } from '../../model/index.js'
import { numberOf } from '../numbered.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

interface Scope {
  readonly texts: readonly number[]
}

/** What some texts show of who is in which post. */
export interface ShownPosts {
  /** Short names that they show in a post, and those of their articles that are held for a full one. */
  readonly shorts: readonly string[]
  /** Posts of everybody with a full name whom they show in one, of the organisations in question. */
  readonly held: readonly HeldPost[]
}

/** A place where short names may mean another than before. */
export interface PostsOf {
  readonly surname: string
  readonly organizationId: string
}

const shortsShown = raw<Scope, { id: string }>(
  ({ list }) => sql`
    select a.public_id as id from membership_evidence e join membership m on m.id = e.membership_id
    join actor a on a.id = m.actor_id
    where e.text_id in ${list('texts')} and m.surname is not null and m.is_full = 0
    union
    select j.actor_id from text t join actor_merge j on j.article_id = t.article_id where t.id in ${list('texts')}`,
)

/** Evidence of a post counts where it stands in a text that has the full name itself, so that what is joined proves nothing. */
const hasEvidence = (where: ReturnType<typeof sql>) => sql`exists (
  select 1 from membership_evidence e cross join article_actor aa
  where e.membership_id = m.id and ${where} and aa.actor_id = m.actor_id and aa.text_id = e.text_id and instr(aa.name, ' ') > 0)`

/** Only where somebody goes by the surname alone. */
const heldShown = raw<Scope, Omit<HeldPost, 'isShown' | 'isElsewhere'> & { isShown: 0 | 1; isElsewhere: 0 | 1 }>(
  ({ list }) => sql`
    with wanted (actor, organization) as (
      select distinct m.actor_id, m.organization_id
      from membership_evidence e join membership m on m.id = e.membership_id
      where e.text_id in ${list('texts')} and m.surname is not null and m.is_full = 1 and (
        exists (select 1 from actor_merge j where j.surname = m.surname)
        or exists (select 1 from membership s
          where s.organization_id = m.organization_id and s.surname = m.surname and s.is_full = 0)))
    select a.public_id as holder, m.surname, o.public_id as organizationId, m.role,
      ${hasEvidence(sql`e.text_id in ${list('texts')}`)} as isShown,
      ${hasEvidence(sql`e.text_id not in ${list('texts')}`)} as isElsewhere
    from wanted cross join membership m on m.actor_id = wanted.actor and m.organization_id = wanted.organization
    join actor a on a.id = m.actor_id join actor o on o.id = m.organization_id
    order by m.public_id`,
)

const renamedPosts = raw<{ actors: readonly number[] }, { actor: number } & PostsOf & { holder: string; role: string }>(
  ({ list }) => sql`
    select m.actor_id as actor, a.public_id as holder, m.surname, o.public_id as organizationId, m.role from membership m
    join actor a on a.id = m.actor_id join actor o on o.id = m.organization_id
    where m.actor_id in ${list('actors')} order by m.public_id`,
)
const joinedTo = raw<{ actors: readonly number[] }, { id: string }>(
  ({ list }) => sql`select actor_id as id from actor_merge where into_id in ${list('actors')}`,
)

/** What these texts show of who is in which post, and what follows for posts from names that the transaction has changed. */
export function postsShown({ db, met }: TxContext, texts: readonly number[]): ShownPosts {
  const held = db.all(heldShown, { texts }).map((post): HeldPost => {
    return { ...post, isShown: post.isShown === 1, isElsewhere: post.isElsewhere === 1 }
  })
  const shorts = db.all(shortsShown, { texts })
  if (met.surnames.size > 0) {
    const actors = [...met.surnames.keys()]
    shorts.push(...db.all(joinedTo, { actors }))
    for (const { actor, ...post } of db.all(renamedPosts, { actors }))
      for (const surname of [post.surname, ...(met.surnames.get(actor) ?? [])])
        held.push({ ...post, surname, isShown: true, isElsewhere: false })
  }
  return { shorts: shorts.map(({ id }) => id), held }
}

const textsAt = raw<{ article: string }, { id: number }>(
  ({ value }) => sql`select id from text where article_id = ${numberOf('article', value('article'))}`,
)

/** The numbers of all texts of an article. */
export const textsOf = ({ db }: TxContext, article: string): number[] =>
  db.all(textsAt, { article }).map(({ id }) => id)

const rolesAt = raw<PostsOf, { role: string }>(
  ({ value }) => sql`
    select distinct role from membership
    where organization_id = ${numberOf('actor', value('organizationId'))} and surname = ${value('surname')}`,
)

/** What those of a surname are seen as in an organisation. */
export const rolesOf = ({ db }: TxContext, posts: PostsOf): string[] => db.all(rolesAt, posts).map(({ role }) => role)

const shortsAt = raw<PostsOf & { roles: readonly string[] }, { id: string }>(
  ({ value, list }) => sql`
    select a.public_id as id from membership m join actor a on a.id = m.actor_id
    where m.organization_id = ${numberOf('actor', value('organizationId'))} and m.surname = ${value('surname')}
      and m.is_full = 0 and m.role in ${list('roles')}
    union
    select j.actor_id from membership m cross join membership_evidence e on e.membership_id = m.id
    cross join text t on t.id = e.text_id
    cross join actor_merge j on j.article_id = t.article_id and j.into_id = m.actor_id
    where m.organization_id = ${numberOf('actor', value('organizationId'))} and m.surname = ${value('surname')}
      and m.is_full = 1 and m.role in ${list('roles')} and j.surname = ${value('surname')}`,
)

/** The short names of a surname that are seen in an organisation as one of these, those held for a full one among them. */
export const shortsIn = ({ db }: TxContext, posts: PostsOf, roles: readonly string[]): string[] =>
  db.all(shortsAt, { ...posts, roles }).map(({ id }) => id)
