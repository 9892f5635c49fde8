import { sql } from 'kysely'
import type { Namesake } from '../../model/index.js'
import { numberOf } from '../numbered.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

interface NamesakeRow {
  readonly surname: string
  readonly id: string
  readonly isFull: 0 | 1
  readonly joinedTo: string | null
  readonly posts: string
}

/**
 * Whoever has no post is neither joined nor joins. Posts are those whose evidence stands in a text that has the name itself,
 * so that what is joined proves nothing.
 */
const bySurname = raw<{ surnames: readonly string[] }, NamesakeRow>(
  ({ list }) => sql`
    with shortened (surname) as (
      select value from ${list('surnames')} where exists (select 1 from actor_merge where surname = value)
        or exists (
          select 1 from actor a join membership m on m.actor_id = a.id
          where a.surname = value and instr(a.name_folded, ' ') = 0))
    select a.surname, a.public_id as id, instr(a.name_folded, ' ') > 0 as isFull, null as joinedTo,
      (select json_group_array(json_object('organizationId', o.public_id, 'role', m.role) order by m.public_id)
        from membership m join actor o on o.id = m.organization_id where m.actor_id = a.id and exists (
          select 1 from membership_evidence e cross join article_actor aa
          where e.membership_id = m.id and aa.actor_id = a.id and aa.text_id = e.text_id
            and (instr(a.name_folded, ' ') = 0 or instr(aa.name, ' ') > 0))) as posts
    from actor a where a.surname in (select surname from shortened)
      and exists (select 1 from membership where actor_id = a.id)
    union all
    select j.surname, j.actor_id, 0, (select public_id from actor where id = j.into_id),
      (select json_group_array(json_object('organizationId', o.public_id, 'role', m.role) order by m.public_id)
        from membership m join actor o on o.id = m.organization_id where m.actor_id = j.into_id and m.id in (
          select e.membership_id from text t join membership_evidence e on e.text_id = t.id
          where t.article_id = j.article_id))
    from actor_merge j where j.surname in (select surname from shortened)
      and not exists (select 1 from actor where public_id = j.actor_id)
    order by 1, 2`,
)

const inArticle = raw<{ article: string }, { surname: string }>(
  ({ value }) => sql`
    select distinct a.surname from text t join article_actor aa on aa.text_id = t.id join actor a on a.id = aa.actor_id
    where t.article_id = ${numberOf('article', value('article'))} and a.surname is not null order by 1`,
)

/** The surnames of the persons in an article's texts. */
export function surnamesIn({ db }: TxContext, article: string): string[] {
  return db.all(inArticle, { article }).map(({ surname }) => surname)
}

/** All who are seen in a post, of each of these surnames that somebody there goes by alone, short names and full ones, by id. */
export function namesakes({ db }: TxContext, surnames: readonly string[]): Namesake[][] {
  const groups = new Map<string, Namesake[]>()
  for (const { surname, id, isFull, joinedTo, posts } of db.all(bySurname, { surnames })) {
    const namesake = { id, isFull: isFull === 1, joinedTo, posts: JSON.parse(posts) as Namesake['posts'] }
    const group = groups.get(surname)
    if (group) group.push(namesake)
    else groups.set(surname, [namesake])
  }
  return [...groups.values()]
}
