import type { ApolloServerPlugin } from '@apollo/server'
import {
  Kind,
  type DocumentNode,
  type FormattedExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { ReadPlans, type Context, type Explanation } from '../graphql/index.js'
import type { Metrics } from './metrics.js'

/** The header with which somebody asks how an answer was found; Apollo answers then. */
export const EXPLAIN = 'x-gainsay-explain'

/** Texts of operations remembered, and characters of them all; clients have some dozens, of a thousand characters each. */
const MOST_KNOWN = 1_000
const MOST_CHARACTERS = 1_000_000
/** Longer texts are parsed anew each time. */
const LONGEST_KNOWN = 20_000

/** Data that is bytes of JSON already: `{"data":{...}}`. Whoever wants to look inside gets it parsed. */
class PlannedData {
  constructor(readonly bytes: Buffer) {}

  toJSON(): unknown {
    return (JSON.parse(this.bytes.toString('utf8')) as { data: unknown }).data
  }
}

export type Variables = Readonly<Record<string, unknown>>

/** An operation that Apollo has parsed, checked and had answered by a plan. */
export interface Known {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
}

/**
 * Answers operations by one SQL statement each, where there is a read plan. The first time an operation goes through
 * Apollo, which parses it, checks it and holds it to the limits; from then on its text is known.
 */
export class PlanServer {
  readonly #plans: ReadPlans
  readonly #known = new Map<string, Known>()
  #characters = 0

  constructor(
    schema: GraphQLSchema,
    private readonly metrics: Metrics,
  ) {
    metrics.gauge('gainsay_document_cache_size', 'Documents kept with their read plans.', () => this.#known.size)
    this.#plans = new ReadPlans(schema, (outcome, reason) => metrics.plans.inc({ outcome, reason: reason ?? '' }))
  }

  /** The operation of a text that was answered before. */
  known(text: string): Known | undefined {
    const known = this.#known.get(text)
    this.metrics.documents.inc({ outcome: known ? 'hit' : 'miss' })
    return known
  }

  /** The bytes of a known operation's answer, or null where Apollo must answer. */
  async answer({ document, operation }: Known, variables: Variables, context: Context): Promise<Buffer | null> {
    const done = this.metrics.operations.startTimer()
    const doneNamed = this.metrics.named.startTimer()
    const bytes = await this.#plans.answer(document, operation, variables, context, true)
    if (!bytes) return null
    done({ outcome: 'ok' })
    doneNamed({ operation: this.metrics.nameOf(operation.name?.value) })
    return bytes
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

  #remember(source: string, document: DocumentNode, operation: OperationDefinitionNode): void {
    const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    if (operations.length !== 1 || source.length > LONGEST_KNOWN || this.#known.has(source)) return
    this.#known.set(source, { document, operation })
    this.#characters += source.length
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST_KNOWN && this.#characters <= MOST_CHARACTERS) return
      this.#known.delete(oldest)
      this.#characters -= oldest.length
    }
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
