import {
  execute,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { Budget } from '../budget.js'
import type { Context } from '../context.js'
import { Loaders } from '../loaders.js'
import type { Variables } from './collect.js'
import { Unplanned } from './unplanned.js'

/** A field at the root that no plan answers, beside others that one does. */
export interface Left {
  readonly name: string
  readonly nodes: readonly FieldNode[]
  /** Where its value has a place in the plan's statement. */
  readonly place: string
  readonly why: Unplanned
}

/** What of an operation is left to the resolvers. */
export class Rest {
  readonly #document: DocumentNode

  constructor(
    private readonly schema: GraphQLSchema,
    operation: OperationDefinitionNode,
    fragments: Iterable<FragmentDefinitionNode>,
    readonly fields: readonly Left[],
  ) {
    const selections = fields.flatMap(({ nodes }) => nodes)
    const selectionSet = { kind: Kind.SELECTION_SET as const, selections }
    this.#document = { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments] }
  }

  /** Why the first of the fields has no plan. */
  get why(): Unplanned {
    return this.fields[0]!.why
  }

  /**
   * The fields' values as JSON, by their places, and the rows they took.
   * @throws {Unplanned} where anything goes wrong: the resolvers answer the whole then, and say what it is
   */
  async resolve(variables: Variables, context: Context): Promise<{ values: Record<string, string>; rows: number }> {
    // On its own, so that nothing is spent yet where the whole is answered after all.
    const budget = new Budget(context.loaders.budget.limit)
    const { data, errors } = await execute({
      schema: this.schema,
      document: this.#document,
      variableValues: variables,
      contextValue: { ...context, loaders: new Loaders(context.reader, budget) } satisfies Context,
    })
    if (errors || !data) throw new Unplanned('data', errors?.[0]?.message ?? 'a field that must not be null is')
    const values = this.fields.map(({ name, place }) => [place, JSON.stringify(data[name])] as const)
    return { values: Object.fromEntries(values), rows: budget.spent }
  }
}
