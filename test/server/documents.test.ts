import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples, type ServedSamples } from '../../scripts/serve-samples.js'
import { readConfig } from '../../src/config.js'
import { at } from '../graphql/samples.js'

const folder = mkdtempSync(join(tmpdir(), 'gainsay-documents-'))
const KNOWN = 'query Count { articles { totalCount } }'
const OTHER = '{ events { totalCount } }'
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const COUNTED = { data: { articles: { totalCount: 14 } } }

const manifests = {
  codegen: { [sha256(KNOWN)]: KNOWN },
  apollo: {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: 'count', name: 'Count', type: 'query', body: KNOWN }],
  },
}
let open: ServedSamples
let only: ServedSamples

beforeAll(async () => {
  for (const [name, content] of Object.entries(manifests))
    writeFileSync(join(folder, `${name}.json`), JSON.stringify(content))
  open = await serveSamples(join(folder, 'open.db'), { PERSISTED_DOCUMENTS: join(folder, 'codegen.json') })
  const env = { PERSISTED_DOCUMENTS: join(folder, 'apollo.json'), PERSISTED_ONLY: 'on' }
  only = await serveSamples(join(folder, 'only.db'), env)
}, 60_000)
afterAll(async () => {
  await open.close()
  await only.close()
  rmSync(folder, { recursive: true, force: true })
})

const post = async (server: ServedSamples, body: object): Promise<unknown> => {
  const headers = { 'content-type': 'application/json' }
  return (await fetch(`${server.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) })).json()
}
const get = async (server: ServedSamples, parameters: Record<string, string>): Promise<unknown> =>
  (await fetch(`${server.url}/graphql?${new URLSearchParams(parameters).toString()}`)).json()
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } })
const code = (answer: unknown) => at(answer, 'errors', 0, 'extensions', 'code')

describe('automatic persisted queries', () => {
  it('are learnt once and then named by their hash, by POST and by GET', async () => {
    expect(code(await post(open, { extensions: persisted(OTHER) }))).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect(at(await post(open, { query: OTHER, extensions: persisted(OTHER) }), 'data')).toBeDefined()
    expect(at(await post(open, { extensions: persisted(OTHER) }), 'data')).toBeDefined()
    expect(at(await get(open, { extensions: JSON.stringify(persisted(OTHER)) }), 'data')).toBeDefined()
  })

  it('are refused where hash and text differ', async () => {
    expect(at(await post(open, { query: KNOWN, extensions: persisted('{ __typename }') }), 'data')).toBeUndefined()
  })
})

describe('documents of a manifest', () => {
  it.each([
    ['its id', { documentId: sha256(KNOWN) }],
    ['its id with the way it was made', { documentId: `sha256:${sha256(KNOWN)}` }],
    ['the hash of Apollo’s extension', { extensions: persisted(KNOWN) }],
  ])('are named by %s', async (_case, body) => {
    expect(await post(open, body)).toEqual(COUNTED)
    const parameters = Object.entries(body).map(([k, v]) => [k, typeof v === 'string' ? v : JSON.stringify(v)] as const)
    expect(await get(open, Object.fromEntries(parameters))).toEqual(COUNTED)
  })

  it('leave other documents free unless only they are served', async () => {
    expect(at(await post(open, { query: OTHER }), 'data')).toBeDefined()
    expect(code(await post(only, { query: OTHER }))).toBe('PERSISTED_DOCUMENTS_ONLY')
    expect(code(await post(only, { query: OTHER, extensions: persisted(OTHER) }))).toBe('PERSISTED_DOCUMENTS_ONLY')
    expect(code(await post(only, { query: OTHER, extensions: persisted(KNOWN) }))).toBe('PERSISTED_DOCUMENTS_ONLY')
    expect(code(await get(only, { query: OTHER }))).toBe('PERSISTED_DOCUMENTS_ONLY')
    expect(code(await post(only, { documentId: 'unknown' }))).toBe('PERSISTED_DOCUMENT_NOT_FOUND')
  })

  it('are answered where only they are served, by id, hash or text', async () => {
    for (const body of [{ documentId: 'count' }, { extensions: persisted(KNOWN) }, { query: KNOWN }])
      expect(await post(only, body)).toEqual(COUNTED)
  })

  it('cannot be the only ones without a manifest', () => {
    expect(() => readConfig({ PERSISTED_ONLY: 'on' })).toThrow('PERSISTED_ONLY needs PERSISTED_DOCUMENTS')
  })
})
