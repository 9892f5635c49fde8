import type { ApolloServerPlugin } from '@apollo/server'
import type { Context } from '../graphql/index.js'
import { EXPLAIN, type PlanServer } from './plans.js'
import type { Rights } from './rights.js'

/** To answers whose request has the header with "1" in it, adds in `extensions.plan` the statement of an operation's read plan, and SQLite's plan for it, for those who may know. */
export function explained(plans: PlanServer, rights: Rights): ApolloServerPlugin<Context> {
  return {
    async requestDidStart({ request: { http, variables = {} } }) {
      if (http?.headers.get(EXPLAIN) !== '1') return
      if (!(await rights.mayExplain(http.headers.get('authorization')))) return
      return {
        async willSendResponse({ document, operation, contextValue, response }) {
          if (!document || !operation || response.body.kind !== 'single') return
          const { singleResult } = response.body
          const plan = await plans.explain(document, operation, variables, contextValue)
          singleResult.extensions = { ...singleResult.extensions, plan }
          // Others who ask for the same do not ask for this.
          response.http.headers.set('cache-control', 'no-store')
        },
      }
    },
  }
}
