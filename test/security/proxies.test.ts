import { afterAll, describe, expect, it } from 'vitest'
import { emptyServers } from '../server/servers.js'

const { serve, remove } = emptyServers('proxies')
afterAll(remove)

/** The statuses of requests that each say another address; a minute allows two requests of an address. */
async function statuses(database: string, env: NodeJS.ProcessEnv, addresses: readonly string[]): Promise<number[]> {
  const server = await serve(database, { RATE_LIMIT: '25', ...env })
  const found: number[] = []
  for (const address of addresses) {
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': address }
    const body = JSON.stringify({ query: '{ __typename }' })
    found.push((await fetch(`${server.url}/graphql`, { method: 'POST', headers, body })).status)
  }
  await server.close()
  return found
}

describe('the header X-Forwarded-For', () => {
  it('evades no limit, where no proxy is named', async () => {
    expect(await statuses('none.db', {}, ['1.1.1.1', '2.2.2.2', '3.3.3.3'])).toEqual([200, 200, 429])
  })

  it('tells callers apart, where it comes from a proxy that is named', async () => {
    const env = { TRUST_PROXY: '127.0.0.1,::1' }
    const addresses = ['1.1.1.1', '1.1.1.1', '1.1.1.1', '2.2.2.2']
    expect(await statuses('named.db', env, addresses)).toEqual([200, 200, 429, 200])
  })

  it('is believed of what the proxy says only, and not of what its client said before', async () => {
    const env = { TRUST_PROXY: '127.0.0.1,::1' }
    const addresses = ['9.9.9.9, 1.1.1.1', '8.8.8.8, 1.1.1.1', '7.7.7.7, 1.1.1.1', '1.1.1.1']
    expect(await statuses('client.db', env, addresses)).toEqual([200, 200, 429, 429])
  })

  it('tells callers apart by their network where they have one of IPv6, whose addresses are theirs to choose', async () => {
    const env = { TRUST_PROXY: '127.0.0.1,::1' }
    const addresses = ['2001:db8::1', '2001:db8::2', '2001:db8::ffff:3', '2001:db8:0:1::1']
    expect(await statuses('networks.db', env, addresses)).toEqual([200, 200, 429, 200])
  })

  it('tells one caller by either form of an address', async () => {
    const env = { TRUST_PROXY: '127.0.0.1,::1' }
    expect(await statuses('forms.db', env, ['1.1.1.1', '::ffff:1.1.1.1', '1.1.1.1'])).toEqual([200, 200, 429])
  })

  it('is not believed of another proxy', async () => {
    const env = { TRUST_PROXY: '10.0.0.1' }
    expect(await statuses('other.db', env, ['1.1.1.1', '2.2.2.2', '3.3.3.3'])).toEqual([200, 200, 429])
  })
})
