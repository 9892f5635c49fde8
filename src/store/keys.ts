import { sql } from 'kysely'
import { raw } from './query.js'
import type { Reader } from './reader.js'

/** What a key lets its holder do; admin may do all. */
export const KEY_SCOPES = ['read', 'ingest', 'admin'] as const
export type KeyScope = (typeof KEY_SCOPES)[number]

/** A key as it is stored: everything but the key. Times are ISO 8601 UTC. */
export interface StoredKey {
  readonly id: string
  readonly name: string
  /** SHA-256 of the key, hex. */
  readonly hash: string
  readonly scopes: readonly KeyScope[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly revokedAt: string | null
}

type KeyRow = Omit<StoredKey, 'scopes'> & { readonly scopes: string }

const columns = sql`id, name, hash, scopes, created_at as "createdAt", expires_at as "expiresAt", revoked_at as "revokedAt"`
const byHash = raw<{ hash: string }, KeyRow>(
  ({ value }) => sql`select ${columns} from api_key where hash = ${value('hash')}`,
)
const any = raw<undefined, { n: number }>(
  () => sql`select exists (select 1 from api_key where revoked_at is null) as n`,
)
const all = raw<undefined, KeyRow>(() => sql`select ${columns} from api_key order by created_at, id`)

/** The key with this hash, also one that is revoked or has run out. */
export async function keyByHash(reader: Reader, hash: string): Promise<StoredKey | undefined> {
  const row = await reader.get(byHash, { hash })
  return row && toKey(row)
}

/** Whether there is a key that is not revoked. */
export const hasKeys = async (reader: Reader): Promise<boolean> => (await reader.get(any))?.n === 1

/** All keys, the oldest first. */
export const storedKeys = async (reader: Reader): Promise<StoredKey[]> => (await reader.all(all)).map(toKey)

const toKey = (row: KeyRow): StoredKey => ({ ...row, scopes: JSON.parse(row.scopes) as KeyScope[] })
