import type { Connection } from '../sqlite/connection.js'
import type { Met } from './met.js'
import type { Touched } from './touched.js'

/** What every step of one transaction works with. */
export interface TxContext {
  readonly db: Connection
  readonly touched: Touched
  readonly met: Met
  /** The time of the transaction, ISO 8601 UTC: what it records carries this. */
  readonly now: string
}
