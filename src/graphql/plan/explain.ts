import { getOperationAST, parse, specifiedRules, validate } from 'graphql'
import type { Reader } from '../../store/index.js'
import { createContext, type Context, type ContextOptions } from '../context.js'
import { BadUserInput } from '../errors.js'
import { buildGainsaySchema } from '../schema.js'
import type { Variables } from './collect.js'
import { OperationPlans } from './plans.js'
import { Unplanned } from './unplanned.js'

/** How an operation would be answered. */
export type Explanation =
  | {
      readonly sql: string
      /** By place; what the resolvers answer is told in words. */
      readonly values: Readonly<Record<string, unknown>>
      /** SQLite's own query plan, a line for each step. */
      readonly steps: readonly string[]
    }
  /** The resolvers would answer it, because. */
  | { readonly unplanned: string }

/** Tells the statement of an operation's read plan, without running it. Throws BadUserInput for what is no operation. */
export async function explainOperation(
  reader: Reader,
  source: string,
  variables: Variables,
  options: ContextOptions = {},
): Promise<Explanation> {
  const schema = buildGainsaySchema()
  const document = parsed(source)
  const [fault] = validate(schema, document, specifiedRules)
  if (fault) throw new BadUserInput(fault.message)
  const operation = getOperationAST(document)
  if (!operation) throw new BadUserInput('The document holds several operations, or none. Give it exactly one.')
  return explain(new OperationPlans(schema, document, operation), variables, createContext(reader, options))
}

/** The same for an operation that has been checked. */
export async function explain(plans: OperationPlans, variables: Variables, context: Context): Promise<Explanation> {
  try {
    const { statement, values, rest } = await plans.ready(variables, context)
    const all: Record<string, unknown> = { ...values }
    for (const { name, place, why } of rest?.fields ?? [])
      all[place] = `what the resolvers answer to ${name} (${why.message})`
    return { sql: statement.sql, values: all, steps: await context.reader.explain(statement.sql, all) }
  } catch (error) {
    if (error instanceof Unplanned) return { unplanned: error.message }
    throw error
  }
}

function parsed(source: string) {
  try {
    return parse(source)
  } catch (error) {
    throw new BadUserInput(error instanceof Error ? error.message : String(error))
  }
}
