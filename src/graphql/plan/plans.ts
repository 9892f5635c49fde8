import {
  getVariableValues,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { planStatement, PlanStopped, type PlanStatement } from '../../store/index.js'
import type { Context } from '../context.js'
import { NameAmbiguous } from '../errors.js'
import { ActorsWanted } from './arguments.js'
import { directiveVariables, type Variables } from './collect.js'
import { Compiler } from './compiler.js'
import { readOperation } from './roots.js'
import { Rest } from './rest.js'
import type { Inputs, Site } from './sites.js'
import { Unplanned, type Reason } from './unplanned.js'

/** Statements kept for one operation, before it begins anew; each set of filters, orders and page sizes is one. */
const MOST_STATEMENTS = 100

/** One statement, ready to run once the resolvers have answered the rest, where there is one. */
export interface Ready {
  readonly statement: PlanStatement
  readonly values: Readonly<Record<string, unknown>>
  readonly rest: Rest | null
}

/** The bytes of `{"data":{...}}`, and why the resolvers answered a part of it; null where they did not. */
export interface Answer {
  readonly bytes: Buffer
  readonly partly: Reason | null
}

/** Operations that ask for the same fields: what is left open is their arguments. */
interface Shape {
  /** Fields whose arguments have variables. */
  readonly dynamic: readonly Site[]
  /** The values of all other fields' arguments. */
  readonly values: Readonly<Record<string, unknown>>
  readonly rest: Rest | null
  readonly statements: Map<string, PlanStatement>
}

/** The read plans of one operation of a document. */
export class OperationPlans {
  readonly #directives: readonly string[]
  readonly #shapes = new Map<string, Shape>()
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  #never: Unplanned | null = null

  constructor(
    private readonly schema: GraphQLSchema,
    document: DocumentNode,
    private readonly operation: OperationDefinitionNode,
  ) {
    this.#directives = directiveVariables(document)
    this.#fragments = new Map(
      document.definitions.flatMap((d) => (d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d] as const] : [])),
    )
    if (operation.operation !== OperationTypeNode.QUERY) this.#never = new Unplanned('not a query', operation.operation)
  }

  /** @throws {Unplanned} where the resolvers must answer */
  async answer(variables: Variables, context: Context): Promise<Answer> {
    const { statement, values, rest } = await this.ready(variables, context)
    if (!rest) return { bytes: statement.constant ?? (await this.#run(statement, values, context, 0)), partly: null }
    const given = await rest.resolve(variables, context)
    const bytes = await this.#run(statement, { ...values, ...given.values }, context, given.rows)
    return { bytes, partly: rest.why.reason }
  }

  /** @param spent rows that the request has taken before */
  async #run(
    statement: PlanStatement,
    values: Readonly<Record<string, unknown>>,
    context: Context,
    spent: number,
  ): Promise<Buffer> {
    const rows = context.loaders.budget.limit - statement.uncounted - spent
    if (rows < 0) throw new Unplanned('rows', `up to ${statement.uncounted + spent} rows`)
    try {
      const bytes = await context.reader.plan(statement.sql, values, rows)
      if (!bytes) throw new Unplanned('data', 'several rows where there should be one')
      return bytes
    } catch (error) {
      if (error instanceof PlanStopped) throw new Unplanned(error.reason === 'rows' ? 'rows' : 'data', error.message)
      if (error instanceof Unplanned || !isTooLarge(error)) throw error
      throw (this.#never = new Unplanned('size', error.message))
    }
  }

  /** The statement for these variables, and its values. Throws Unplanned. */
  async ready(variables: Variables, context: Context): Promise<Ready> {
    if (this.#never) throw this.#never
    const { coerced, errors } = getVariableValues(this.schema, this.operation.variableDefinitions ?? [], variables)
    if (errors) throw new Unplanned('arguments', errors[0]?.message ?? '')
    const actors = new Map<string, string>()
    for (;;) {
      try {
        return this.#settled({ variables: coerced, canonicalUrl: context.canonicalUrl, actors }, context)
      } catch (error) {
        if (!(error instanceof ActorsWanted)) throw error
        for (const name of error.names) actors.set(name, await idOf(name, context))
      }
    }
  }

  #settled(inputs: Inputs, context: Context): Ready {
    const asked = this.#directives.map((name) => String(inputs.variables[name])).join()
    const shape = this.#shapes.get(asked)
    if (!shape) return this.#compiled(inputs, context, asked)
    const { rest } = shape
    if (shape.dynamic.length === 0) return { statement: shape.statements.get('[]')!, values: shape.values, rest }
    const values = { ...shape.values }
    const key = JSON.stringify(shape.dynamic.map((site) => site.settled(inputs, values)))
    const statement = shape.statements.get(key)
    return statement ? { statement, values, rest } : this.#compiled(inputs, context, asked)
  }

  #compiled(inputs: Inputs, context: Context, asked: string): Ready {
    const compiler = new Compiler(
      { schema: this.schema, fragments: this.#fragments, variables: inputs.variables },
      inputs,
    )
    const statement = planStatement(this.#read(compiler), context.loaders.budget.limit)
    const dynamic = compiler.sites.filter((site) => site.dynamic)
    const shape = this.#shapes.get(asked) ?? this.#shape(compiler, dynamic)
    this.#shapes.set(asked, shape)
    const key = JSON.stringify(dynamic.map((site) => site.settled(inputs, {})))
    if (shape.statements.size >= MOST_STATEMENTS) shape.statements.clear()
    shape.statements.set(key, statement)
    return { statement, values: compiler.values, rest: shape.rest }
  }

  #shape({ values, left }: Compiler, dynamic: readonly Site[]): Shape {
    const rest = left.length > 0 ? new Rest(this.schema, this.operation, this.#fragments.values(), left) : null
    return { dynamic, values, rest, statements: new Map() }
  }

  #read(compiler: Compiler) {
    try {
      return readOperation(compiler, this.schema.getQueryType()!, this.operation)
    } catch (error) {
      // What is not in the map today will not be there for the next request.
      if (error instanceof Unplanned && error.ofField) this.#never = error
      throw error
    }
  }
}

/** The id of the actor that goes by a name; '' where nobody does. */
async function idOf(name: string, { loaders }: Context): Promise<string> {
  try {
    const actor = await loaders.actor(name)
    return actor ? String(actor['id']) : ''
  } catch (error) {
    if (error instanceof NameAmbiguous) throw new Unplanned('data', error.message)
    throw error
  }
}

const isTooLarge = (error: unknown): error is Error =>
  error instanceof Error && /too (?:large|many|deep|big)|parser stack|at most \d+ tables/i.test(error.message)
