import { createHash, timingSafeEqual } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { Auth } from '../../src/server/auth.js'
import { openStore, type Store } from '../../src/store/index.js'

// Watched, not replaced: what is compared by it, and with what.
vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  return { ...crypto, timingSafeEqual: vi.fn(crypto.timingSafeEqual) }
})

const OWN = 'the-own-key-of-a-service'
const STORED = 'gns_a-key-that-is-stored'
const digest = (text: string) => createHash('sha256').update(text).digest()
const compared = vi.mocked(timingSafeEqual)
let store: Store
let auth: Auth

beforeAll(async () => {
  store = await openStore('sqlite::memory:')
  const hash = digest(STORED).toString('hex')
  await store.write((tx) => tx.putKey({ id: 'key_a', name: 'a', hash, scopes: ['read'], expiresAt: null }))
  auth = new Auth({ reader: store.reader, ownKey: OWN })
})
beforeEach(() => void compared.mockClear())
afterAll(() => store.close())

describe('a key that is presented', () => {
  it.each([
    ['the own key', OWN, 'own'],
    ['a stored key', STORED, 'key_a'],
    ['one letter', 'g', null],
    ['all but the last letter of a key', STORED.slice(0, -1), null],
    ['a key with another last letter', `${OWN.slice(0, -1)}X`, null],
    ['a key and more', `${OWN}X`, null],
    ['a stored digest', digest(STORED).toString('hex'), null],
  ])('is compared in constant time, as a digest as long as any: %s', async (_case, key, id) => {
    const caller = await auth.caller(`Bearer ${key}`)
    expect(caller.kind === 'key' ? caller.id : null).toBe(id)
    expect(compared).toHaveBeenCalled()
    for (const [given, known] of compared.mock.calls) {
      expect(given).toEqual(digest(key))
      expect([digest(OWN), digest(STORED)]).toContainEqual(known)
    }
    // Nothing is accepted that was not compared so.
    if (id !== null) expect(compared.mock.results.at(-1)?.value).toBe(true)
  })
})
