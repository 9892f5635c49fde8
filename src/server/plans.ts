import type { ApolloServerPlugin } from '@apollo/server'
import type { FormattedExecutionResult } from 'graphql'
import { ReadPlans, type Context } from '../graphql/index.js'
import type { Metrics } from './metrics.js'

/** Data that is bytes of JSON already: `{"data":{...}}`. Whoever wants to look inside gets it parsed. */
class PlannedData {
  constructor(readonly bytes: Buffer) {}

  toJSON(): unknown {
    return (JSON.parse(this.bytes.toString('utf8')) as { data: unknown }).data
  }
}

/** Answers operations by one SQL statement each, where there is a read plan; what has none goes on to the resolvers. */
export function readPlans(metrics: Metrics): ApolloServerPlugin<Context> {
  let plans: ReadPlans | null = null
  return {
    async serverWillStart({ schema }) {
      plans = new ReadPlans(schema, (outcome) => metrics.plans.inc({ outcome }))
    },
    async requestDidStart() {
      return {
        async responseForOperation({ document, operation, request, contextValue, response }) {
          const bytes = await plans?.answer(document, operation, request.variables ?? {}, contextValue)
          if (!bytes) return null
          const data = new PlannedData(bytes) as unknown as Record<string, unknown>
          return { http: response.http, body: { kind: 'single', singleResult: { data } } }
        },
      }
    },
  }
}

/**
 * An answer as text, or as the bytes that a plan gave. Apollo hands it on to fastify as it is, and fastify sends bytes as
 * they are; text would be read from UTF-8 and written as UTF-8 again, which takes longer than the statement.
 */
export function stringifyAnswer(result: FormattedExecutionResult): string {
  const { data, errors, extensions } = result
  if (data instanceof PlannedData && !errors && !extensions) return data.bytes as unknown as string
  return `${JSON.stringify(result)}\n`
}
