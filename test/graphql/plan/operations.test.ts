import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

describe('what has no read plan', () => {
  it.each([
    ['a mutation', 'mutation { ingestArticle(input: { text: "Nothing." }) { outcome } }', 'not a query'],
    ['introspection', '{ __schema { queryType { name } } }', 'introspection'],
    ['an argument that does not fit', '{ articles(first: 0) { totalCount } }', 'arguments'],
    ['a variable that does not fit', 'query($id: ID!) { node(id: $id) { id } }', 'arguments'],
    ['two keys where one is wanted', '{ actor(id: "act_1", name: "Korea") { id } }', 'arguments'],
  ])('is %s: the resolvers answer, or say what is wrong', async (_, source, reason) => {
    expect(await planned(samples, source)).toEqual({ text: null, outcome: reason })
  })

  it('is an operation that reads more rows than a request may, however few rows lead to each other', async () => {
    const nested = (levels: number): string =>
      levels === 0 ? 'id' : `statements(first: 100) { nodes { article { ${nested(levels - 1)} } } }`
    const source = `{ articles(first: 100) { nodes { ${nested(4)} } } }`
    const started = performance.now()
    expect(await planned(samples, source)).toEqual({ text: null, outcome: 'rows' })
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it('is one that meets a row which leads nowhere, which the resolvers report', async () => {
    const source = '{ articles { nodes { statements { nodes { article { id } revision { number } } } } } }'
    expect(await expectSame(samples, source)).toBe('planned')
    const db = new Database(samples.path)
    db.pragma('foreign_keys = off')
    db.exec('delete from revision where text_id = (select text_id from statement limit 1)')
    db.close()
    expect(await planned(samples, source)).toEqual({ text: null, outcome: 'data' })
    expect((await samples.run(source)).errors?.[0]?.path?.at(-1)).toBe('revision')
  })
})
