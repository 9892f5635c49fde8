import SQLite from 'better-sqlite3'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { actorNamed, disputeBetween, eventOf, spanOf, writeArticle, type Written } from './graph.js'
import { temporaryPath } from './temporary.js'

let path: string
let store: Store

beforeEach(async () => {
  path = temporaryPath()
  store = await openStore(`sqlite:${path}`)
})
afterEach(() => store.close())

const rows = (text: string) => store.reader.all(raw<undefined, Record<string, unknown>>(() => sql.raw(text)))
const column = async (text: string) => (await rows(text)).map((row) => Object.values(row)[0])

const claim: Written = {
  url: 'https://north.example/1',
  publishedAt: '2024-03-01T10:00:00.000Z',
  publisher: 'north.example',
  text: 'The mill will close, Ada Holm said. 🙂 Holm spoke on Monday.',
  said: [{ words: 'The mill will close', speaker: 'Ada Holm', keys: ['close|mill'] }],
}
const denial: Written = {
  url: 'https://south.example/1',
  publishedAt: '2024-03-02T10:00:00.000Z',
  publisher: 'south.example',
  text: '🙂🙂 The mill will not close, said Bo Lund for Mill Ltd.',
  said: [
    {
      words: 'The mill will not close',
      speaker: 'Bo Lund',
      onBehalfOf: 'Mill Ltd',
      polarity: 'NEGATIVE',
      keys: ['close|mill'],
    },
  ],
}

const dispute = async () =>
  store.write(async (tx) => {
    const yes = await writeArticle(tx, claim)
    const no = await writeArticle(tx, denial)
    const made = disputeBetween('close|mill', yes.statements, no.statements)
    await tx.replaceDisputes(['close|mill'], [made])
    return { yes, no, made }
  })

describe('writing', () => {
  it('stores nothing of a transaction that fails', async () => {
    const broken = store.write(async (tx) => {
      await writeArticle(tx, claim)
      throw new Error('after the article')
    })
    await expect(broken).rejects.toThrow('after the article')
    expect(await rows('select id from article')).toEqual([])
    await store.write((tx) => writeArticle(tx, claim))
    expect(await rows('select id from article')).toHaveLength(1)
  })

  it('takes writers one after another', async () => {
    const order: string[] = []
    const turn = (name: string) =>
      store.write(async () => {
        order.push(`${name} begins`)
        await Promise.resolve()
        order.push(`${name} ends`)
      })
    await Promise.all([turn('a'), turn('b')])
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
  })

  it('shows readers nothing before the commit', async () => {
    await store.write(async (tx) => {
      await writeArticle(tx, claim)
      expect(await rows('select id from article')).toEqual([])
    })
    expect(await rows('select id from article')).toHaveLength(1)
  })

  it.each([
    ['past the end', { start: 0, end: 1_000 }],
    ['empty', { start: 3, end: 3 }],
    ['turned round', { start: 5, end: 2 }],
    ['through the middle of an emoji', { start: 0, end: claim.text.indexOf('🙂') + 1 }],
    ['at no whole number', { start: 0.5, end: 4 }],
  ])('refuses a span %s', async (_case, span) => {
    const bad = store.write(async (tx) => {
      const { id } = await writeArticle(tx, claim)
      const text = await tx.putText(id, 'other', claim.text)
      await tx.putArticleActors(text, [
        { id: 'x', name: 'Ada', kind: 'PERSON', actorId: actorNamed('Ada Holm').id, mentions: [span] },
      ])
    })
    await expect(bad).rejects.toMatchObject({ code: 'SPAN_MISMATCH' })
    expect(await rows('select id from article')).toEqual([])
  })

  it('refuses a statement whose words are not those of its spans', async () => {
    const bad = store.write(async (tx) => {
      const { id, statements } = await writeArticle(tx, claim)
      const text = await tx.putText(id, 'other', claim.text)
      await tx.putStatements(text, [{ ...statements[0]!, id: 'stm_other', text: 'The mill will open' }])
    })
    await expect(bad).rejects.toMatchObject({ code: 'SPAN_MISMATCH' })
  })

  it('gives back propositions and mentions as they were put', async () => {
    const { statements } = (await dispute()).yes
    await store.write(async (tx) => {
      const found = await tx.propositionsByKey(['close|mill', 'nothing'])
      expect(found).toHaveLength(2)
      expect(found[0]).toEqual(statements[0]!.propositions[0])
    })
  })
})

