import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Whether an Authorization header carries the key; takes the same time for any wrong key. */
export function carriesKey(header: string | undefined, key: string): boolean {
  const given = /^Bearer ([\x21-\x7e]{1,512})$/.exec(header ?? '')?.[1]
  return given !== undefined && timingSafeEqual(digest(given), digest(key))
}
