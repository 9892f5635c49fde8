import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SEARCH_CAP } from '../../src/store/index.js'
import { expectSame } from './plan/both.js'
import { SEARCHED } from '../../src/store/searched.js'
import { at, grainArticles, listAt, openSamples, type Samples } from './samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples(grainArticles(6))
}, 60_000)
afterAll(() => samples.close())

const ARGUMENTS = '$q: String!, $kinds: [SearchKind!], $filter: SearchFilter'
const FACETS = `query (${ARGUMENTS}) {
  searchFacets(query: $q, kinds: $kinds, filter: $filter) {
    hits complete
    kinds { kind hits }
    actors { actor { id name } hits }
    publishers { actor { id name } hits }
    periods { from before hits }
  }
}`
const SEARCH = `query (${ARGUMENTS}, $first: Int, $after: String) {
  search(query: $q, kinds: $kinds, filter: $filter, first: $first, after: $after) {
    totalCount
    nodes { __typename ... on Article { id } ... on Statement { id } ... on Actor { id } ... on Event { id } ... on Dispute { id } }
    pageInfo { endCursor hasNextPage }
  }
}`
const facets = async (variables: Record<string, unknown>) => at(await samples.data(FACETS, variables), 'searchFacets')
/** How many a search finds, which both ways of answering agree on. */
async function found(variables: Record<string, unknown>): Promise<unknown> {
  expect(await expectSame(samples, SEARCH, variables)).toBe('planned')
  return at(await samples.data(SEARCH, variables), 'search', 'totalCount')
}

describe('the facets of a search', () => {
  it('count as many as the search finds when it is narrowed to them', async () => {
    const of = await facets({ q: 'grain' })
    expect([at(of, 'hits'), at(of, 'complete')]).toEqual([await found({ q: 'grain' }), true])
    const counted: [Record<string, unknown>, unknown][] = [
      ...listAt(of, 'kinds').map(
        (k) => [{ kinds: [at(k, 'kind')] }, at(k, 'hits')] as [Record<string, unknown>, unknown],
      ),
      ...narrowings(of, 'actors', (a) => ({ actor: at(a, 'actor', 'id') })),
      ...narrowings(of, 'publishers', (a) => ({ publisher: at(a, 'actor', 'id') })),
      ...narrowings(of, 'periods', (p) => ({ datedFrom: at(p, 'from'), datedBefore: at(p, 'before') })),
    ]
    expect(counted.length).toBeGreaterThan(8)
    for (const [narrowing, hits] of counted) expect(await found({ q: 'grain', ...narrowing })).toBe(hits)
  })

  it('are those of any text and narrowing at all', async () => {
    const ids = (await samples.rows('select public_id as id from actor limit 30')).map((row) => row['id'])
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('grain', 'arms', 'Russia', 'said', '🐟', ''),
        fc.record(
          {
            actor: fc.constantFrom(...ids, 'act_nobody'),
            publisher: fc.constantFrom(...ids),
            datedFrom: fc.constantFrom('2020-03-02T00:00:00Z', '2022-12-23T00:00:00Z'),
            datedBefore: fc.constantFrom('2020-03-04T10:00:00Z', '2023-01-01T00:00:00Z'),
          },
          { requiredKeys: [] },
        ),
        fc.option(fc.subarray(['ARTICLE', 'STATEMENT', 'ACTOR', 'EVENT', 'DISPUTE']), { nil: undefined }),
        async (q, filter, kinds) => {
          const of = await facets({ q, filter, kinds })
          expect(at(of, 'hits')).toBe(await found({ q, filter, kinds }))
          const byKind = listAt(of, 'kinds').reduce<number>((sum, k) => sum + Number(at(k, 'hits')), 0)
          expect(byKind).toBe(at(of, 'hits'))
        },
      ),
      { numRuns: 100 },
    )
  })

  it('tell of years where the hits span more than two', async () => {
    const of = listAt(await facets({ q: 'said' }), 'periods')
    expect(at(of[0], 'before')).toBe('2021-01-01T00:00:00.000Z')
    expect(at(of[0], 'from')).toBe('2020-01-01T00:00:00.000Z')
    const months = listAt(await facets({ q: 'said', filter: { datedFrom: '2022-12-01T00:00:00Z' } }), 'periods')
    expect([at(months[0], 'from'), at(months[0], 'before')]).toEqual([
      '2022-12-01T00:00:00.000Z',
      '2023-01-01T00:00:00.000Z',
    ])
  })

  it('narrow a search page by page', async () => {
    const [sweden] = await samples.rows("select public_id as id from actor where name = 'Sweden'")
    const narrowed = { q: 'grain', filter: { actor: sweden?.['id'] } }
    const all = listAt(await samples.data(SEARCH, { ...narrowed, first: 100 }), 'search', 'nodes')
    const seen: unknown[] = []
    for (let after: unknown = null; ;) {
      const { search } = await samples.data(SEARCH, { ...narrowed, first: 3, after })
      seen.push(...listAt(search, 'nodes'))
      if (at(search, 'pageInfo', 'hasNextPage') !== true) break
      after = at(search, 'pageInfo', 'endCursor')
    }
    expect(all.length).toBeGreaterThan(3)
    expect(seen).toEqual(all)
  })

  it('refuse texts beyond 1000 characters', async () => {
    expect(await samples.codes(FACETS, { q: 'a'.repeat(1001) })).toEqual(['BAD_USER_INPUT'])
  })

  it('count those that came in last where there are too many, and say so', async () => {
    addActors(SEARCH_CAP + 5)
    const of = await facets({ q: 'zyzzyva' })
    expect([at(of, 'hits'), at(of, 'complete')]).toEqual([SEARCH_CAP, false])
    expect(listAt(of, 'kinds')).toEqual([{ kind: 'ACTOR', hits: SEARCH_CAP }])
    expect(listAt(of, 'actors')).toHaveLength(20)
  })

  it('look through the newest thousand where there is no text, however little is left of them', async () => {
    const of = await facets({ q: '' })
    expect([at(of, 'hits'), at(of, 'complete')]).toEqual([SEARCH_CAP, false])
    const articles = { q: '', kinds: ['ARTICLE'] }
    expect([at(await facets(articles), 'hits'), await found(articles)]).toEqual([0, 0])
  })
})

const narrowings = (
  of: unknown,
  list: string,
  filter: (entry: unknown) => object,
): [Record<string, unknown>, unknown][] =>
  listAt(of, list).map((entry) => [{ filter: filter(entry) }, at(entry, 'hits')])

function addActors(count: number): void {
  const db = new Database(samples.path)
  const actor = db.prepare(
    `insert into actor (id, public_id, key, name, name_folded, kind) values (?, ?, ?, 'Z', 'z', 'GROUP')`,
  )
  const words = db.prepare(`insert into search (rowid, title, body) values (?, 'zyzzyva', '')`)
  db.transaction(() => {
    for (let i = 0; i < count; i++) {
      const number = 1_000_000 + i
      actor.run(number, `act_made${i}`, `made ${i}`)
      words.run(BigInt(8 * number + SEARCHED.ACTOR))
    }
  })()
  db.close()
}
