import type { Config } from '../config.js'
import type { Ingest, NoIngest } from '../graphql/index.js'
import type { Store } from '../store/index.js'
import { networkOf } from './address.js'
import { Auth, may, type Caller } from './auth.js'
import { Refused } from './faults.js'

/** What callers may do here, by their keys and the configuration. */
export class Rights {
  readonly #auth: Auth

  constructor(
    store: Store,
    private readonly config: Config,
    private readonly ingest: Ingest,
  ) {
    this.#auth = new Auth({ reader: store.reader, ownKey: config.GAINSAY_API_KEY })
  }

  /** Who sends this Authorization header. Throws Refused where they may not read. */
  async admit(header: string | undefined): Promise<Caller> {
    const caller = await this.#auth.caller(header)
    if (this.config.READING === 'open' || may(caller, 'read') || may(caller, 'ingest')) return caller
    throw new Refused(401, 'UNAUTHENTICATED', 'Send the header "Authorization: Bearer KEY" with a valid key.')
  }

  /** Whether whoever sends this header may ingest. */
  async mayIngest(header: string | undefined): Promise<boolean> {
    return may(await this.#auth.caller(header), 'ingest')
  }

  /** The way to ingest, or why there is none for this caller. */
  async ingestionBy(caller: Caller): Promise<Ingest | NoIngest> {
    if (may(caller, 'ingest')) return this.ingest
    if (caller.kind === 'key') return 'FORBIDDEN'
    return (await this.#auth.anyKeys()) ? 'UNAUTHENTICATED' : 'MUTATIONS_OFF'
  }

  /** Whether whoever sends this header may know how answers are found: it tells of tables, as introspection tells of types. */
  async mayExplain(header: string | undefined): Promise<boolean> {
    return this.config.INTROSPECTION || may(await this.#auth.caller(header), 'admin')
  }

  /** Throws Refused where whoever sends this header may not see the metrics. */
  async admitToMetrics(header: string | undefined): Promise<void> {
    if (this.config.METRICS === 'open' || may(await this.#auth.caller(header), 'admin')) return
    throw new Refused(401, 'UNAUTHENTICATED', 'Metrics need a key with the scope admin.')
  }
}

/** Who a caller is to limits: the key, or the address where there is none. */
export const countedAs = (caller: Caller, ip: string): string =>
  caller.kind === 'key' ? `key ${caller.id}` : `ip ${networkOf(ip)}`
