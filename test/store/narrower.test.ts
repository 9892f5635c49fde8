import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { sha256 } from '../../src/model/index.js'
import { GraphReader, openStore, raw, relationOf } from '../../src/store/index.js'
import { olderDatabase } from './older.js'

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
  const path = olderDatabase(8, VERSION_8)
  const store = await openStore(`sqlite:${path}`)
  const rows = (text: string) => store.reader.all(raw(() => sql.raw(text)))
  expect(await rows('select id, mentions, first_at from article_actor order by id')).toEqual([
    { id: 1, mentions: '[[0,4,"Mali"],[10,14,"Mali"]]', first_at: 0 },
    { id: 2, mentions: '[]', first_at: null },
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

/** What version 11 kept of a statement that stands in a dispute; its ids are text wherever they stand. */
const VERSION_11 = `
  insert into actor (id, key, name, name_folded, kind) values ('act_z', 'state:mali', 'Mali', 'mali', 'STATE'), ('act_a', 'state:oman', 'Oman', 'oman', 'STATE');
  update actor set country_id = 'act_z' where id = 'act_a';
  insert into text (id, article_id, hash, body) values (1, 'art_1', '${sha256('Mali said Mali is well.')}', 'Mali said Mali is well.');
  insert into article (id, headline, publisher_id, source_key, bylines, language, sort_published, ingested_at, text_id, revision)
    values ('art_1', 'Mali', 'act_a', 's', '[]', 'en', '', '2024-05-01T10:00:00Z', 1, 1);
  insert into article_actor (id, text_id, name, kind, actor_id) values ('aac_1', 1, 'Mali', 'STATE', 'act_z');
  insert into statement (id, article_id, text_id, position, current, text, form, kind, polarity, certainty, speaker_id, principal_id, effective_at, confidence, rule)
    values ('stm_1', 'art_1', 1, 0, 1, 'Mali is well', 'INDIRECT', 'CLAIM', 'POSITIVE', 'CERTAIN', 'aac_1', 'act_z', '', 1, 'r');
  insert into statement_span values ('stm_1', 'SPEAKER', 0, 0, 4, 'Mali', '', ' said Mali is well.'),
    ('stm_1', 'CONTENT', 0, 10, 22, 'Mali is well', 'Mali said ', '.');
  insert into actor_statement values ('act_z', 'SPEAKER', '', 'stm_1');
  insert into proposition (id, statement_id, ordinal, principal_id, agent_id, predicate, polarity, certainty, tense, conditional, keys)
    values (1, 'stm_1', 0, 'act_z', 'act_z', 'be', 'POSITIVE', 'CERTAIN', 'PRESENT', 0, '["k"]');
  insert into dispute (id, key, kind, status, question, sort_opened, sort_activity, confidence, content_hash)
    values ('dsp_1', 'k', 'CONTRADICTS', 'CONTESTED', 'Is Mali well?', '', '', 1, '');
  insert into dispute_side values ('dsp_1', 0, 'ASSERTS', null, 1);
  insert into dispute_statement values ('dsp_1', 0, '', 'stm_1');
  insert into search_row (docid, id, kind)
    values (1, 'dsp_1', 'DISPUTE'), (2, 'act_z', 'ACTOR'), (3, 'stm_1', 'STATEMENT'), (4, 'art_1', 'ARTICLE'), (7, 'act_a', 'ACTOR');
  insert into search (rowid, title) values (1, 'Is Mali well?'), (2, 'Mali'), (3, 'Mali'), (4, 'Mali'), (7, 'Oman');`

it('keeps ids, and what they stand for, of a database whose rows referred to each other by them', async () => {
  const path = olderDatabase(11, VERSION_11)
  const store = await openStore(`sqlite:${path}`)
  const graph = new GraphReader(store.reader)
  expect(await graph.lookup('Statement', ['stm_1'])).toMatchObject([{ id: 'stm_1', text: 'Mali is well' }])
  const places = await store.reader.all(raw(() => sql`select spans, cue, speaker_mention as speaker from statement`))
  const [content, speaker] = ['[[10,22,null,"Mali said ","."]]', '[0,4,"Mali",""," said Mali is well."]']
  expect(places).toEqual([{ spans: content, cue: null, speaker }])
  const [dispute] = await graph.lookup('Dispute', ['dsp_1'])
  const timeline = relationOf('Dispute', 'timeline', 'connection')
  expect(await graph.lists(timeline, [Number(dispute?.['row'])], 9)).toMatchObject([[{ id: 'stm_1' }]])
  const hits = await graph.search('mali').page(9, 0)
  expect(hits.map(({ id }) => id).sort()).toEqual(['act_z', 'art_1', 'dsp_1', 'stm_1'])
  const newest = await graph.search('').page(9, 0)
  // Numbers come from one sequence only since then.
  expect(newest.map(({ id }) => id)).toEqual(['act_a', 'dsp_1', 'act_z', 'stm_1', 'art_1'])
  const [found] = await store.write((tx) => tx.propositionsByKey(['k']))
  expect(found).toMatchObject({ statementId: 'stm_1', principalId: 'act_z', agentId: 'act_z' })
  expect(await store.verify()).toEqual([])
  await store.close()
})
