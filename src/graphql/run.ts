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
import { createContext } from './context.js'
import { formatError } from './errors.js'
import { buildGainsaySchema } from './schema.js'

export interface Response {
  readonly data?: ExecutionResult['data']
  readonly errors?: readonly GraphQLFormattedError[]
}

/** Runs one operation without a server; errors come back in the response, as over HTTP. */
export async function runOperation(
  reader: Reader,
  source: string,
  variables: Record<string, unknown>,
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
    const result = await execute({ schema, document, variableValues: variables, contextValue: createContext(reader) })
    return {
      ...(result.errors && { errors: shown(result.errors) }),
      ...(result.data !== undefined && { data: result.data }),
    }
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: shown([error], 'GRAPHQL_PARSE_FAILED') }
    throw error
  }
}
