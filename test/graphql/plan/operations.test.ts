import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cpuSince } from '../../cpu.js'
import { contractOperations, grainArticles, openSamples, operationsIn, type Samples } from '../samples.js'
import { expectSame, planned } from './both.js'

let samples: Samples
beforeAll(async () => {
  samples = await openSamples(grainArticles(12))
}, 60_000)
afterAll(() => samples.close())

describe('a read plan', () => {
  it.each(operationsIn(new URL('../../../schema/operations/', import.meta.url)))(
    'answers %s as the resolvers do',
    async (_, source) => {
      expect(await expectSame(samples, source)).toBe('planned')
    },
  )

  it('answers the operations clients rely on as the resolvers do', async () => {
    for (const [name, source, variables] of await contractOperations(samples))
      expect(await expectSame(samples, source, variables), name).toBe('planned')
  })
})

describe('an operation with a field that no plan answers', () => {
  it.each([
    [
      'introspection',
      '{ articles(first: 2) { nodes { id } } __schema { queryType { name } } disputes { totalCount } }',
    ],
    ['a type by name', 'query($n: String!) { t: __type(name: $n) { kind } events { totalCount } __typename }'],
    ['what is no part of the graph', '{ feeds { url } a: articles { totalCount } b: articles { nodes { headline } } }'],
    [
      'fragments and conditions',
      'query($yes: Boolean!) { ...F events { totalCount } feeds @include(if: $yes) { ...G } } fragment F on Query { feeds { url } } fragment G on Feed { failures }',
    ],
  ])('has a plan for all else: %s', async (_, source) => {
    expect(await expectSame(samples, source, { n: 'Article', yes: true })).toBe('partly planned')
  })

  it('is answered by the resolvers alone where that field fails, so that errors are the same', async () => {
    const source = '{ disputes { totalCount } feeds { failures } }'
    expect(await expectSame(samples, source)).toBe('partly planned')
    const db = new Database(samples.path)
    db.exec("insert into feed (url, added_at, next_poll_at, failures) values ('https://a.example', '', '', 1 << 40)")
    expect(await planned(samples.store.reader, source)).toEqual({ text: null, outcome: 'data' })
    expect((await samples.run(source)).data).toBeNull()
    db.exec('delete from feed')
    db.close()
  })

  it('is whole again when a condition leaves that field out', async () => {
    const source = 'query($yes: Boolean!) { articles { totalCount } feeds @include(if: $yes) { url } }'
    expect(await expectSame(samples, source, { yes: false })).toBe('planned')
    expect(await expectSame(samples, source, { yes: true })).toBe('partly planned')
  })
})

describe('what has no read plan', () => {
  it.each([
    ['a mutation', 'mutation { ingestArticle(input: { text: "Nothing." }) { outcome } }', 'not a query'],
    ['introspection', '{ __schema { queryType { name } } }', 'introspection'],
    ['an argument that does not fit', '{ articles(first: 0) { totalCount } }', 'arguments'],
    ['a variable that does not fit', 'query($id: ID!) { node(id: $id) { id } }', 'arguments'],
    ['two keys where one is wanted', '{ actor(id: "act_1", name: "Korea") { id } }', 'arguments'],
  ])('is %s: the resolvers answer, or say what is wrong', async (_, source, reason) => {
    expect(await planned(samples.store.reader, source)).toEqual({ text: null, outcome: reason })
  })

  it('is an operation that reads more rows than a request may, however few rows lead to each other', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `statements(first: 100) { nodes { article { ${nested(levels - 1)} } } }`
    const source = `{ articles(first: 100) { nodes { ${nested(4)} } } }`
    const before = process.cpuUsage()
    expect(await planned(samples.store.reader, source)).toEqual({ text: null, outcome: 'rows' })
    expect(cpuSince(before)).toBeLessThan(3)
  })

  it('is one that meets a row which leads nowhere, which the resolvers report', async () => {
    const source = '{ articles { nodes { statements { nodes { article { id } revision { number } } } } } }'
    expect(await expectSame(samples, source)).toBe('planned')
    const db = new Database(samples.path)
    db.pragma('foreign_keys = off')
    db.exec('delete from revision where text_id = (select text_id from statement limit 1)')
    db.close()
    expect(await planned(samples.store.reader, source)).toEqual({ text: null, outcome: 'data' })
    expect((await samples.run(source)).errors?.[0]?.path?.at(-1)).toBe('revision')
  })
})
