import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'

const KEY = 'a-key-that-may-do-everything'
const folder = mkdtempSync(join(tmpdir(), 'gainsay-explain-'))
let server: ServedSamples
beforeAll(async () => {
  server = await serveSamples(join(folder, 'samples.db'), { INTROSPECTION: 'off', GAINSAY_API_KEY: KEY })
}, 60_000)
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

async function ask(query: string, headers: Record<string, string>, variables: Record<string, unknown> = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const body = (await response.json()) as { data: unknown; extensions?: { plan?: Record<string, unknown> } }
  return { body, kept: response.headers.get('cache-control') }
}

const EXPLAIN = { 'x-gainsay-explain': '1' }
const ADMIN = { authorization: `Bearer ${KEY}` }
const QUERY = 'query($n: Int) { articles(first: $n) { nodes { headline } } }'

describe('the header x-gainsay-explain', () => {
  it('has the statement, its values and the steps of SQLite told beside the answer, each time it is sent', async () => {
    const plain = await ask(QUERY, ADMIN, { n: 2 })
    expect(plain.body.extensions).toBeUndefined()
    for (let time = 0; time < 2; time++) {
      const { body, kept } = await ask(QUERY, { ...EXPLAIN, ...ADMIN }, { n: 2 })
      expect(body.data).toEqual(plain.body.data)
      const { sql, values, steps } = body.extensions?.plan ?? {}
      expect(sql).toContain('limit 2')
      expect(values).toEqual({})
      expect(steps).toEqual(expect.arrayContaining([expect.stringContaining('USING INDEX article_by_published')]))
      expect(kept).toBe('no-store')
    }
  })

  it('has it told what the resolvers answer, and why', async () => {
    const mixed = await ask('{ feeds { url } articles { totalCount } }', { ...EXPLAIN, ...ADMIN })
    expect(mixed.body.extensions?.plan?.['values']).toEqual({
      g0: 'what the resolvers answer to feeds (field: Query.feeds)',
    })
    const whole = await ask('{ feeds { url } }', { ...EXPLAIN, ...ADMIN })
    expect(whole.body.extensions?.plan).toEqual({ unplanned: 'field: Query.feeds' })
  })

  it('says nothing to strangers where introspection is off, nor to who sends something else in it', async () => {
    for (const headers of [
      EXPLAIN,
      { ...EXPLAIN, authorization: 'Bearer wrong' },
      { ...ADMIN, 'x-gainsay-explain': '0' },
    ])
      expect((await ask(QUERY, headers, { n: 2 })).body).toEqual((await ask(QUERY, {}, { n: 2 })).body)
  })
})
