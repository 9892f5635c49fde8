import { sql } from 'kysely'
import { extract } from '../../src/extract/index.js'
import { createIngester } from '../../src/ingest/index.js'
import type { Document } from '../../src/model/index.js'
import { openStore } from '../../src/store/index.js'
import { raw } from '../../src/store/query.js'
import { temporaryPath } from '../store/temporary.js'

/** All that is said and how it is put together, without what depends on when it came. */
const SNAPSHOT = [
  'select id, key, name, kind, wikidata_id, country_id, statement_count, disputed from actor order by id',
  'select actor_id, alias from actor_alias order by 1, 2',
  'select id, actor_id, organization_id, role, since, until from membership order by id',
  'select id, url, headline, publisher_id, source_key, published_at, revision, disputed from article order by id',
  'select id, article_id, text, kind, polarity, principal_id, effective_at, current, disputed from statement order by id',
  'select actor_id, relation, effective_at, statement_id from actor_statement order by 1, 2, 3, 4',
  'select article_id, position, actor_id from article_actor_edge order by 1, 2, 3',
  'select id, type, label, factuality, starts_at, ends_at, sort_start, disputed from event order by id',
  'select event_id, position, actor_id, role from event_participant order by 1, 2',
  'select event_id, statement_id from event_statement order by 1, 2',
  'select event_id, article_id from event_article order by 1, 2',
  'select id, key, kind, status, question, event_id, opened_at, last_activity_at, confidence from dispute order by id',
  'select dispute_id, position, stance, value, independent_sources from dispute_side order by 1, 2',
  'select dispute_id, side, statement_id from dispute_statement order by 1, 2, 3',
  'select actor_id, dispute_id, side, principal from dispute_actor order by 1, 2, 3',
  'select dispute_id, article_id from dispute_article order by 1, 2',
  'select actor_id, earlier_id, later_id from position_change order by 1, 2, 3',
  'select article_id, copy_id from article_copy order by 1, 2',
  'select id, kind from search_row order by id',
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
