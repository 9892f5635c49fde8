import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Context } from '../context.js'
import type { Variables } from './collect.js'
import { OperationPlans } from './plans.js'
import { Unplanned, type Reason } from './unplanned.js'

export { explainOperation, type Explanation } from './explain.js'
export type { Reason } from './unplanned.js'

/** Told of every operation: planned, or why it was not. */
export type PlanObserver = (outcome: 'planned' | Reason) => void

/** The read plans of all operations that are asked for; each is kept as long as its document is. */
export class ReadPlans {
  readonly #plans = new WeakMap<OperationDefinitionNode, OperationPlans>()

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly observe: PlanObserver = () => undefined,
  ) {}

  /**
   * The answer as the bytes of `{"data":{...}}`; null where the resolvers must answer. Where it is to be tried again,
   * only success is told.
   */
  async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    context: Context,
    again = false,
  ): Promise<Buffer | null> {
    try {
      const bytes = await this.of(document, operation).answer(variables, context)
      this.observe('planned')
      return bytes
    } catch (error) {
      if (!(error instanceof Unplanned)) throw error
      if (!again) this.observe(error.reason)
      return null
    }
  }

  of(document: DocumentNode, operation: OperationDefinitionNode): OperationPlans {
    let plans = this.#plans.get(operation)
    if (!plans) this.#plans.set(operation, (plans = new OperationPlans(this.schema, document, operation)))
    return plans
  }
}
