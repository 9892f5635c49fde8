import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { openStore, raw } from '../../src/store/index.js'
import { openHandle, prepareFile } from '../../src/store/sqlite/file.js'
import { readMigrations } from '../../src/store/sqlite/migrations.js'
import { temporaryPath } from './temporary.js'

/** A database as version 8 wrote it: an article, somebody mentioned twice, one proposition that can be met and one that cannot. */
const VERSION_8 = `
  insert into actor (id, key, name, name_folded, kind) values ('act_1', 'state:mali', 'Mali', 'mali', 'STATE');
  insert into text (id, article_id, hash, body) values (1, 'art_1', 'h', 'Mali said Mali is well.');
  insert into article (id, headline, source_key, bylines, language, published_at, sort_published, ingested_at, text_id, revision)
    values ('art_1', 'Mali', 's', '[]', 'en', '2024-05-01T10:00:00Z', '2024-05-01T10:00:00Z', '2024-05-01T10:00:00Z', 1, 1);
  insert into article_actor (id, text_id, name, kind, actor_id) values ('aac_1', 1, 'Mali', 'STATE', 'act_1');
  insert into article_actor (id, text_id, name, kind, actor_id) values ('aac_2', 1, 'nobody', 'UNNAMED', 'act_1');
  insert into actor_mention values ('aac_1', 10, 14, 'Mali'), ('aac_1', 0, 4, 'Mali');
  insert into statement (id, article_id, text_id, position, current, text, form, kind, polarity, certainty, effective_at, confidence, rule)
    values ('stm_1', 'art_1', 1, 0, 1, 'Mali is well', 'INDIRECT', 'CLAIM', 'POSITIVE', 'CERTAIN', '', 1, 'r');
  insert into proposition (id, statement_id, ordinal, predicate, polarity, certainty, tense, conditional)
    values (1, 'stm_1', 0, 'be', 'POSITIVE', 'CERTAIN', 'PRESENT', 0), (2, 'stm_1', 1, 'say', 'POSITIVE', 'CERTAIN', 'PAST', 0);
  insert into proposition_key values ('b', 1), ('a', 1);
  insert into article_sketch values (4294967280, 'art_1'), (4, 'art_1'), (32, 'art_1');`

it('keeps mentions, keys and sketches of a database that was made with a row for each', async () => {
  const path = temporaryPath()
  prepareFile(path, { readonly: false, migrations: readMigrations().slice(0, 8), now: new Date(0) })
  const db = openHandle(path, false)
  db.exec(`begin; ${VERSION_8} commit`)
  db.close()
  const store = await openStore(`sqlite:${path}`)
  const rows = (text: string) => store.reader.all(raw(() => sql.raw(text)))
  expect(await rows('select id, mentions, first_at from article_actor order by id')).toEqual([
    { id: 'aac_1', mentions: '[[0,4,"Mali"],[10,14,"Mali"]]', first_at: 0 },
    { id: 'aac_2', mentions: '[]', first_at: null },
  ])
  expect(await rows('select id, keys from proposition')).toEqual([{ id: 1, keys: '["a","b"]' }])
  expect(await rows('select day, hex(shingles) as shingles from article_sketch')).toEqual([
    { day: 2_460_431, shingles: '0000000400000020FFFFFFF0' },
  ])
  const own = { articleId: 'art_2', publishedAt: '2024-05-07T23:00:00Z', sketch: [32] }
  const found = await store.write((tx) => tx.articlesSharing(own))
  expect(found).toEqual([{ articleId: 'art_1', publishedAt: '2024-05-01T10:00:00Z', sketch: [4, 32, 4_294_967_280] }])
  expect(await store.write((tx) => tx.articlesSharing({ ...own, publishedAt: '2024-06-01T00:00:00Z' }))).toEqual([])
  await store.close()
})
