import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  execute,
  type ExecutionResult,
  type GraphQLFormattedError,
} from 'graphql'
import type { Reader } from '../store/index.js'
import { createContext, type ContextOptions } from './context.js'
import { formatError } from './errors.js'
import { buildGainsaySchema } from './schema.js'

export interface Response {
  readonly data?: ExecutionResult['data']
  readonly errors?: readonly GraphQLFormattedError[]
}

/** Runs one operation without a server; errors come back in the response, with the codes they have over HTTP. */
export async function runOperation(
  reader: Reader,
  source: string,
  variables: Record<string, unknown>,
  options: ContextOptions = {},
): Promise<Response> {
  const schema = buildGainsaySchema()
  const shown = (errors: readonly GraphQLError[], code?: string) =>
    errors.map((e) =>
      formatError(code ? { ...e.toJSON(), extensions: { code } } : e.toJSON(), e, (fault) =>
        process.stderr.write(`${String(fault)}\n`),
      ),
    )
  try {
    const document = parse(source)
    const faults = validate(schema, document, specifiedRules)
    if (faults.length > 0) return { errors: shown(faults, 'GRAPHQL_VALIDATION_FAILED') }
    const contextValue = createContext(reader, options)
    const result = await execute({ schema, document, variableValues: variables, contextValue })
    // Without data nothing was run: the variables or the choice of operation do not fit.
    const code = result.data === undefined ? 'BAD_USER_INPUT' : undefined
    return {
      ...(result.errors && { errors: shown(result.errors, code) }),
      ...(result.data !== undefined && { data: result.data }),
    }
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: shown([error], 'GRAPHQL_PARSE_FAILED') }
    throw error
  }
}
