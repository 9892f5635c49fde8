import { sql } from 'kysely'
import { raw } from '../query.js'
import type { TxContext } from '../tx/context.js'

const dropEdges = raw<{ articles: readonly number[] }>(
  ({ list }) => sql`delete from article_actor_edge where article_id in ${list('articles')}`,
)
/** Those mentioned in the newest text by their first mention, then those who only speak or are only spoken for. */
const putEdges = raw<{ articles: readonly number[] }>(
  ({ list }) => sql`
    with present as (
      select a.id as article_id, aa.actor_id, aa.first_at as first
        from article a join article_actor aa on aa.text_id = a.text_id and aa.first_at is not null
        where a.id in ${list('articles')}
      union all
      select a.id, aa.actor_id, null
        from article a join article_actor aa on aa.text_id = a.text_id and aa.first_at is null
        where a.id in ${list('articles')} and (
          exists (select 1 from statement where speaker_id = aa.id and current = 1)
          or exists (select 1 from statement where on_behalf_of_id = aa.id and current = 1)
          or exists (select 1 from statement where relayed_by_id = aa.id and current = 1))
      union all
      select distinct s.article_id, s.principal_id, null
        from statement s where s.article_id in ${list('articles')} and s.current = 1 and s.principal_id is not null
    ),
    placed as (select article_id, actor_id, min(first) as first from present group by 1, 2)
    insert into article_actor_edge (article_id, position, actor_id)
    select article_id,
      row_number() over (partition by article_id order by first is null, first, public_id) - 1, actor_id
    from placed join actor on actor.id = actor_id`,
)

/** Makes anew who takes part in these articles, in the order they first appear. */
export function deriveArticleActors({ db, touched }: TxContext): void {
  const articles = [...touched.articles]
  db.run(dropEdges, { articles })
  db.run(putEdges, { articles })
}
