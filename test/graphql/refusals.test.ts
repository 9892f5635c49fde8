import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildGainsaySchema, DEFAULT_LIMITS, limitRules } from '../../src/graphql/index.js'
import { openSamples, type Samples } from './samples.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples()
}, 60_000)
afterAll(() => samples.close())

describe('what is refused', () => {
  it('is a mutation, where no key is configured', async () => {
    const source = 'mutation { ingestArticle(input: { text: "Nothing." }) { outcome } }'
    expect(await samples.codes(source)).toEqual(['MUTATIONS_OFF'])
  })

  it.each([
    ['{ nowhere }', {}, 'GRAPHQL_VALIDATION_FAILED'],
    ['{', {}, 'GRAPHQL_PARSE_FAILED'],
    ['query($id: ID!) { node(id: $id) { id } }', {}, 'BAD_USER_INPUT'],
    ['query($first: Int) { articles(first: $first) { totalCount } }', { first: 'many' }, 'BAD_USER_INPUT'],
    [
      'query($at: DateTime) { articles(filter: { publishedAfter: $at }) { totalCount } }',
      { at: 'soon' },
      'BAD_USER_INPUT',
    ],
  ])('has a code: %s with %j', async (source, variables, code) => {
    expect(await samples.codes(source, variables)).toEqual([code])
  })
})

describe('the limits of an operation', () => {
  const schema = buildSchema('type Query { a: Query b: Int }')
  const refusals = (source: string) => validate(schema, parse(source), limitRules()).map((e) => e.message)
  const deep = (depth: number) => `${'{ a '.repeat(depth - 1)}{ b }${' }'.repeat(depth - 1)}`
  const wide = (aliases: number) => `{ ${Array.from({ length: aliases }, (_, i) => `x${i}: b`).join(' ')} }`
  const long = (fields: number) => `{ ${'b '.repeat(fields)}}`

  it('let through what is just within them and refuse what is just beyond', () => {
    const { maxDepth, maxAliases, maxFields } = DEFAULT_LIMITS
    for (const source of [deep(maxDepth), wide(maxAliases), long(maxFields)]) expect(refusals(source)).toEqual([])
    expect(refusals(deep(maxDepth + 1))).toEqual([expect.stringContaining('depth')])
    expect(refusals(wide(maxAliases + 1))).toEqual([expect.stringContaining('aliases')])
    expect(refusals(long(maxFields + 1))).toEqual([expect.stringContaining('fields')])
  })

  it('count fragments each time they are spread, in linear time', () => {
    const doubling = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Query { a { ...F${i + 1} } c: a { ...F${i + 1} } }`,
    )
    const source = `{ ...F0 } ${doubling.join(' ')} fragment F40 on Query { b }`
    expect(refusals(source)).toHaveLength(3)
  })

  it('stand fragments that spread themselves', () => {
    expect(refusals('{ ...F } fragment F on Query { a { ...F } }')).toEqual([])
  })

  it('let introspection of tools through', () => {
    expect(validate(buildGainsaySchema(), parse(getIntrospectionQuery()), limitRules())).toEqual([])
  })
})
