import { sql } from 'kysely'
import type { Namesake } from '../../model/index.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

interface NamesakeRow {
  readonly id: string
  readonly isFull: 0 | 1
  readonly joinedTo: string | null
  readonly posts: string
}

/** Posts are those whose evidence stands in a text that has the name itself, so that what is joined proves nothing. */
const bySurname = raw<{ surnames: readonly string[] }, NamesakeRow>(
  ({ list }) => sql`
    select a.id, instr(a.name_folded, ' ') > 0 as isFull, null as joinedTo,
      (select json_group_array(json_object('organizationId', m.organization_id, 'role', m.role) order by m.id)
        from membership m where m.actor_id = a.id and exists (
          select 1 from membership_evidence e join article_actor aa on aa.text_id = e.text_id
          where e.membership_id = m.id and aa.actor_id = a.id
            and (instr(a.name_folded, ' ') = 0 or instr(aa.name, ' ') > 0))) as posts
    from actor a where a.surname in ${list('surnames')}
    union all
    select j.actor_id, 0, j.into_id,
      (select json_group_array(json_object('organizationId', m.organization_id, 'role', m.role) order by m.id)
        from membership m where m.actor_id = j.into_id and exists (
          select 1 from membership_evidence e join text t on t.id = e.text_id
          where e.membership_id = m.id and t.article_id = j.article_id))
    from actor_merge j where j.surname in ${list('surnames')} and not exists (select 1 from actor where id = j.actor_id)
    order by 1`,
)

const inArticle = raw<{ article: string }, { surname: string }>(
  ({ value }) => sql`
    select distinct a.surname from text t join article_actor aa on aa.text_id = t.id join actor a on a.id = aa.actor_id
    where t.article_id = ${value('article')} and a.surname is not null order by 1`,
)

/** The surnames of the persons in an article's texts. */
export function surnamesIn({ db }: TxContext, article: string): string[] {
  return db.all(inArticle, { article }).map(({ surname }) => surname)
}

/** All persons with one of these surnames, short names and full ones, by id. */
export function namesakes({ db }: TxContext, surnames: readonly string[]): Namesake[] {
  return db.all(bySurname, { surnames }).map(({ id, isFull, joinedTo, posts }) => ({
    id,
    isFull: isFull === 1,
    joinedTo,
    posts: JSON.parse(posts) as Namesake['posts'],
  }))
}
