import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { GraphReader, openStore, raw, relationOf, type Store } from '../../src/store/index.js'
import { actorNamed } from './graph.js'
import { olderDatabase } from './older.js'
import { temporaryPath } from './temporary.js'

const rows = (store: Store, text: string) => store.reader.all(raw(() => sql.raw(text)))

/** A database as version 15 wrote it: Mali is mentioned, under two names; Oman only speaks; nobody speaks for Peru. */
const VERSION_15 = `
  insert into actor (id, public_id, key, name, name_folded, kind) values (1, 'act_1', 'state:mali', 'Mali', 'mali', 'STATE'),
    (2, 'act_2', 'state:oman', 'Oman', 'oman', 'STATE'), (3, 'act_3', 'state:peru', 'Peru', 'peru', 'STATE');
  insert into actor_alias values (1, 'Mali', 'mali'), (1, 'Republic of Mali', 'republic of mali'), (2, 'Oman', 'oman');
  insert into text (id, article_id, hash, body) values (1, 4, 'h', 'Mali is well, it said. Mali fell, too.');
  insert into article (id, public_id, headline, source_key, bylines, language, sort_published, ingested_at, text_id, revision)
    values (4, 'art_4', 'Mali', 's', '[]', 'en', '', '2024-05-01T10:00:00Z', 1, 1);
  insert into article_actor (id, text_id, name, kind, actor_id, mentions, first_at) values (1, 1, 'it', 'STATE', 2, '[]', null),
    (2, 1, 'Mali', 'STATE', 1, '[[23,27,"Mali"]]', 23), (3, 1, 'Mali', 'STATE', 1, '[[0,4,"Mali"]]', 0), (4, 1, 'Peru', 'STATE', 3, '[]', null);
  insert into statement (id, public_id, article_id, text_id, position, current, text, form, kind, polarity, certainty, speaker_id, effective_at, confidence, rule)
    values (5, 'stm_5', 4, 1, 0, 1, 'Mali is well', 'INDIRECT', 'CLAIM', 'POSITIVE', 'CERTAIN', 1, '', 1, 'r');
  insert into article_actor_edge values (4, 0, 1), (4, 1, 2);`

it('keeps who takes part in an article, and what actors are called, of a database that had a row for each', async () => {
  const path = olderDatabase(15, VERSION_15)
  const store = await openStore(`sqlite:${path}`)
  const places = await rows(store, 'select id, place from article_actor order by id')
  expect(places.map((row) => Object.values(row as object))).toEqual([
    [1, 1],
    [2, null],
    [3, 0],
    [4, null],
  ])
  expect(await rows(store, 'select alias from actor_alias')).toEqual([{ alias: 'Republic of Mali' }])
  const graph = new GraphReader(store.reader)
  const [names] = await graph.lists(relationOf('Actor', 'aliases', 'list'), [1], 9)
  expect(names).toMatchObject([{ alias: 'Mali' }, { alias: 'Republic of Mali' }])
  const [taking] = await graph.lists(relationOf('Article', 'actors', 'connection'), [1], 9)
  expect(taking?.map(({ id }) => id)).toEqual(['act_1', 'act_2'])
  await store.close()
})

it('has an actor that is called otherwise go by its former names too', async () => {
  const store = await openStore(`sqlite:${temporaryPath()}`)
  const mali = actorNamed('Mali')
  const called = (name: string) => store.write((tx) => tx.putActors([{ ...mali, name, aliases: [name] }]))
  for (const name of ['Mali', 'Republic of Mali', 'Mali Republic', 'Republic of Mali']) await called(name)
  const known = await store.write((tx) => tx.knownActors([mali.id]))
  expect(known).toMatchObject([{ name: 'Republic of Mali', aliases: ['Mali', 'Mali Republic', 'Republic of Mali'] }])
  const others = await rows(store, 'select alias from actor_alias order by 1')
  expect(others).toEqual([{ alias: 'Mali' }, { alias: 'Mali Republic' }])
  await store.close()
})
