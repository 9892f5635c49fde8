import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RunningServer } from '../../src/server/index.js'
import { emptyServers } from './servers.js'

const KEY = 'a-key-for-the-sign-in-tests'
const servers = emptyServers('sign-in')
let closed: RunningServer
let open: RunningServer
beforeAll(async () => {
  closed = await servers.serve('closed.db', { READING: 'closed', GAINSAY_API_KEY: KEY, TRUST_PROXY: '127.0.0.1,::1' })
  open = await servers.serve('open.db', {})
})
afterAll(async () => {
  await Promise.all([closed.close(), open.close()])
  servers.remove()
})

const send = (path: string, form: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(closed.url + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(form),
  })
const cookieOf = (response: Response) => response.headers.get('set-cookie') ?? ''

describe('signing in', () => {
  it('keeps the key where no script and no other site gets at it, and over TLS only where there is TLS', async () => {
    const plain = await send('/sign-in', { key: KEY, to: '/events?disputed=yes' })
    expect([plain.status, plain.headers.get('location')]).toEqual([303, '/events?disputed=yes'])
    expect(cookieOf(plain)).toMatch(/^gainsay_key=[^;]+; Path=\/; HttpOnly; SameSite=Strict$/)
    const secure = await send('/sign-in', { key: KEY }, { 'x-forwarded-proto': 'https' })
    expect(cookieOf(secure)).toContain('Secure')
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a sibling of this host', { 'sec-fetch-site': 'same-site' }, 403],
    ['an origin that is not this one', { origin: 'https://evil.example' }, 403],
    ['an origin that is hidden', { origin: 'null' }, 403],
    ['this site', { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
  ])('and signing out are taken from this site only: %s', async (_case, headers, status) => {
    for (const path of ['/sign-in', '/sign-out']) {
      const response = await send(path, { key: KEY }, headers)
      expect([path, response.status, cookieOf(response) !== '']).toEqual([path, status, status === 303])
    }
  })

  it.each([
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/.//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/sign-in',
  ])('leads to no other place than this service: %j', async (to) => {
    expect((await send('/sign-in', { key: KEY, to })).headers.get('location')).toBe('/')
  })

  it('opens pages, and neither GraphQL nor the metrics', async () => {
    const cookie = cookieOf(await send('/sign-in', { key: KEY })).split(';')[0]!
    const home = await fetch(`${closed.url}/`, { headers: { cookie } })
    expect([home.status, home.headers.get('cache-control')]).toEqual([200, 'private, no-store'])
    const query = await fetch(`${closed.url}/graphql`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    })
    expect(query.status).toBe(401)
  })

  it('tells who holds a key no more that it no longer opens anything', async () => {
    const headers = { cookie: 'gainsay_key=revoked', accept: 'text/html' }
    const page = await fetch(`${closed.url}/events`, { headers })
    expect([page.status, await page.text()]).toEqual([401, expect.stringContaining('role="alert"')])
    expect((await send('/sign-in', { key: '' })).status).toBe(401)
    expect((await send('/sign-in', { key: `${KEY}\r\nx: y` })).status).toBe(401)
  })

  it('asks for nothing where everybody may read', async () => {
    const page = await fetch(`${open.url}/sign-in?to=/events`, { redirect: 'manual' })
    expect([page.status, page.headers.get('location')]).toEqual([302, '/events'])
  })
})
