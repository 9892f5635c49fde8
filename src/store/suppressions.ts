import { sql } from 'kysely'
import type { DisputeKind } from '../model/index.js'
import { raw } from './query.js'
import type { Reader } from './reader.js'

/** A dispute that was taken out, by the id it had. */
export interface StoredSuppression {
  readonly dispute: string
  readonly kind: DisputeKind
  readonly reason: string
  /** ISO 8601 UTC. */
  readonly suppressedAt: string
}

const all = raw<undefined, StoredSuppression>(
  () => sql`
    select dispute_id as dispute, kind, reason, recorded_at as "suppressedAt" from suppression
    group by dispute_id order by recorded_at, dispute_id`,
)

/** All disputes that are suppressed, the first suppressed first. */
export const storedSuppressions = (reader: Reader): Promise<StoredSuppression[]> => reader.all(all)