describe('what is derived', () => {
  it('lists statements by speaker and by those they are made on behalf of', async () => {
    await dispute()
    expect(
      await rows('select a.name, relation from actor_statement join actor a on a.id = actor_id order by 1, 2'),
    ).toEqual([
      { name: 'Ada Holm', relation: 'SPEAKER' },
      { name: 'Bo Lund', relation: 'SPEAKER' },
      { name: 'Mill Ltd', relation: 'BEHALF' },
    ])
    expect(await column('select statement_count from actor order by name')).toEqual([1, 1, 0])
  })

  it('lists an article’s actors in the order they appear', async () => {
    await dispute()
    const names = `select name from article_actor_edge join actor on actor.id = actor_id
      join article a on a.id = article_id where url = 'https://south.example/1' order by position`
    expect(await column(names)).toEqual(['Bo Lund', 'Mill Ltd'])
  })

  it('rolls an office up to its bodies and its state, as of the day it was said', async () => {
    const office = { ...actorNamed('Press Office', 'OFFICE'), countryId: actorNamed('Norland', 'STATE').id }
    const [ministry, former] = [actorNamed('Ministry', 'OFFICE'), actorNamed('Old Ministry', 'OFFICE')]
    const post = (organization: string, since: string | null, until: string | null) => ({
      id: `mem_${organization}`,
      actorId: office.id,
      organizationId: organization,
      role: 'press office',
      since,
      until,
      evidence: { start: 0, end: 3 },
    })
    await store.write(async (tx) => {
      await tx.putActors([office, ministry, former, actorNamed('Norland', 'STATE')])
      const { id, statements } = await writeArticle(tx, claim)
      const text = await tx.putText(id, 'second text', claim.text)
      await tx.putArticleActors(text, [
        { id: 'office', name: 'Press Office', kind: 'OFFICE', actorId: office.id, mentions: [] },
      ])
      await tx.putMemberships(text, [
        post(ministry.id, '2024-01-01T00:00:00.000Z', null),
        post(former.id, null, '2023-12-31T00:00:00.000Z'),
      ])
      await tx.putStatements(text, [
        { ...statements[0]!, id: 'stm_office', onBehalfOf: 'office', speaker: null, propositions: [] },
      ])
      await tx.makeCurrent(id, text.id, claim.publishedAt!)
    })
    expect(
      await column(`select a.name from actor_statement join actor a on a.id = actor_id
        where statement_id = 'stm_office' and relation = 'BEHALF' order by 1`),
    ).toEqual(['Ada Holm', 'Ministry', 'Norland', 'Press Office'])
  })

  it('rolls up again when an office’s state becomes known', async () => {
    const office = actorNamed('Kontor', 'OFFICE')
    await store.write(async (tx) => {
      await tx.putActors([office])
      const { id, statements } = await writeArticle(tx, claim)
      const text = await tx.putText(id, 'second text', claim.text)
      await tx.putArticleActors(text, [
        { id: 'office', name: 'Kontor', kind: 'OFFICE', actorId: office.id, mentions: [] },
      ])
      await tx.putStatements(text, [
        {
          ...statements[0]!,
          id: 'stm_office',
          onBehalfOf: 'office',
          speaker: null,
          principalId: office.id,
          propositions: [],
        },
      ])
      await tx.makeCurrent(id, text.id, null)
    })
    const state = actorNamed('Sudland', 'STATE')
    await store.write((tx) => tx.putActors([state, { ...office, countryId: state.id }]))
    expect(await column(`select name from actor_statement join actor on id = actor_id order by name`)).toEqual([
      'Kontor',
      'Sudland',
    ])
  })

  it('marks what stands in a dispute and counts its sources', async () => {
    await dispute()
    expect(await column('select disputed from statement')).toEqual([1, 1])
    expect(await column('select disputed from article')).toEqual([1, 1])
    expect(await rows('select name, disputed from actor order by name')).toEqual([
      { name: 'Ada Holm', disputed: 1 },
      { name: 'Bo Lund', disputed: 0 },
      { name: 'Mill Ltd', disputed: 1 },
    ])
    expect(await column('select independent_sources from dispute_side')).toEqual([1, 1])
    const sides = `select name, side, principal from dispute_actor join actor on id = actor_id order by name`
    expect(await rows(sides)).toEqual([
      { name: 'Ada Holm', side: 0, principal: 1 },
      { name: 'Bo Lund', side: 1, principal: 0 },
      { name: 'Mill Ltd', side: 1, principal: 1 },
    ])
  })

  it('counts copies of one text once', async () => {
    const copy = { ...claim, url: 'https://west.example/1', publisher: 'west.example' }
    await store.write(async (tx) => {
      const one = await writeArticle(tx, claim)
      const two = await writeArticle(tx, copy)
      const no = await writeArticle(tx, denial)
      await tx.replaceDisputes(['k'], [disputeBetween('k', [...one.statements, ...two.statements], no.statements)])
      return { one, two }
    })
    expect(await column('select independent_sources from dispute_side order by position')).toEqual([2, 1])
    const [one, two] = await column('select id from article order by url')
    await store.write((tx) => tx.replaceCopies(String(one), [String(two)]))
    await store.write(async (tx) => {
      const ids = await column(`select id from article where url like '%north%' or url like '%west%'`)
      await tx.replaceCopies(String(ids[0]), [String(ids[1])])
    })
    expect(await column('select independent_sources from dispute_side order by position')).toEqual([1, 1])
  })

  it('takes a revised article out of its disputes, and back in when its text returns', async () => {
    const { yes, no, made } = await dispute()
    const revised = {
      ...claim,
      text: 'The mill is safe, Ada Holm said.',
      said: [{ words: 'The mill is safe', speaker: 'Ada Holm' }],
    }
    await store.write(async (tx) => {
      await writeArticle(tx, revised)
      expect(await tx.propositionsByKey(['close|mill'])).toHaveLength(1)
      await tx.replaceDisputes(['close|mill'], [])
    })
    expect(await rows('select id from dispute')).toEqual([])
    expect(await column('select disputed from statement union select disputed from article')).toEqual([0])
    expect(await column('select sum(disputed) from actor')).toEqual([0])
    expect(await column('select count(*) from statement where current = 1')).toEqual([2])
    expect(await column(`select count(*) from search_row where kind = 'STATEMENT'`)).toEqual([2])
    await store.write(async (tx) => {
      const text = await tx.putText(yes.id, yes.statements[0]!.propositions[0]!.textHash, claim.text)
      expect(text.isNew).toBe(false)
      const keys = await tx.makeCurrent(yes.id, text.id, claim.publishedAt!)
      expect(keys.propositions).toEqual(['close|mill'])
      await tx.replaceDisputes(keys.propositions, [disputeBetween('close|mill', yes.statements, no.statements)])
    })
    expect(await column('select id from dispute')).toEqual([made.id])
    expect(await column('select statement_count from actor order by name')).toEqual([1, 1, 0])
  })

  it('finds by words what is there now, in the words’ own letters or without their accents', async () => {
    await dispute()
    const found = (words: string) =>
      column(
        `select kind from search join search_row on docid = search.rowid where search match '"${words}"' order by kind`,
      )
    expect(await found('mill')).toEqual(['ACTOR', 'ARTICLE', 'ARTICLE', 'DISPUTE', 'STATEMENT', 'STATEMENT'])
    expect(await found('hólm')).toEqual(['ACTOR', 'ARTICLE', 'STATEMENT'])
  })
})

