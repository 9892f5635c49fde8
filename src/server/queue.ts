import type { Ingest } from '../graphql/index.js'
import type { Metrics } from './metrics.js'

/** The way to ingest, with a figure of how many articles wait for it. */
export function watchedIngest(ingest: Ingest, metrics: Metrics): Ingest {
  let waiting = 0
  metrics.gauge('gainsay_ingest_waiting', 'Articles sent in that are not stored yet.', () => waiting)
  return async (input) => {
    waiting += 1
    try {
      return await ingest(input)
    } finally {
      waiting -= 1
    }
  }
}
