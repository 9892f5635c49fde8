import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sha256 } from '../../src/model/index.js'
import { openStore, raw, type Store } from '../../src/store/index.js'
import { SEARCHED } from '../../src/store/searched.js'
import { actorNamed, disputeBetween, writeArticle } from './graph.js'
import { claim, denial, writeDispute } from './mill.js'
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

const dispute = () => writeDispute(store)

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
      const ada = {
        id: 'x',
        name: 'Ada',
        kind: 'PERSON',
        actorId: actorNamed('Ada Holm').id,
        mentions: [span],
      } as const
      await tx.putArticleActors(text, [ada], [])
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

  it('counts what a new actor said, whatever was told ahead of it', async () => {
    const told = new Map([actorNamed('Ada Holm'), actorNamed('Mill Ltd')].map(({ id }, at) => [id, at + 1]))
    await store.write(async (tx) => {
      await tx.putActors([actorNamed('Ada Holm'), actorNamed('Mill Ltd')], told)
      await writeArticle(tx, claim)
    })
    expect(await rows('select name, statement_count as said from actor order by name')).toEqual([
      { name: 'Ada Holm', said: 1 },
      { name: 'Mill Ltd', said: 0 },
    ])
  })

  it('lists an article’s actors in the order they appear', async () => {
    await dispute()
    const names = `select c.name from article a join article_actor x on x.text_id = a.text_id join actor c on c.id = x.actor_id
      where url = 'https://south.example/1' and place is not null order by place`
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
      const local = { id: 'office', name: 'Press Office', kind: 'OFFICE', actorId: office.id, mentions: [] } as const
      await tx.putArticleActors(text, [local], [])
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
        where statement_id = (select id from statement where public_id = 'stm_office') and relation = 'BEHALF' order by 1`),
    ).toEqual(['Ada Holm', 'Ministry', 'Norland', 'Press Office'])
  })

  it('rolls up again when an office’s state becomes known', async () => {
    const office = actorNamed('Kontor', 'OFFICE')
    await store.write(async (tx) => {
      await tx.putActors([office])
      const { id, statements } = await writeArticle(tx, claim)
      const text = await tx.putText(id, 'second text', claim.text)
      const local = { id: 'office', name: 'Kontor', kind: 'OFFICE', actorId: office.id, mentions: [] } as const
      await tx.putArticleActors(text, [local], [])
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
    const [one, two] = await column('select public_id from article order by url')
    await store.write((tx) => tx.replaceCopies(String(one), [String(two)]))
    await store.write(async (tx) => {
      const ids = await column(`select public_id from article where url like '%north%' or url like '%west%'`)
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
    expect(await column(`select count(*) from search_docsize where id & 7 = ${SEARCHED.STATEMENT}`)).toEqual([2])
    await store.write(async (tx) => {
      const text = await tx.putText(yes.id, sha256(claim.text), claim.text)
      expect(text.isNew).toBe(false)
      const keys = await tx.makeCurrent(yes.id, text.id, claim.publishedAt!)
      expect(keys.propositions).toEqual(['close|mill'])
      await tx.replaceDisputes(keys.propositions, [disputeBetween('close|mill', yes.statements, no.statements)])
    })
    expect(await column('select public_id from dispute')).toEqual([made.id])
    expect(await column('select statement_count from actor order by name')).toEqual([1, 1, 0])
  })

  it('finds what came in later nearer to the end of the index, whatever it is', async () => {
    await store.write((tx) => writeArticle(tx, claim))
    const [before] = await column('select max(rowid) from search')
    await store.write((tx) => writeArticle(tx, denial))
    // The article, its statement, and the two whom only it names.
    expect(await column(`select count(*) from search where rowid > ${String(before)}`)).toEqual([4])
    expect(await column('select count(*) from search')).toEqual([7])
  })

  it('finds by words what is there now, in the words’ own letters or without their accents', async () => {
    await dispute()
    const found = (words: string) => column(`select rowid & 7 from search where search match '"${words}"' order by 1`)
    const { ARTICLE, STATEMENT, ACTOR, DISPUTE } = SEARCHED
    expect(await found('mill')).toEqual([ARTICLE, ARTICLE, STATEMENT, STATEMENT, ACTOR, DISPUTE])
    expect(await found('hólm')).toEqual([ARTICLE, STATEMENT, ACTOR])
  })
})
