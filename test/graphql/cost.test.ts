import { Kind, parse, type OperationDefinitionNode } from 'graphql'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.js'
import { buildSubgraph, costOf } from '../../src/graphql/index.js'
import { operationsIn } from './samples.js'

const schema = buildSubgraph()
function price(source: string, variables: Record<string, unknown> = {}): number {
  const document = parse(source)
  const operation = document.definitions.find(
    (d): d is OperationDefinitionNode => d.kind === Kind.OPERATION_DEFINITION,
  )!
  return costOf(schema, document, operation, variables)
}

describe('the cost of an operation', () => {
  it.each([
    ['plain values', '{ __typename }', 0],
    ['one node', '{ node(id: "x") { id } }', 1],
    ['a node’s node', '{ statement(id: "x") { speaker { name } } }', 2],
    ['a page', '{ articles(first: 5) { nodes { id } } }', 6],
    ['a page of the usual size', '{ articles { nodes { id } } }', 21],
    ['a page from the end', '{ articles(last: 7) { nodes { id } } }', 8],
    ['a count alone', '{ articles(first: 100) { totalCount } }', 1],
    ['edges and their nodes', '{ articles(first: 5) { edges { cursor node { id } } } }', 11],
    ['pages within a page', '{ articles(first: 10) { nodes { statements(first: 5) { nodes { text } } } } }', 71],
    ['a short list', '{ dispute(id: "x") { sides { stance } } }', 4],
    ['a search', '{ search(query: "x", first: 2) { nodes { __typename } } }', 12],
    ['groups', '{ actor(id: "x") { opponents(first: 2) { nodes { disputes } } } }', 13],
    ['a network', '{ disputeNetwork(first: 10) { edges { one { id } kinds { disputes } } } }', 100],
    ['facets', '{ searchFacets(query: "x") { actors { actor { id } } } }', 56],
    ['nodes by ids', '{ nodes(ids: ["a", "b", "c"]) { id } }', 3],
    [
      'a fragment, each time',
      '{ a: articles(first: 1) { ...f } b: articles(first: 2) { ...f } } fragment f on ArticleConnection { nodes { id } }',
      5,
    ],
    ['an inline fragment', '{ node(id: "x") { ... on Statement { speaker { name } } } }', 2],
    ['an ingestion', 'mutation { ingestArticle(input: {}) { outcome } }', 100],
  ])('counts %s', (_case, source, expected) => {
    expect(price(source)).toBe(expected)
  })

  it('reads page sizes and keys from variables, and their defaults', () => {
    const source = 'query ($n: Int = 3) { articles(first: $n) { nodes { id } } }'
    expect([price(source), price(source, { n: 50 }), price(source, { n: 1_000_000 })]).toEqual([4, 51, 101])
    expect(price('query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }', { r: [{}, {}] })).toBe(2)
  })

  it('grows with no fragment’s doubling beyond what numbers hold', () => {
    const steps = Array.from(
      { length: 15 },
      (_, i) => `fragment f${i} on Article { copies(first: 100) { nodes { ...f${i + 1} } } }`,
    )
    const cost = price(`{ articles { nodes { ...f0 } } } ${steps.join(' ')} fragment f15 on Article { id }`)
    expect(cost).toBeGreaterThan(1e20)
  })

  it.each([
    ['the contract', '../fixtures/operations/', {}],
    ['the samples', '../../schema/operations/', {}],
    ['the contract, by pages of a hundred', '../fixtures/operations/', { first: 100 }],
  ])('lets the operations of %s pass in production', (_case, folder, variables) => {
    const most = readConfig({ NODE_ENV: 'production' }).MAX_COST
    const prices = operationsIn(new URL(folder, import.meta.url)).map(([name, source]) => [
      name,
      price(source, variables),
    ])
    expect(prices.length).toBeGreaterThan(0)
    expect(prices.filter(([, cost]) => Number(cost) > most)).toEqual([])
  })
})
