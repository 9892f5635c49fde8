import type { IngestOutcome } from '../model/index.js'
import type { StoredRevision } from '../store/index.js'

/** A text of an article that has come, not numbered yet. */
export type IncomingRevision = Omit<StoredRevision, 'number'>

/** What a text that has come makes of its article's revisions. */
export type Placement =
  | { readonly outcome: 'UNCHANGED' }
  | {
      readonly outcome: Exclude<IngestOutcome, 'UNCHANGED'>
      /** In order, numbered from 1. */
      readonly revisions: readonly [StoredRevision, ...StoredRevision[]]
      /** Whether it is the newest now. */
      readonly isNewest: boolean
    }

/**
 * Puts a text among its article's revisions: at the end, or, where both carry `modifiedAt`, before the first that was
 * modified later. The same text as the one before or behind it is no revision; one that was there earlier is.
 */
export function placeRevision(stored: readonly StoredRevision[], incoming: IncomingRevision): Placement {
  const { modifiedAt, textHash } = incoming
  const later = modifiedAt === null ? -1 : stored.findIndex((r) => r.modifiedAt !== null && r.modifiedAt > modifiedAt)
  const at = later < 0 ? stored.length : later
  if (stored[at - 1]?.textHash === textHash || stored[at]?.textHash === textHash) return { outcome: 'UNCHANGED' }
  const [first, ...rest] = [...stored.slice(0, at), incoming, ...stored.slice(at)].map((revision, index) => ({
    ...revision,
    number: index + 1,
  }))
  return {
    outcome: stored.length === 0 ? 'CREATED' : 'REVISED',
    revisions: [first ?? { ...incoming, number: 1 }, ...rest],
    isNewest: at === stored.length,
  }
}
