import type { Server } from 'node:http'
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  type ExecutionArgs,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql'
import { CloseCode, makeServer, type ConnectionInitMessage, type SubscribePayload } from 'graphql-ws'
import type { Config } from '../config.js'
import {
  costOf,
  formatError,
  isConditional,
  subscribeFresh,
  withoutSuggestion,
  type Context,
} from '../graphql/index.js'
import type { Caller } from './auth.js'
import { RateLimited, type Limiter } from './limiter.js'
import { countedAs } from './rights.js'
import { serveSockets, type Guest, type Line, type SocketOptions } from './sockets.js'
import type { Subscribers } from './subscribers.js'

export interface SubscriptionOptions extends SocketOptions {
  readonly schema: GraphQLSchema
  readonly rules: readonly ValidationRule[]
  readonly config: Config
  readonly limiter: Limiter
  readonly subscribers: Subscribers
  /** A context for one answer to this caller. */
  readonly context: (caller: string) => Context
  /** Throws where whoever sends this Authorization header may not read. */
  readonly admit: (header: string | undefined) => Promise<Caller>
  /** The text of a document, where only some are answered; undefined for one that is not. */
  readonly permitted: (payload: SubscribePayload) => string | undefined
}

const MOST_SUBSCRIPTIONS = 20
/** Milliseconds between looks at the keys of open connections. */
const KEYS_LOOKED_AT = 5_000

/**
 * Subscriptions by the protocol graphql-transport-ws at /graphql. A subscriber that reads slowly is read from the
 * database slowly: nothing piles up. Answers the way to end them all.
 */
export function serveSubscriptions(server: Server, options: SubscriptionOptions): () => Promise<void> {
  const guests = new Set<Guest>()
  const looking = setInterval(() => {
    for (const guest of guests) void stillAdmitted(guest, options)
  }, KEYS_LOOKED_AT).unref()
  const protocol = makeServer<ConnectionInitMessage['payload'], Line>({
    schema: options.schema,
    connectionInitWaitTimeout: 3_000,
    onConnect: async (connection) => {
      if ((await callerOf(connection, options)) === null) return false
      guests.add(connection)
      return true
    },
    onClose: (connection) => void guests.delete(connection),
    onSubscribe: async (connection, _id, payload) => prepare(connection, payload, options),
    subscribe: (args) => begin(args, options),
    onNext: (_connection, _id, _payload, _args, { errors, data = null }) =>
      errors && { data, errors: errors.map((error) => shown(error, options)) },
    onError: (_connection, _id, _payload, errors) => errors.map((error) => shown(error, options)),
  })
  const closeSockets = serveSockets(server, protocol, options)
  return () => {
    clearInterval(looking)
    return closeSockets()
  }
}

/**
 * Who holds a connection, as limits count; null for who may not read. Browsers send no headers with a WebSocket: a key
 * comes in the first message, as {"authorization": "Bearer KEY"}, and is looked at again for each subscription.
 */
async function callerOf(
  { connectionParams, extra: { request } }: Guest,
  { admit, addressOf }: SubscriptionOptions,
): Promise<string | null> {
  const header = connectionParams?.['authorization']
  try {
    const caller = await admit(typeof header === 'string' ? header : undefined)
    return countedAs(caller, addressOf(request))
  } catch {
    return null
  }
}

/** Closes a connection whose key was revoked or ran out, so that its subscriptions end too. */
async function stillAdmitted(guest: Guest, options: SubscriptionOptions): Promise<boolean> {
  const admitted = (await callerOf(guest, options)) !== null
  if (!admitted) guest.extra.socket.close(CloseCode.Forbidden, 'The key is no longer valid.')
  return admitted
}

const refuse = (message: string, code: string) => [new GraphQLError(message, { extensions: { code } })]

/** Holds a subscription to the rules that operations over HTTP are held to. */
async function prepare(connection: Guest, payload: SubscribePayload, options: SubscriptionOptions) {
  if (Object.keys(connection.subscriptions).length > MOST_SUBSCRIPTIONS)
    return refuse(`A connection takes at most ${MOST_SUBSCRIPTIONS} subscriptions.`, 'TOO_MANY_SUBSCRIPTIONS')
  const text = options.permitted(payload)
  if (text === undefined)
    return refuse('Only documents made known beforehand are answered.', 'PERSISTED_DOCUMENTS_ONLY')
  const caller = await callerOf(connection, options)
  if (caller === null) return refuse('The key of this connection is no longer valid.', 'UNAUTHENTICATED')
  const { schema, config, limiter } = options
  try {
    await limiter.takeRequest(caller)
    const document = parse(text, { maxLexicalTokens: config.MAX_TOKENS })
    if (isConditional(document))
      return refuse('The field of a subscription takes no @skip and no @include.', 'GRAPHQL_VALIDATION_FAILED')
    const faults = validate(schema, document, [...specifiedRules, ...options.rules])
    if (faults.length > 0) return faults.flatMap(({ message }) => refuse(message, 'GRAPHQL_VALIDATION_FAILED'))
    const operation = getOperationAST(document, payload.operationName)
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION)
      return refuse('Queries and mutations go over HTTP; here are subscriptions.', 'BAD_REQUEST')
    const { operationName, variables } = payload
    const cost = costOf(schema, document, operation, variables ?? {})
    if (cost > config.MAX_COST)
      return refuse(`Each answer costs ${cost}; at most ${config.MAX_COST} is allowed.`, 'OPERATION_TOO_COSTLY')
    const admitted = () => stillAdmitted(connection, options)
    const contextValue: Subscribing = { ...options.context(caller), cost, admitted }
    return { schema, document, operationName, variableValues: variables, contextValue }
  } catch (error) {
    if (error instanceof RateLimited) return refuse(error.message, error.code)
    return refuse(error instanceof Error ? error.message : 'The document cannot be read.', 'GRAPHQL_PARSE_FAILED')
  }
}

/** The context in which a subscription begins knows what each answer costs, and whether its caller may have one still. */
interface Subscribing extends Context {
  readonly cost: number
  readonly admitted: () => Promise<boolean>
}

/** Each answer is taken from its caller's minute; with nothing left, it waits for the next. */
async function begin(args: ExecutionArgs, { context, limiter, subscribers }: SubscriptionOptions) {
  const { caller, cost, admitted } = args.contextValue as Subscribing
  const ended = await subscribers.enter(caller)
  if (!ended) return { errors: refuse('You have too many subscriptions open.', 'TOO_MANY_SUBSCRIPTIONS') }
  return subscribeFresh(args, {
    fresh: () => context(caller),
    admit: async () => {
      await limiter.takeInTime(caller, cost)
      return admitted()
    },
    ended,
  })
}

function shown(error: GraphQLError | GraphQLFormattedError, { log, config }: SubscriptionOptions) {
  const told = formatError(error instanceof GraphQLError ? error.toJSON() : error, error, (fault) => {
    log.error({ err: fault }, 'a subscription failed')
  })
  return config.INTROSPECTION ? told : { ...told, message: withoutSuggestion(told.message) }
}
