import { sql } from 'kysely'
import type { StoredKey } from '../keys.js'
import { raw } from '../query.js'
import type { TxContext } from './context.js'

const put = raw<{ id: string; name: string; hash: string; scopes: string; now: string; expires: string | null }>(
  ({ value }) => sql`
    insert into api_key (id, name, hash, scopes, created_at, expires_at)
    values (${value('id')}, ${value('name')}, ${value('hash')}, ${value('scopes')}, ${value('now')}, ${value('expires')})`,
)
const revoke = raw<{ id: string; now: string }>(
  ({ value }) => sql`
    update api_key set revoked_at = ${value('now')} where id = ${value('id')} and revoked_at is null`,
)

/** Stores a key's hash and rights. */
export function putKey(
  { db, now }: TxContext,
  { id, name, hash, scopes, expiresAt }: Omit<StoredKey, 'createdAt' | 'revokedAt'>,
): void {
  db.run(put, { id, name, hash, scopes: JSON.stringify(scopes), now, expires: expiresAt })
}

/** Takes a key's rights from it; false where there is no such key that still had any. */
export function revokeKey({ db, now }: TxContext, id: string): boolean {
  return db.run(revoke, { id, now }) > 0
}
