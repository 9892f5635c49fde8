import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { at, grainArticles, listAt, openSamples, type Samples } from './samples.js'

let samples: Samples
let article: unknown
beforeAll(async () => {
  samples = await openSamples(grainArticles(6))
  article = (
    await samples.rows(
      'select a.public_id as id, count(*) as n from statement s join article a on a.id = s.article_id group by 1 order by 2 desc limit 1',
    )
  )[0]?.['id']
}, 60_000)
afterAll(() => samples.close())

interface PageOf {
  readonly ids: string[]
  readonly info: unknown
  readonly total: number
}
type Variables = Readonly<Record<string, string | number>>

const ARGUMENTS = '(first: $first, after: $after, last: $last, before: $before MORE)'
const FIELDS =
  '{ totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }'
const root = (field: string, more = '') => `{ list: ${field}${ARGUMENTS.replace('MORE', more)} ${FIELDS} }`
const LISTS = {
  articles: root('articles'),
  'articles by date, oldest first': root('articles', 'orderBy: { field: PUBLISHED_AT, direction: ASC }'),
  statements: root('statements'),
  'statements by confidence': root('statements', 'orderBy: { field: CONFIDENCE, direction: DESC }'),
  'statements of a kind': root('statements', 'filter: { kinds: [DENIAL, CLAIM] }'),
  actors: root('actors'),
  events: root('events'),
  disputes: root('disputes'),
  'statements of an article': `{ outer: article(id: $id) ${root('statements')} }`,
} as const
type List = keyof typeof LISTS
const names = Object.keys(LISTS) as List[]
const isNested = (list: List) => LISTS[list].startsWith('{ outer')

const operation = (list: List) =>
  `query(${isNested(list) ? '$id: ID! ' : ''}$first: Int $after: String $last: Int $before: String) ${LISTS[list]}`
const withId = (list: List, variables: Variables) => (isNested(list) ? { ...variables, id: article } : variables)

async function page(list: List, variables: Variables): Promise<PageOf> {
  const data = await samples.data(operation(list), withId(list, variables))
  const connection = isNested(list) ? at(data, 'outer', 'list') : at(data, 'list')
  const ids = listAt(connection, 'nodes').map((node) => String(at(node, 'id')))
  const edges = listAt(connection, 'edges')
  expect(edges.map((edge) => at(edge, 'node', 'id'))).toEqual(ids)
  expect(at(connection, 'pageInfo', 'startCursor')).toBe(at(edges[0], 'cursor') ?? null)
  expect(at(connection, 'pageInfo', 'endCursor')).toBe(at(edges.at(-1), 'cursor') ?? null)
  return { ids, info: at(connection, 'pageInfo'), total: Number(at(connection, 'totalCount')) }
}
const codes = (list: List, variables: Variables) => samples.codes(operation(list), withId(list, variables))

/** All pages from one end to the other, joined in list order. */
async function walk(list: List, size: number, backward: boolean): Promise<{ ids: string[]; total: number }> {
  const [count, cursor, next, end] = backward
    ? (['last', 'before', 'hasPreviousPage', 'startCursor'] as const)
    : (['first', 'after', 'hasNextPage', 'endCursor'] as const)
  const other = backward ? 'hasNextPage' : 'hasPreviousPage'
  let ids: string[] = []
  for (let beyond: string | null = null, steps = 0; ; steps++) {
    const got: PageOf = await page(list, { [count]: size, ...(beyond !== null && { [cursor]: beyond }) })
    ids = backward ? [...got.ids, ...ids] : [...ids, ...got.ids]
    expect(at(got.info, other)).toBe(steps > 0)
    if (at(got.info, next) === false) return { ids, total: got.total }
    expect(got.ids).toHaveLength(size)
    beyond = String(at(got.info, end))
  }
}

describe('a list', () => {
  it.each(names)('of %s is the same whole, each member once, by pages of any size from either end', async (list) => {
    const whole = await walk(list, 100, false)
    expect(new Set(whole.ids).size).toBe(whole.ids.length)
    expect(whole.ids.length).toBeGreaterThan(3)
    expect(whole.total).toBe(whole.ids.length)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.boolean(), async (size, backward) => {
        expect(await walk(list, size, backward)).toEqual(whole)
      }),
      {
        numRuns: 6,
        examples: [
          [whole.ids.length <= 100 ? whole.ids.length : 100, false],
          [whole.ids.length <= 100 ? whole.ids.length : 100, true],
        ],
      },
    )
  })

  it.each(names)('of %s goes on after and ends before every cursor it gives', async (list) => {
    const { ids } = await walk(list, 100, false)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: Math.min(100, ids.length - 1) }), async (place) => {
        const first = await page(list, { first: place })
        const cursor = String(at(first.info, 'endCursor'))
        expect((await page(list, { first: 3, after: cursor })).ids).toEqual(ids.slice(place, place + 3))
        expect((await page(list, { last: 3, before: cursor })).ids).toEqual(ids.slice(0, place - 1).slice(-3))
      }),
      { numRuns: 5 },
    )
  })
})

describe('arguments that do not fit', () => {
  it.each<[string, Variables]>([
    ['no members asked for', { first: 0 }],
    ['fewer than none', { first: -1 }],
    ['more than 100', { first: 101 }],
    ['none from the end', { last: 0 }],
    ['more than 100 from the end', { last: 101 }],
    ['both ends', { first: 1, last: 1 }],
    ['a cursor that is none', { first: 1, after: 'nonsense' }],
    ['an empty cursor', { first: 1, after: '' }],
  ])('are told as BAD_USER_INPUT: %s', async (_, variables) => {
    for (const list of names) expect(await codes(list, variables), list).toEqual(['BAD_USER_INPUT'])
  })

  it('are told as BAD_USER_INPUT: a cursor of another list or order', async () => {
    const cursor = String(at((await page('statements', { first: 1 })).info, 'endCursor'))
    for (const list of names.filter((name) => !['statements', 'statements of a kind'].includes(name)))
      expect(await codes(list, { first: 1, after: cursor }), list).toEqual(['BAD_USER_INPUT'])
  })

  it('are told as BAD_USER_INPUT: a cursor with any character changed', async () => {
    const cursor = String(at((await page('articles', { first: 1 })).info, 'endCursor'))
    await fc.assert(
      fc.asyncProperty(fc.nat(cursor.length - 1), fc.constantFrom(...'Aa0-_ é'), async (place, character) => {
        fc.pre(cursor[place] !== character)
        const changed = cursor.slice(0, place) + character + cursor.slice(place + 1)
        expect(await codes('articles', { first: 1, after: changed })).toEqual(['BAD_USER_INPUT'])
      }),
      { numRuns: 40 },
    )
  })
})
