import { createHash, timingSafeEqual } from 'node:crypto'
import { hasKeys, keyByHash, type KeyScope, type Reader } from '../store/index.js'

/** Who sends a request, by its Authorization header. */
export type Caller =
  | { readonly kind: 'anonymous' }
  /** A key that is unknown, revoked or has run out. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'key'; readonly id: string; readonly scopes: readonly KeyScope[] }

export interface AuthOptions {
  readonly reader: Reader
  /** A key from the configuration, which may do all. */
  readonly ownKey: string | undefined
  readonly clock?: () => Date
}

/** Tells callers by their keys. */
export class Auth {
  readonly #reader: Reader
  readonly #ownHash: Buffer | null
  readonly #clock: () => Date

  constructor({ reader, ownKey, clock = () => new Date() }: AuthOptions) {
    this.#reader = reader
    this.#ownHash = ownKey === undefined ? null : digest(ownKey)
    this.#clock = clock
  }

  /**
   * Takes the same time for any wrong key: digests are compared, in constant time. The index over digests finds which to
   * compare with; whoever guesses keys cannot choose their digests.
   */
  async caller(header: string | undefined): Promise<Caller> {
    if (header === undefined) return { kind: 'anonymous' }
    const given = /^Bearer ([\x21-\x7e]{1,512})$/i.exec(header)?.[1]
    if (given === undefined) return { kind: 'refused' }
    const hash = digest(given)
    if (this.#ownHash && timingSafeEqual(hash, this.#ownHash)) return { kind: 'key', id: 'own', scopes: ['admin'] }
    const key = await keyByHash(this.#reader, hash.toString('hex'))
    if (!key || !timingSafeEqual(hash, Buffer.from(key.hash, 'hex'))) return { kind: 'refused' }
    const valid = key.revokedAt === null && (key.expiresAt === null || key.expiresAt > this.#clock().toISOString())
    return valid ? { kind: 'key', id: key.id, scopes: key.scopes } : { kind: 'refused' }
  }

  /** Whether there is any key at all, so that somebody could have a right. */
  async anyKeys(): Promise<boolean> {
    return this.#ownHash !== null || (await hasKeys(this.#reader))
  }
}

/** Whether a caller has a right; admin has all. */
export const may = (caller: Caller, scope: KeyScope): boolean =>
  caller.kind === 'key' && (caller.scopes.includes(scope) || caller.scopes.includes('admin'))

const digest = (text: string) => createHash('sha256').update(text).digest()
