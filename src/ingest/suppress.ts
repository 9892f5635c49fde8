import { NewsError } from '../model/index.js'
import type { Store } from '../store/index.js'
import { relink } from './linkText.js'

/** There is no dispute to take out or to bring back under this id. */
export class DisputeUnknown extends NewsError {
  constructor(id: string, what: string) {
    super('DISPUTE_UNKNOWN', `There is no ${what} ${id}.`)
  }
}

/**
 * Takes a wrong dispute out at once; it stays out whatever comes, until it is restored.
 * @throws {DisputeUnknown}
 */
export async function suppressDispute(store: Store, id: string, reason: string): Promise<void> {
  await store.write(async (tx) => {
    const key = await tx.suppressDispute(id, reason)
    if (key === null) throw new DisputeUnknown(id, 'dispute')
    await relink(tx, { propositions: [key], events: [] })
  })
}

/**
 * Undoes `suppressDispute`, by the id that was suppressed. Answers the id that the dispute has now, to which the old one
 * redirects, or null where what is said no longer makes one.
 * @throws {DisputeUnknown}
 */
export async function restoreDispute(store: Store, id: string): Promise<string | null> {
  return store.write(async (tx) => {
    const restored = await tx.restoreDispute(id)
    if (restored === null) throw new DisputeUnknown(id, 'suppressed dispute')
    await relink(tx, { propositions: restored.keys, events: [] })
    return tx.leadOn(id, restored)
  })
}
