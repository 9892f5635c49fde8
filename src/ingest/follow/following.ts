import type { Fetch } from '../../read/index.js'
import type { Store } from '../../store/index.js'
import type { Ingester } from '../ingester.js'

/** Whom following works with. */
export interface Following {
  readonly store: Store
  readonly ingester: Ingester
  readonly fetch: Fetch
  readonly clock: () => Date
  readonly random: () => number
}
