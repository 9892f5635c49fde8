import { HeaderMap, type ApolloServerPlugin } from '@apollo/server'
import {
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLErrorExtensions,
  type GraphQLFormattedError,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { costOf, type Context } from '../graphql/index.js'
import { RateLimited, type Limiter } from './limiter.js'
import type { Metrics } from './metrics.js'

type Variables = Readonly<Record<string, unknown>>

/** Members of a list in variables. */
const MOST_MEMBERS = 1_000
/** Characters of all variables of a query; what is ingested may be longer. */
const MOST_CHARACTERS = 256 * 1024
/** Lists and objects within each other in variables. */
const DEEPEST = 20
/** Errors of one answer. */
const MOST_ERRORS = 50

/** Prices every operation before it is run, and refuses what is too dear. */
export class Prices {
  constructor(
    private readonly schema: GraphQLSchema,
    /** What one operation may cost. */
    private readonly most: number,
    private readonly limiter: Limiter,
    private readonly metrics: Metrics,
  ) {}

  /** What the operation costs. Throws a GraphQLError where that is more than one may. */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Variables): number {
    if (operation.operation === OperationTypeNode.QUERY) checkVariables(variables)
    const cost = costOf(this.schema, document, operation, variables)
    if (cost > this.most)
      throw refusal(
        400,
        'OPERATION_TOO_COSTLY',
        `The operation costs ${cost}; at most ${this.most} is allowed. Ask for smaller pages, or for fewer lists within lists.`,
      )
    return cost
  }

  /** Counts an operation that was run at this price. */
  note(cost: number): void {
    this.metrics.cost.observe(cost)
  }

  /** The price of an operation, taken from what its caller has left. Throws a GraphQLError where that is too little. */
  async charge(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    caller: string,
  ): Promise<number> {
    const cost = this.of(document, operation, variables)
    await this.limiter.take(caller, cost).catch((error: unknown) => {
      throw error instanceof RateLimited ? refusal(429, error.code, error.message, error.retryAfter) : error
    })
    this.note(cost)
    return cost
  }

  /** Charges what Apollo answers, and tells the price to who asks for it. */
  plugin(): ApolloServerPlugin<Context> {
    return {
      requestDidStart: async ({ request }) => {
        let requested = 0
        return {
          didResolveOperation: async ({ document, operation, contextValue: { caller } }) => {
            if (document && operation)
              requested = await this.charge(document, operation, request.variables ?? {}, caller)
          },
          willSendResponse: async ({ response: { body } }) => {
            if (request.extensions?.['cost'] === true && body.kind === 'single')
              body.singleResult.extensions = { ...body.singleResult.extensions, cost: { requested, most: this.most } }
          },
        }
      },
    }
  }
}

/** Keeps the errors of an answer to a number that people read; one fault that meets every field is told once. */
export const cappedErrors: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind === 'single' && body.singleResult.errors)
          body.singleResult.errors = capped(body.singleResult.errors)
      },
    }
  },
}

function capped(errors: readonly GraphQLFormattedError[]): readonly GraphQLFormattedError[] {
  let exceeded = false
  const told = errors.filter(({ extensions }) => {
    const again = exceeded && extensions?.['code'] === 'OPERATION_TOO_LARGE'
    exceeded ||= extensions?.['code'] === 'OPERATION_TOO_LARGE'
    return !again
  })
  if (told.length <= MOST_ERRORS) return told
  const more = { message: `And ${told.length - MOST_ERRORS} more errors.`, extensions: { code: 'MORE_ERRORS' } }
  return [...told.slice(0, MOST_ERRORS), more]
}

function checkVariables(variables: Variables): void {
  let characters = 0
  const visit = (value: unknown, depth: number): void => {
    if (depth > DEEPEST) throw refusal(400, 'BAD_USER_INPUT', `Variables are nested at most ${DEEPEST} deep.`)
    if (typeof value === 'string') characters += value.length
    if (Array.isArray(value) && value.length > MOST_MEMBERS)
      throw refusal(400, 'BAD_USER_INPUT', `A list in variables has at most ${MOST_MEMBERS} members.`)
    if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) visit(inner, depth + 1)
  }
  visit(variables, 0)
  if (characters > MOST_CHARACTERS)
    throw refusal(400, 'BAD_USER_INPUT', `The variables of a query have at most ${MOST_CHARACTERS} characters.`)
}

/** An error that Apollo answers with this status. */
function refusal(status: number, code: string, message: string, retryAfter?: number): GraphQLError {
  const headers = new HeaderMap(retryAfter ? [['retry-after', String(retryAfter)]] : [])
  const extensions: unknown = { code, http: { status, headers } }
  return new GraphQLError(message, { extensions: extensions as GraphQLErrorExtensions })
}
