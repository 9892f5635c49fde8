import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runOperation } from '../../src/graphql/index.js'
import { at, contractOperations, grainArticles, openSamples, type Samples } from './samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples(grainArticles(12))
}, 60_000)
afterAll(() => samples.close())

/** Articles' statements' articles' statements ..., which a few rows answer without end. */
const nested = (levels: number): string =>
  levels === 0 ? 'id' : `statements(first: 100) { nodes { article { ${nested(levels - 1)} } } }`
const within = (maxRows: number, source: string, variables = {}) =>
  runOperation(samples.store.reader, source, variables, { maxRows })

describe('the rows of one request', () => {
  it('are bounded, however few rows lead to each other', async () => {
    const { data, errors } = await samples.run(`{ articles(first: 100) { nodes { ${nested(12)} } } }`)
    expect(data ?? null).toBeNull()
    expect(errors?.map((e) => e.extensions?.['code'])).toEqual(['OPERATION_TOO_LARGE'])
  }, 30_000)

  it.each([
    [
      'in edges, nodes and under other names',
      '{ a: articles { nodes { id } edges { node { id } } } b: articles { nodes { id } } }',
    ],
    ['in lists', '{ articles { nodes { revisions { number } } } }'],
    ['in fields that may be null', '{ statements(first: 100) { nodes { speaker { id } onBehalfOf { id } } } }'],
    [
      'in nodes by id',
      '{ nodes(ids: ["act_1", "act_2", "act_3", "act_4", "act_5", "act_6", "act_7", "act_8", "act_9", "act_10", "act_11"]) { id } }',
    ],
    [
      'in counts of long lists',
      '{ a: statements { totalCount } b: statements(filter: { polarity: POSITIVE }) { totalCount } c: actors { totalCount } d: articles { totalCount } e: events { totalCount } }',
    ],
    ['in search', '{ search(query: "grain", first: 100) { nodes { __typename } } }'],
  ])('count %s', async (_, source) => {
    const { data, errors } = await within(10, source)
    expect(data).toBeNull()
    expect(errors?.map((e) => e.extensions?.['code'])).toEqual(['OPERATION_TOO_LARGE'])
  })

  it('are more than enough for the operations clients rely on', async () => {
    for (const [name, source, variables] of await contractOperations(samples)) {
      const { errors } = await within(5000, source, { ...variables, ...(name.startsWith('feed') && { first: 100 }) })
      expect(errors, name).toBeUndefined()
    }
  })

  it('are counted anew for each request', async () => {
    for (let i = 0; i < 5; i++) {
      const { data } = await within(60, '{ articles(first: 20) { nodes { id } } }')
      expect(at(data, 'articles', 'nodes', 19, 'id')).toBeDefined()
    }
  })
})