describe('ids that change', () => {
  it('lead on to the dispute that took the statements, through any number of changes', async () => {
    const { yes, no, made } = await dispute()
    const early = { ...claim, url: 'https://early.example/1', publishedAt: '2024-02-01T00:00:00.000Z' }
    const later = await store.write(async (tx) => {
      const first = await writeArticle(tx, early)
      const dispute = disputeBetween('close|mill', [...first.statements, ...yes.statements], no.statements)
      await tx.replaceDisputes(['close|mill'], [dispute])
      return dispute
    })
    expect(later.id).not.toBe(made.id)
    expect(await rows('select old_id, new_id from redirect')).toEqual([{ old_id: made.id, new_id: later.id }])
    await store.write((tx) =>
      tx.replaceDisputes(['close|mill'], [disputeBetween('close|mill', yes.statements, no.statements)]),
    )
    expect(await rows('select old_id, new_id from redirect')).toEqual([{ old_id: later.id, new_id: made.id }])
  })

  it('lead on to the event that took the mentions', async () => {
    const { yes, no } = await dispute()
    const mention = (of: typeof yes, text: string, effectiveAt: string) => ({
      articleId: of.id,
      textHash: of.statements[0]!.propositions[0]!.textHash,
      trigger: spanOf(text, 'close'),
      keys: ['close|mill'],
      type: 'OTHER' as const,
      label: 'the closing of the mill',
      factuality: 'CLAIMED' as const,
      participants: [{ actorId: actorNamed('Mill Ltd').id, role: 'AGENT' as const }],
      startsAt: null,
      endsAt: null,
      effectiveAt,
      statementIds: [of.statements[0]!.id],
    })
    const one = mention(yes, claim.text, claim.publishedAt!)
    const two = mention(no, denial.text, denial.publishedAt!)
    const put = (of: typeof yes, text: string, put: typeof one) =>
      store.write(async (tx) => {
        await tx.putEventMentions(await tx.putText(of.id, put.textHash, text), [put])
        return tx.eventMentionsByKey(put.keys)
      })
    const apart = await put(no, denial.text, two)
    expect(apart).toEqual([two])
    await store.write((tx) => tx.replaceEvents([eventOf([two])]))
    const both = await put(yes, claim.text, one)
    expect(both).toEqual([one, two])
    await store.write((tx) => tx.replaceEvents([eventOf([one, two])]))
    expect(await column('select id from event')).toEqual([eventOf([one]).id])
    expect(await rows('select old_id, new_id from redirect')).toEqual([
      { old_id: eventOf([two]).id, new_id: eventOf([one]).id },
    ])
    expect(await column('select count(*) from event_article union all select count(*) from event_statement')).toEqual([
      2, 2,
    ])
    expect(await column('select e.id from dispute d join event e on e.id = event_id where e.disputed = 1')).toEqual([
      eventOf([one]).id,
    ])
    expect(await store.verify()).toEqual([])
  })
})

