import { expect, it } from 'vitest'
import { openStore } from '../../src/store/index.js'
import { openHandle, prepareFile } from '../../src/store/sqlite/file.js'
import { readMigrations } from '../../src/store/sqlite/migrations.js'
import { olderDatabase } from './older.js'
import { temporaryPath } from './temporary.js'

/** A database as version 14 wrote it: one statement with a figure, one event with somebody in it. */
const VERSION_14 = `
  insert into actor (id, public_id, key, name, name_folded, kind) values (1, 'act_1', 'state:mali', 'Mali', 'mali', 'STATE');
  insert into text (id, article_id, hash, body) values (1, 2, 'h', 'On Monday ten fled, Mali said.');
  insert into article (id, public_id, headline, source_key, bylines, language, sort_published, ingested_at, text_id, revision)
    values (2, 'art_2', 'Mali', 's', '[]', 'en', '', '2024-05-01T10:00:00Z', 1, 1);
  insert into statement (id, public_id, article_id, text_id, position, current, text, form, kind, polarity, certainty, said_at, said_at_precision, effective_at, confidence, rule)
    values (3, 'stm_3', 2, 1, 0, 1, 'ten fled', 'INDIRECT', 'CLAIM', 'POSITIVE', 'CERTAIN', '2024-04-29', 'DAY', '2024-04-29', 1, 'r');
  insert into proposition (id, statement_id, ordinal, predicate, polarity, certainty, tense, conditional, measure, value, bound, keys)
    values (1, 3, 0, 'flee', 'POSITIVE', 'CERTAIN', 'PAST', 0, 'people', '10', 'EXACT', '["k"]');
  insert into event (id, public_id, type, label, factuality, sort_start) values (4, 'evt_4', 'MOVE', 'ten fled', 'CLAIMED', '');
  insert into event_participant values (4, 0, 1, 'PLACE');`

/** Columns that hold one of a few words. */
const WORDS = [
  ['actor', 'kind'],
  ['statement', 'form'],
  ['statement', 'certainty'],
  ['statement', 'said_at_precision'],
  ['proposition', 'tense'],
  ['proposition', 'bound'],
  ['event', 'factuality'],
  ['event_participant', 'role'],
] as const

it('carries over all rows of a database whose checks were lists, and goes on to refuse what is none of their words', async () => {
  const path = olderDatabase(14, VERSION_14)
  const before = openHandle(path, false)
  const rows = (db: typeof before) => WORDS.map(([table]) => db.prepare(`select * from ${table}`).all())
  const was = rows(before)
  before.close()
  await (await openStore(`sqlite:${path}`)).close()
  const now = openHandle(path, false)
  expect(rows(now)).toMatchObject(was)
  for (const [table, column] of WORDS)
    expect(() => now.exec(`update ${table} set ${column} = 'NONE'`), `${table}.${column}`).toThrow('CHECK constraint')
  now.close()
})

it('numbers news on from where it was, where a database had none left, and refuses news of what is none', async () => {
  const path = olderDatabase(19, `insert into outbox (kind, node_id) values ('ARTICLE', 'art_1'); delete from outbox;`)
  await (await openStore(`sqlite:${path}`)).close()
  const now = openHandle(path, false)
  const put = now.prepare('insert into outbox (kind, node_id) values (?, ?) returning seq')
  expect(put.get('DISPUTE', 'dsp_1')).toEqual({ seq: 2 })
  expect(() => put.get('NONE', 'x')).toThrow('CHECK constraint')
  now.close()
})

it('makes a new database with pages of eight kilobytes', () => {
  const path = temporaryPath()
  prepareFile(path, { readonly: false, migrations: readMigrations(), now: new Date(0) })
  const db = openHandle(path, false)
  expect(db.pragma('page_size', { simple: true })).toBe(8_192)
  db.close()
})
