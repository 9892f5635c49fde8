import { ApolloServer, type ApolloServerOptions, type ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { ApolloServerPluginInlineTrace } from '@apollo/server/plugin/inlineTrace'
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import type { FastifyInstance } from 'fastify'
import { GraphQLError, OperationTypeNode, type GraphQLSchema, type ValidationRule } from 'graphql'
import type { Config } from '../config.js'
import { formatError, limitRules, withoutSuggestion, noServiceRule, type Context } from '../graphql/index.js'
import type { Log } from '../log.js'
import { prefersGraphQLResponse } from './accept.js'
import { cacheControl } from './cacheControl.js'
import { explained } from './explain.js'
import type { Metrics } from './metrics.js'
import { cappedErrors, type Prices } from './pricing.js'
import { stringifyAnswer, type PlanServer } from './plans.js'
import { noteFaults, requestIdOf } from './requestId.js'
import type { Rights } from './rights.js'

export interface ApolloOptions {
  readonly http: FastifyInstance
  readonly schema: GraphQLSchema
  readonly rules: readonly ValidationRule[]
  readonly config: Config
  readonly log: Log
  readonly metrics: Metrics
  readonly prices: Prices
  readonly plans: PlanServer
  readonly rights: Rights
}

/** What every operation is held to, whichever way it comes. */
export function operationRules(config: Config): ValidationRule[] {
  return [
    ...limitRules({
      maxDepth: config.MAX_DEPTH,
      maxAliases: config.MAX_ALIASES,
      maxFields: config.MAX_FIELDS,
      maxDirectives: config.MAX_DIRECTIVES,
      maxFragments: config.MAX_FRAGMENTS,
    }),
    ...(config.INTROSPECTION ? [] : [noServiceRule]),
  ]
}

/** The GraphQL server, lean: no landing page, no tracing, no wrapping of resolvers. */
export function createApollo(options: ApolloOptions): ApolloServer<Context> {
  const { schema, rules, config, log } = options
  return new ApolloServer<Context>({
    schema,
    introspection: config.INTROSPECTION,
    hideSchemaDetailsFromClientErrors: !config.INTROSPECTION,
    includeStacktraceInErrorResponses: false,
    // Guarded by media type and origin, before a request comes here.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxLexicalTokens: config.MAX_TOKENS },
    validationRules: [...rules],
    formatError: errorsFor(config, log),
    logger: log,
    stringifyResult: stringifyAnswer,
    plugins: [...switchedOff(config), ...pluginsOf(options)],
  })
}

/** Tells clients of errors what they may know, and the log what is a fault. */
function errorsFor(config: Config, log: Log): NonNullable<ApolloServerOptions<Context>['formatError']> {
  return (formatted, error) => {
    const shown = formatError(formatted, error, (fault) => {
      log.error({ err: fault, reqId: requestIdOf(fault) }, 'a resolver failed')
    })
    // Apollo hides suggestions of its validation; those for values in variables come from elsewhere.
    return config.INTROSPECTION ? shown : { ...shown, message: withoutSuggestion(shown.message) }
  }
}

/** Plugins that Apollo would bring by itself. */
function switchedOff(config: Config): ApolloServerPlugin[] {
  return [
    ApolloServerPluginLandingPageDisabled(),
    ApolloServerPluginCacheControlDisabled(),
    config.FEDERATED_TRACING
      ? ApolloServerPluginInlineTrace({ includeErrors: { masked: true } })
      : ApolloServerPluginInlineTraceDisabled(),
    ApolloServerPluginUsageReportingDisabled(),
  ]
}

function pluginsOf({ http, schema, metrics, prices, plans, rights }: ApolloOptions): ApolloServerPlugin<Context>[] {
  return [
    fastifyApolloDrainPlugin(http),
    noteFaults,
    statusesOverHttp,
    noSubscriptions,
    cacheable(schema),
    prices.plugin(),
    cappedErrors,
    measured(metrics),
    plans.plugin(),
    explained(plans, rights),
  ]
}

/**
 * GraphQL over HTTP: under application/json a well-formed request is answered with 200 whatever its document is; other
 * statuses are for application/graphql-response+json.
 */
const statusesOverHttp: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, source }) {
        const { http } = response
        if (http.status === 400 && source !== undefined && !prefersGraphQLResponse(request.http?.headers.get('accept')))
          http.status = 200
      },
    }
  },
}

/** A subscription has answers without end: HTTP is not the place. */
const noSubscriptions: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation?.operation === OperationTypeNode.SUBSCRIPTION)
          throw new GraphQLError('Subscriptions go over WebSocket, by the protocol graphql-transport-ws.', {
            extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
          })
      },
    }
  },
}

/** Tells caches how long an answer keeps, by the hints in the schema; faults and mutations are never kept. */
function cacheable(schema: GraphQLSchema): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ request, response, document, operation }) {
          const failed = response.body.kind !== 'single' || response.body.singleResult.errors !== undefined
          const kept = !failed && operation?.operation === OperationTypeNode.QUERY && document
          const authorized = request.http?.headers.has('authorization') ?? false
          response.http.headers.set('cache-control', kept ? cacheControl(schema, document, authorized) : 'no-store')
        },
      }
    },
  }
}

/** Counts operations by outcome and by name, and times them. */
function measured(metrics: Metrics): ApolloServerPlugin {
  return {
    async requestDidStart() {
      const done = metrics.operations.startTimer()
      const doneNamed = metrics.named.startTimer()
      return {
        async willSendResponse({ response, operationName }) {
          const failed = response.body.kind === 'single' && (response.body.singleResult.errors?.length ?? 0) > 0
          done({ outcome: failed ? 'errors' : 'ok' })
          doneNamed({ operation: metrics.nameOf(operationName) })
        },
      }
    },
  }
}
