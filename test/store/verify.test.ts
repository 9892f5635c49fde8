import SQLite from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, type Store } from '../../src/store/index.js'
import { writeDispute } from './mill.js'
import { temporaryPath } from './temporary.js'

let path: string
let store: Store

beforeEach(async () => {
  path = temporaryPath()
  store = await openStore(`sqlite:${path}`)
})
afterEach(() => store.close())

describe('verifying', () => {
  const damage = async (change: string) => {
    await writeDispute(store)
    await store.close()
    const db = new SQLite(path)
    db.pragma('foreign_keys = off')
    db.exec(change)
    db.close()
    store = await openStore(`sqlite:${path}`)
    return store.verify()
  }

  it('finds nothing wrong where nothing is', async () => {
    await writeDispute(store)
    expect(await store.verify()).toEqual([])
  })

  it.each([
    ['words that are not at their place', `update statement set spans = json_set(spans, '$[0][2]', 'other')`, 'SPAN'],
    [
      'a place moved by one',
      `update statement set cue = json_set(cue, '$[0]', cue ->> 0 + 1), spans = json_set(spans, '$[0][0]', spans ->> '$[0][0]' + 1)`,
      'SPAN',
    ],
    [
      'a mention of an actor moved',
      `update article_actor set mentions = json_array(json_array(mentions ->> '$[0][0]' + 1, mentions ->> '$[0][1]' + 1, mentions ->> '$[0][2]'))`,
      'SPAN',
    ],
    ['a text that was changed', `update text set body = replace(body, '🙂', '!!')`, 'TEXT'],
    ['an actor that is gone', 'delete from actor where id = (select min(speaker_id) from proposition)', 'FOREIGN_KEY'],
    ['a statement missing from the search index', 'delete from search where rowid & 7 = 1', 'SEARCH'],
    ['a row of the index for nothing', `insert into search (rowid, title, body) values (80000, 'mill', '')`, 'SEARCH'],
    ['a statement of somebody who is gone', 'update statement set principal_id = 80000', 'FOREIGN_KEY'],
  ])('finds %s', async (_case, change, check) => {
    const problems = await damage(change)
    expect(problems.map((problem) => problem.check)).toContain(check)
  })

  it('tells of words that are right what is wrong around them', async () => {
    const problems = await damage(`update text set body = replace(body, '🙂', '!!')`)
    const messages = problems.filter(({ check }) => check === 'SPAN').map(({ message }) => message)
    expect(messages.some((message) => /stands between \[".*\], not \[/.test(message))).toBe(true)
    for (const message of messages) expect(message).not.toMatch(/reads (".*"), not \1$/)
  })
})
