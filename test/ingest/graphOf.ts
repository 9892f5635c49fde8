import { sql } from 'kysely'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import type { Document } from '../../src/model/index.js'
import { openStore } from '../../src/store/index.js'
import { raw } from '../../src/store/query.js'
import { temporaryPath } from '../store/temporary.js'

/** All that is said and how it is put together, without what depends on when it came. */
const SNAPSHOT = [
  `select a.public_id, a.key, a.name, a.kind, a.wikidata_id, c.public_id as country, a.statement_count, a.disputed
   from actor a left join actor c on c.id = a.country_id order by 1`,
  'select a.public_id, l.alias from actor_alias l join actor a on a.id = l.actor_id order by 1, 2',
  `select m.public_id, a.public_id as actor, o.public_id as organization, m.role, m.since, m.until
   from membership m join actor a on a.id = m.actor_id join actor o on o.id = m.organization_id order by 1`,
  `select a.public_id, a.url, a.headline, p.public_id as publisher, a.source_key, a.published_at, a.revision, a.disputed
   from article a left join actor p on p.id = a.publisher_id order by 1`,
  `select s.public_id, a.public_id as article, s.text, s.kind, s.polarity, p.public_id as principal, s.effective_at, s.current,
   s.disputed from statement s join article a on a.id = s.article_id left join actor p on p.id = s.principal_id order by 1`,
  `select a.public_id, l.relation, l.effective_at, s.public_id as statement from actor_statement l
   join actor a on a.id = l.actor_id join statement s on s.id = l.statement_id order by 1, 2, 3, 4`,
  `select a.public_id, l.place, b.public_id as actor from article_actor l
   join article a on a.text_id = l.text_id join actor b on b.id = l.actor_id where l.place is not null order by 1, 2, 3`,
  'select public_id, type, label, factuality, starts_at, ends_at, sort_start, disputed from event order by 1',
  `select e.public_id, l.position, a.public_id as actor, l.role from event_participant l
   join event e on e.id = l.event_id join actor a on a.id = l.actor_id order by 1, 2`,
  `select e.public_id, s.public_id as statement from event_statement l
   join event e on e.id = l.event_id join statement s on s.id = l.statement_id order by 1, 2`,
  `select e.public_id, a.public_id as article from event_article l
   join event e on e.id = l.event_id join article a on a.id = l.article_id order by 1, 2`,
  `select d.public_id, d.key, d.kind, d.status, d.question, e.public_id as event, d.opened_at, d.last_activity_at, d.confidence
   from dispute d left join event e on e.id = d.event_id order by 1`,
  `select d.public_id, l.position, l.stance, l.value, l.independent_sources
   from dispute_side l join dispute d on d.id = l.dispute_id order by 1, 2`,
  `select d.public_id, l.side, s.public_id as statement from dispute_statement l
   join dispute d on d.id = l.dispute_id join statement s on s.id = l.statement_id order by 1, 2, 3`,
  `select a.public_id, d.public_id as dispute, l.side, l.principal from dispute_actor l
   join actor a on a.id = l.actor_id join dispute d on d.id = l.dispute_id order by 1, 2, 3`,
  `select d.public_id, a.public_id as article from dispute_article l
   join dispute d on d.id = l.dispute_id join article a on a.id = l.article_id order by 1, 2`,
  `select a.public_id, e.public_id as earlier, s.public_id as later from position_change l join actor a on a.id = l.actor_id
   join statement e on e.id = l.earlier_id join statement s on s.id = l.later_id order by 1, 2, 3`,
  `select a.public_id, c.public_id as copy from article_copy l
   join article a on a.id = l.article_id join article c on c.id = l.copy_id order by 1, 2`,
  'select id & 7 as kind, count(*) as found from search_docsize group by 1 order by 1',
]

/** The graph that these articles make, ingested one after another; throws where a span does not open to its words. */
export async function graphOf(documents: readonly Document[]): Promise<unknown[][]> {
  const store = await openStore(`sqlite:${temporaryPath()}`)
  const ingester = createIngester({ store, extract })
  for (const document of documents) await ingester.ingest(document)
  const tables = []
  for (const text of SNAPSHOT) tables.push(await store.reader.all(raw(() => sql.raw(text))))
  const broken = await store.verify()
  await store.close()
  if (broken.length > 0) throw new Error(JSON.stringify(broken))
  return tables
}
