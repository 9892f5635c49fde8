import type { ApolloServerPlugin } from '@apollo/server'

/** The header by which a client is told a request's id, and by which Apollo's plugins are. */
export const REQUEST_ID = 'x-request-id'

/**
 * The request in which a fault was met. A store that follows each request through all promises would tell as much, but
 * slows every promise of the process, of requests without faults too.
 */
const requests = new WeakMap<object, string>()

/** Notes in which request each fault was met; what stands behind a fault tells the log its id. */
export const noteFaults: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, request }) {
        const id = request.http?.headers.get(REQUEST_ID)
        for (const error of errors) if (id !== undefined) requests.set(error.originalError ?? error, id)
      },
    }
  },
}

/** The id of the request in which this fault was met. */
export const requestIdOf = (fault: unknown): string | undefined =>
  typeof fault === 'object' && fault !== null ? requests.get(fault) : undefined
