import { NewsError } from '../../model/index.js'

/** An address that could not be fetched, and why. */
export class FetchFailed extends NewsError {
  constructor(
    readonly address: string,
    reason: string,
    /** What the server answered, where it did. */
    readonly status: number | null = null,
    /** Seconds after which the server may be asked again, where it says so. */
    readonly retryAfter: number | null = null,
    cause?: unknown,
  ) {
    super('FETCH_FAILED', `Cannot fetch ${address}: ${reason}`, { cause })
  }
}
