import type { ApolloServerPlugin } from '@apollo/server'
import type { FastifyRequest } from 'fastify'
import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { ReadPlans, type Context, type Explanation } from '../graphql/index.js'
import { cacheControl } from './cacheControl.js'
import type { Metrics } from './metrics.js'
import type { Prices } from './pricing.js'

/** The header with which somebody asks how an answer was found; Apollo answers then. */
export const EXPLAIN = 'x-gainsay-explain'

/** Texts of operations remembered; clients have some dozens. */
const MOST_KNOWN = 1_000
/** Bytes up to which text is sent quicker: node joins it with the headers. */
const SHORT = 2_000
/** Longer texts are parsed anew each time. */
const LONGEST_KNOWN = 20_000

/** Data that is bytes of JSON already: `{"data":{...}}`. Whoever wants to look inside gets it parsed. */
class PlannedData {
  constructor(readonly bytes: Buffer) {}

  toJSON(): unknown {
    return (JSON.parse(this.bytes.toString('utf8')) as { data: unknown }).data
  }
}

type Variables = Readonly<Record<string, unknown>>

/** An operation that Apollo has parsed, checked and had answered by a plan. */
interface Known {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}

/** An answer as it goes out. */
export interface PlannedAnswer {
  readonly body: Buffer | string
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Answers operations by one SQL statement each, where there is a read plan. The first time an operation goes through
 * Apollo, which parses it, checks it and holds it to the limits; from then on the same text is answered before Apollo.
 */
export class PlanServer {
  readonly #plans: ReadPlans
  readonly #known = new Map<string, Known>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly metrics: Metrics,
    private readonly prices: Prices,
  ) {
    metrics.gauge('gainsay_document_cache_size', 'Documents kept with their read plans.', () => this.#known.size)
    this.#plans = new ReadPlans(schema, (outcome, reason) => metrics.plans.inc({ outcome, reason: reason ?? '' }))
  }

  /** The answer to a request whose text is known, or null where Apollo must answer. */
  async answer({ method, headers, body }: FastifyRequest, context: Context): Promise<PlannedAnswer | null> {
    if (method !== 'POST' || !takesJson(headers.accept)) return null
    if (headers['apollo-federation-include-trace'] || headers[EXPLAIN]) return null
    const { query, variables, operationName, extensions } = (body ?? {}) as Readonly<Record<string, unknown>>
    const known = typeof query === 'string' ? this.#known.get(query) : undefined
    this.metrics.documents.inc({ outcome: known ? 'hit' : 'miss' })
    if (!known || extensions != null || !isVariables(variables)) return null
    const { document, operation } = known
    if (operationName != null && operationName !== operation.name?.value) return null
    if (!(await this.#affords(known, variables ?? {}, context))) return null
    const done = this.metrics.operations.startTimer()
    const doneNamed = this.metrics.named.startTimer()
    const bytes = await this.#plans.answer(document, operation, variables ?? {}, context, true)
    if (!bytes) return null
    done({ outcome: 'ok' })
    doneNamed({ operation: this.metrics.nameOf(operation.name?.value) })
    return {
      body: bytes.length <= SHORT ? bytes.toString('utf8') : bytes,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': cacheControl(this.schema, document, 'authorization' in headers),
        vary: 'accept',
      },
    }
  }

  /** How an operation is answered. */
  explain(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    context: Context,
  ): Promise<Explanation> {
    return this.#plans.explain(document, operation, variables, context)
  }

  /** Lets Apollo answer by plans what it has parsed and checked; what has none goes on to the resolvers. */
  plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async () => ({
        responseForOperation: async ({ document, operation, request, contextValue, response, source }) => {
          if (!operation) return null
          const bytes = await this.#plans.answer(document, operation, request.variables ?? {}, contextValue)
          if (!bytes) return null
          this.#remember(source, document, operation)
          const data = new PlannedData(bytes) as unknown as Record<string, unknown>
          return { http: response.http, body: { kind: 'single', singleResult: { data } } }
        },
      }),
    }
  }

  /** Whoever may not have it is told so by Apollo. */
  async #affords({ document, operation }: Known, variables: Variables, { caller }: Context): Promise<boolean> {
    try {
      await this.prices.charge(document, operation, variables, caller)
      return true
    } catch (error) {
      if (error instanceof GraphQLError) return false
      throw error
    }
  }

  #remember(source: string, document: DocumentNode, operation: OperationDefinitionNode): void {
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    if (operations.length !== 1 || source.length > LONGEST_KNOWN || this.#known.has(source)) return
    if (this.#known.size >= MOST_KNOWN) this.#known.delete(this.#known.keys().next().value!)
    this.#known.set(source, { document, operation })
  }
}

/** Whether a client takes what most take; the others' wishes are weighed by Apollo. */
const takesJson = (accept: string | undefined) =>
  accept === undefined || accept === '*/*' || accept === 'application/json' || accept === 'application/json, */*'

const isVariables = (value: unknown): value is Variables | null | undefined =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value))

/**
 * An answer as text, or as the bytes that a plan gave. Apollo hands it on to fastify as it is, and fastify sends bytes as
 * they are; text would be read from UTF-8 and written as UTF-8 again, which takes longer than the statement.
 */
export function stringifyAnswer(result: FormattedExecutionResult): string {
  const { data, errors, extensions } = result
  if (data instanceof PlannedData && !errors && !extensions) return data.bytes as unknown as string
  return `${JSON.stringify(result)}\n`
}
