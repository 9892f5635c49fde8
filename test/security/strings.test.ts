import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getNamedType, isInputObjectType, isLeafType, isListType, isNonNullType, type GraphQLInputType } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { serveSamples } from '../../scripts/serve-samples.js'
import { buildGainsaySchema } from '../../src/graphql/index.js'
import { Attacked } from './attacked.js'

const KEY = 'an-attacker-does-not-know-this-key'
const folder = mkdtempSync(join(tmpdir(), 'gainsay-strings-'))
let attacked: Attacked

beforeAll(async () => {
  attacked = new Attacked(await serveSamples(join(folder, 'samples.db'), { GAINSAY_API_KEY: KEY }))
}, 60_000)
afterAll(async () => {
  await attacked.server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What databases, searches, paths, logs and pages may take for more than text. */
const HOSTILE = [
  `' or '1'='1' --`,
  `"; drop table article; --`,
  `%' or like('%', name) --`,
  `" OR NEAR(a b, 2) * ^ -x {y}: (`,
  '(a+)+$',
  '\u0000\ud800\r\n{"level":60}',
  '../../etc/passwd',
  '__proto__',
  '=cmd|calc!A1',
  '9'.repeat(400),
  '𝒳'.repeat(900),
  '',
]

/** Every place in an argument of a query where text may stand, as how to write a value around it. */
const PLACES = Object.values(buildGainsaySchema().getQueryType()?.getFields() ?? {}).flatMap((field) => {
  const selected = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }'
  const required = (but: string) =>
    field.args.filter((arg) => arg.name !== but && isNonNullType(arg.type) && arg.defaultValue === undefined)
  return field.args
    .filter((arg) => required(arg.name).length === 0)
    .flatMap((arg) =>
      textsIn(arg.type).map(
        ([path, write]) =>
          [
            `${field.name}(${arg.name}${path})`,
            (v: string) => `{ ${field.name}(${arg.name}: ${write(v)}) ${selected} }`,
          ] as const,
      ),
    )
})

type Place = readonly [path: string, write: (value: string) => string]

function textsIn(type: GraphQLInputType): readonly Place[] {
  const named = getNamedType(type)
  const listed = isListType(isNonNullType(type) ? type.ofType : type)
  const wrap = (value: string) => (listed ? `[${value}, ${value}]` : value)
  if (!isInputObjectType(named)) return ['String', 'ID', 'URL', 'DateTime'].includes(named.name) ? [['', wrap]] : []
  return Object.values(named.getFields()).flatMap(({ name, type: inner }) =>
    isInputObjectType(getNamedType(inner))
      ? []
      : textsIn(inner).map(([path, write]): Place => [`.${name}${path}`, (v) => wrap(`{ ${name}: ${write(v)} }`)]),
  )
}

describe('text that is more than text', () => {
  it('is looked for in many places', () => {
    expect(PLACES.length).toBeGreaterThan(30)
  })

  it.each(PLACES)('is only text in %s', async (_place, query) => {
    for (const text of HOSTILE) {
      const started = performance.now()
      const reply = await attacked.ask(query(JSON.stringify(text)))
      expect([text, performance.now() - started < 2_000, reply.status]).toEqual([text, true, 200])
      expect(reply.text).not.toMatch(/INTERNAL_SERVER_ERROR|SQLITE|syntax error near|fts5|node_modules/)
    }
    expect(await attacked.alive()).toBe(true)
  })
})

describe('an address that is sent in', () => {
  it('is a name of what is sent with it, and is never fetched', async () => {
    let fetched = 0
    const inner = createServer((_request, response) => {
      fetched += 1
      response.end('“It is secret,” Ann Lee said.')
    }).listen(0)
    await once(inner, 'listening')
    const url = `http://localhost:${(inner.address() as AddressInfo).port}/secret`
    const mutation =
      'mutation ($u: URL!) { ingestArticle(input: { url: $u }) { outcome userErrors { message } article { text } } }'
    const { text } = await attacked.ask(mutation, { u: url }, { authorization: `Bearer ${KEY}` })
    inner.close()
    const { data } = JSON.parse(text) as { data: { ingestArticle: Record<string, unknown> } }
    expect(data.ingestArticle).toMatchObject({ outcome: null, article: null, userErrors: [expect.anything()] })
    expect(fetched).toBe(0)
  })
})

describe('every page and answer', () => {
  it.each([
    '/',
    '/playground/',
    '/playground/index.html',
    '/healthz',
    '/readyz',
    '/metrics',
    '/nowhere',
    '/disputes',
    '/actors',
    '/search?q=arms',
    '/graphql?query={__typename}',
    '/article/%',
    `/article/${'x'.repeat(1_000)}`,
  ])('of %s has a policy that lets no text become a script or a style', async (path) => {
    const { headers } = await attacked.request(path, { headers: { accept: 'text/html' } })
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src '(?:none|self)'/)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toContain('unsafe')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('to what is no request is guarded too', async () => {
    const { text } = await attacked.bytes('NONSENSE\r\n\r\n')
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/)
    expect(text).toContain("content-security-policy: default-src 'none'")
    expect(text).toContain('"code":"BAD_REQUEST"')
  })
})