describe('verifying', () => {
  const damage = async (change: string) => {
    await dispute()
    await store.close()
    const db = new SQLite(path)
    db.pragma('foreign_keys = off')
    db.exec(change)
    db.close()
    store = await openStore(`sqlite:${path}`)
    return store.verify()
  }

  it('finds nothing wrong where nothing is', async () => {
    await dispute()
    expect(await store.verify()).toEqual([])
  })

  it.each([
    [
      'words that are not at their place',
      `update statement_span set exact = 'other' where part = 'CONTENT' and start = 0`,
      'SPAN',
    ],
    ['a place moved by one', 'update statement_span set start = start + 1', 'SPAN'],
    ['a mention of an actor moved', 'update actor_mention set start = start + 1, "end" = "end" + 1', 'SPAN'],
    ['a text that was changed', `update text set body = replace(body, '🙂', '!!')`, 'TEXT'],
    ['an actor that is gone', 'delete from actor where rowid = 1', 'FOREIGN_KEY'],
    ['a statement missing from the search index', `delete from search_row where kind = 'STATEMENT'`, 'SEARCH'],
    ['an index row without words', 'delete from search where rowid = 1', 'SEARCH'],
  ])('finds %s', async (_case, change, check) => {
    const problems = await damage(change)
    expect(problems.map((problem) => problem.check)).toContain(check)
  })
})
