import { sql } from 'kysely'
import { joinShortNames } from '../../src/link/index.js'
import type { Namesake } from '../../src/model/index.js'
import { raw, type Store } from '../../src/store/index.js'

interface Row {
  readonly surname: string
  readonly id: string
  readonly isFull: 0 | 1
  readonly posts: string
}

/** Everybody who has a post, by surname, with all of them. */
const everybody = raw<undefined, Row>(
  () => sql`
    select a.surname, a.public_id as id, instr(a.name_folded, ' ') > 0 as isFull,
      (select json_group_array(json_object('organizationId', o.public_id, 'role', m.role) order by m.public_id)
        from membership m join actor o on o.id = m.organization_id where m.actor_id = a.id and exists (
          select 1 from membership_evidence e cross join article_actor aa
          where e.membership_id = m.id and aa.actor_id = a.id and aa.text_id = e.text_id
            and (instr(a.name_folded, ' ') = 0 or instr(aa.name, ' ') > 0))) as posts
    from actor a where a.surname is not null and exists (select 1 from membership where actor_id = a.id)
    union all
    select j.surname, j.actor_id, 0,
      (select json_group_array(json_object('organizationId', o.public_id, 'role', m.role) order by m.public_id)
        from membership m join actor o on o.id = m.organization_id where m.actor_id = j.into_id and m.id in (
          select e.membership_id from text t join membership_evidence e on e.text_id = t.id
          where t.article_id = j.article_id and exists (
            select 1 from article_actor aa where aa.actor_id = j.into_id and aa.text_id = t.id and instr(aa.name, ' ') = 0)))
    from actor_merge j where not exists (select 1 from actor where public_id = j.actor_id)
    order by 1, 2`,
)
const joined = raw<undefined, { id: string; into: string }>(
  () => sql`
    select j.actor_id as id, a.public_id as "into" from actor_merge j join actor a on a.id = j.into_id
    where not exists (select 1 from actor where public_id = j.actor_id) order by 1`,
)

const line = ({ id, into }: { readonly id: string; readonly into: string }) => `${id} is ${into}`

/** Whom short names are held for, and whom they would be if it was decided over everybody of each surname. */
export async function joinedAndWanted(store: Store): Promise<{ readonly joined: string[]; readonly wanted: string[] }> {
  const groups = new Map<string, Namesake[]>()
  for (const { surname, id, isFull, posts } of await store.reader.all(everybody)) {
    const namesake = { id, isFull: isFull === 1, joinedTo: null, posts: JSON.parse(posts) as Namesake['posts'] }
    groups.set(surname, [...(groups.get(surname) ?? []), namesake])
  }
  const wanted = [...groups.values()].flatMap((group) => joinShortNames(group).map(line))
  return { joined: (await store.reader.all(joined)).map(line), wanted: wanted.sort() }
}
