import { sql } from 'kysely'
import type { Namesake } from '../../model/index.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

type Posts = Namesake['posts']
interface ShortRow {
  readonly surname: string
  readonly id: string
  readonly joinedTo: string | null
  readonly posts: string
}

/** Whoever has no post is neither joined nor joins. */
const shortsAt = raw<{ ids: readonly string[] }, ShortRow>(
  ({ list }) => sql`
    select a.surname, a.public_id as id, null as joinedTo,
      (select json_group_array(json_object('organizationId', o.public_id, 'role', m.role) order by m.public_id)
        from membership m join actor o on o.id = m.organization_id where m.actor_id = a.id and exists (
          select 1 from membership_evidence e cross join article_actor aa
          where e.membership_id = m.id and aa.actor_id = a.id and aa.text_id = e.text_id)) as posts
    from actor a where a.public_id in ${list('ids')} and a.surname is not null and instr(a.name_folded, ' ') = 0
      and exists (select 1 from membership where actor_id = a.id)
    union all
    select j.surname, j.actor_id, (select public_id from actor where id = j.into_id),
      (select json_group_array(json_object('organizationId', o.public_id, 'role', m.role) order by m.public_id)
        from membership m join actor o on o.id = m.organization_id where m.actor_id = j.into_id and m.id in (
          select e.membership_id from text t join membership_evidence e on e.text_id = t.id
          where t.article_id = j.article_id and exists (
            select 1 from article_actor aa where aa.actor_id = j.into_id and aa.text_id = t.id and instr(aa.name, ' ') = 0)))
    from actor_merge j where j.actor_id in ${list('ids')}
      and not exists (select 1 from actor where public_id = j.actor_id)
    order by 1, 2`,
)

/** Posts count whose evidence stands in a text that has the full name itself, so that what is joined proves nothing. */
const holdersAt = raw<
  { surname: string; organizations: readonly string[] },
  { id: string; organizationId: string; role: string }
>(
  ({ value, list }) => sql`
    select a.public_id as id, o.public_id as organizationId, m.role
    from actor o cross join membership m on m.organization_id = o.id and m.surname = ${value('surname')} and m.is_full = 1
    join actor a on a.id = m.actor_id
    where o.public_id in ${list('organizations')} and exists (
      select 1 from membership_evidence e cross join article_actor aa
      where e.membership_id = m.id and aa.actor_id = m.actor_id and aa.text_id = e.text_id and instr(aa.name, ' ') > 0)
    order by a.public_id, m.public_id`,
)

/**
 * These short names, by surname and id, each surname with all of a full name who are seen in an organisation that one of them
 * is seen in: nobody else can be meant.
 */
export function namesakes(context: TxContext, shorts: readonly string[]): Namesake[][] {
  const groups = new Map<string, Namesake[]>()
  for (const { surname, id, joinedTo, posts } of context.db.all(shortsAt, { ids: [...new Set(shorts)] })) {
    const short = { id, isFull: false, joinedTo, posts: JSON.parse(posts) as Posts }
    groups.set(surname, [...(groups.get(surname) ?? []), short])
  }
  return [...groups].map(([surname, group]) => [...group, ...holders(context, surname, group)])
}

function holders({ db }: TxContext, surname: string, shorts: readonly Namesake[]): Namesake[] {
  const organizations = [...new Set(shorts.flatMap(({ posts }) => posts.map((post) => post.organizationId)))]
  const posts = new Map<string, Posts[number][]>()
  for (const { id, ...post } of db.all(holdersAt, { surname, organizations })) {
    const own = posts.get(id)
    if (own) own.push(post)
    else posts.set(id, [post])
  }
  return [...posts].map(([id, own]) => ({ id, isFull: true, joinedTo: null, posts: own }))
}
