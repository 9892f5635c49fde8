import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, listAt, openSamples, type Samples } from './samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples()
}, 60_000)
afterAll(() => samples.close())

const SEARCH =
  'query($q: String!, $first: Int, $after: String) { search(query: $q, first: $first, after: $after) { totalCount nodes { __typename ... on Article { id } ... on Statement { id } ... on Actor { id } ... on Event { id } ... on Dispute { id } } pageInfo { hasNextPage endCursor } } }'
const FILTERS =
  'query($q: String!) { articles(filter: { text: $q }) { totalCount } statements(filter: { text: $q }) { totalCount nodes { id } } events(filter: { text: $q }) { totalCount } disputes(filter: { text: $q }) { totalCount } actors(filter: { name: $q }) { totalCount } }'

describe('search', () => {
  it.each([
    'C++',
    'AC/DC',
    '"',
    '""',
    '*',
    'arms*',
    'NEAR(',
    'NEAR(a b, 2)',
    'a AND',
    'NOT',
    'title:arms',
    '-arms',
    '^arms',
    '😀',
    '',
    ' ',
    '\u0000',
    '\ud800',
    "'",
    '(',
    '}',
    '%_',
    'a'.repeat(1000),
  ])('takes %j, in search and in filters', async (q) => {
    await samples.data(SEARCH, { q })
    await samples.data(FILTERS, { q })
  })

  it('takes any text there is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (q) => {
        await samples.data(SEARCH, { q })
        await samples.data(FILTERS, { q })
      }),
      { numRuns: 100 },
    )
  })

  it('finds the same by pages of any size', async () => {
    const whole = await samples.data(SEARCH, { q: 'arms', first: 100 })
    const all = listAt(whole, 'search', 'nodes')
    expect(all.length).toBeGreaterThan(3)
    expect(at(whole, 'search', 'totalCount')).toBe(all.length)
    for (const first of [1, 2, 3]) {
      const seen: unknown[] = []
      for (let after: unknown = null; ;) {
        const got = await samples.data(SEARCH, { q: 'arms', first, after })
        seen.push(...listAt(got, 'search', 'nodes'))
        if (at(got, 'search', 'pageInfo', 'hasNextPage') === false) break
        after = at(got, 'search', 'pageInfo', 'endCursor')
      }
      expect(seen).toEqual(all)
    }
  })

  it('finds only the kinds asked for, and nothing for words that are not there', async () => {
    const { search } = await samples.data('{ search(query: "arms", kinds: [DISPUTE]) { nodes { __typename } } }')
    expect(new Set(listAt(search, 'nodes').map((n) => at(n, '__typename')))).toEqual(new Set(['Dispute']))
    expect(at(await samples.data(SEARCH, { q: 'zyzzyva' }), 'search', 'totalCount')).toBe(0)
  })

  it('shows what came in last where it has no text, and nothing for a text without words', async () => {
    const newest = listAt(await samples.data(SEARCH, { q: ' ', first: 100 }), 'search', 'nodes')
    const rows =
      await samples.rows(`select coalesce(a.public_id, s.public_id, c.public_id, e.public_id, d.public_id) as id from search_docsize r
       left join article a on r.id = 8 * a.id left join statement s on r.id = 8 * s.id + 1
       left join actor c on r.id = 8 * c.id + 2 left join event e on r.id = 8 * e.id + 3
       left join dispute d on r.id = 8 * d.id + 4 order by r.id desc limit 100`)
    expect(newest.map((node) => at(node, 'id'))).toEqual(rows.map(({ id }) => id))
    expect(at(await samples.data(SEARCH, { q: '?!' }), 'search', 'totalCount')).toBe(0)
  })

  it('refuses texts beyond 1000 characters', async () => {
    expect(await samples.codes(SEARCH, { q: 'a'.repeat(1001) })).toEqual(['BAD_USER_INPUT'])
  })
})
