import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../src/server/index.js'
import { asking, codeOf, emptyServers } from './servers.js'

const { serve, remove } = emptyServers('plans')
let server: RunningServer
const { post, ask } = asking(() => server)

beforeAll(async () => {
  server = await serve('plans.db')
})

afterAll(async () => {
  await server.close()
  remove()
})

describe('read plans over HTTP', () => {
  const counted = async (outcome: string, reason = '') => {
    const text = await (await fetch(`${server.url}/metrics`)).text()
    const line = `gainsay_read_plans_total{outcome="${outcome}",reason="${reason}"} `
    return Number(
      text
        .split('\n')
        .find((l) => l.startsWith(line))
        ?.slice(line.length) ?? 0,
    )
  }

  it('answer what they can, leave the rest to the resolvers, and are counted by the reason', async () => {
    const counts = async () => [
      await counted('planned'),
      await counted('partly planned', 'introspection'),
      await counted('resolved', 'arguments'),
    ]
    const before = await counts()
    const response = await ask('{ articles { totalCount nodes { id } } }')
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(await response.json()).toEqual({
      data: { articles: { totalCount: expect.any(Number), nodes: expect.any(Array) } },
    })
    expect(await codeOf(await ask('{ articles(first: 1000) { totalCount } }'))).toBe('BAD_USER_INPUT')
    const mixed = '{ __schema { queryType { name } } articles { totalCount } }'
    const both = { data: { __schema: { queryType: { name: 'Query' } }, articles: { totalCount: expect.any(Number) } } }
    for (let time = 0; time < 2; time++) {
      const text = await (await ask(mixed)).text()
      expect(JSON.parse(text)).toEqual(both)
      expect(text).toMatch(/^\{"data":\{"__schema"/)
    }
    expect(await counts()).toEqual(before.map((n, i) => n + [1, 2, 1][i]!))
  })

  it('answer what stands beside the entities that a router asks for', async () => {
    const before = await counted('partly planned', 'field')
    const query =
      '{ _entities(representations: [{ __typename: "Actor", id: "act_0" }]) { __typename } disputes { totalCount } }'
    for (let time = 0; time < 2; time++)
      expect(await (await ask(query)).json()).toEqual({ data: { _entities: [null], disputes: { totalCount: 0 } } })
    expect(await counted('partly planned', 'field')).toBe(before + 2)
  })

  it('answer a text that is known as they did at first, with the same headers', async () => {
    const query = 'query Known($n: Int) { articles(first: $n) { totalCount nodes { id __typename } } }'
    const sent = async (body: Record<string, unknown>, headers: Record<string, string> = {}) => {
      const response = await post(JSON.stringify({ query, ...body }), headers)
      const shown = ['content-type', 'cache-control', 'vary', 'x-content-type-options']
      return [response.status, shown.map((name) => response.headers.get(name)), await response.json()]
    }
    const [first, second] = [await sent({ variables: { n: 2 } }), await sent({ variables: { n: 2 } })]
    expect(second).toEqual(first)
    expect(await sent({ variables: { n: 2 }, operationName: 'Known' })).toEqual(first)
    expect((await sent({}))[0]).toBe(200)
  })

  it('leave to Apollo what of a known text does not fit', async () => {
    const query = 'query Fits($n: Int) { articles(first: $n) { totalCount } }'
    const body = (more: object) => JSON.stringify({ query, ...more })
    expect((await post(body({ variables: { n: 2 } }))).status).toBe(200)
    expect(await codeOf(await post(body({ variables: { n: 'two' } })))).toBe('BAD_USER_INPUT')
    expect(await codeOf(await post(body({ variables: { n: 0 } })))).toBe('BAD_USER_INPUT')
    expect(await codeOf(await post(body({ operationName: 'Other' })))).toBeDefined()
    expect((await post(body({ variables: ['n'] }))).status).toBe(400)
    const typed = await post(body({}), { accept: 'application/graphql-response+json' })
    expect(typed.headers.get('content-type')).toContain('application/graphql-response+json')
    expect((await post(body({}), { accept: 'text/css' })).status).toBe(406)
  })

  it('are kept of as many texts as have a million characters together, so that no flood of texts fills the memory', async () => {
    const kept = async () => {
      const text = await (await fetch(`${server.url}/metrics`)).text()
      return Number(/^gainsay_document_cache_size (\d+)$/m.exec(text)?.[1])
    }
    for (let i = 0; i < 60; i++) {
      const query = `{ articles(first: 1, filter: { language: "${String(i).padEnd(19_000)}" }) { totalCount } }`
      expect((await ask(query)).status).toBe(200)
    }
    expect(await kept()).toBeLessThanOrEqual(52)
    expect(await kept()).toBeGreaterThan(40)
  })
})
