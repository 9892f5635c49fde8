import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Context } from '../context.js'
import type { Variables } from './collect.js'
import { explain, type Explanation } from './explain.js'
import { OperationPlans } from './plans.js'
import { Unplanned, type Reason } from './unplanned.js'

export { explainOperation, type Explanation } from './explain.js'
export type { Reason } from './unplanned.js'

/** What answered an operation: a plan, a plan and for some fields the resolvers, or the resolvers alone. */
export type Outcome = 'planned' | 'partly planned' | 'resolved'

/** Told of every operation, and why where there is no plan for all of it. */
export type PlanObserver = (outcome: Outcome, reason: Reason | null) => void

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
      const { bytes, partly } = await this.of(document, operation).answer(variables, context)
      this.observe(partly ? 'partly planned' : 'planned', partly)
      return bytes
    } catch (error) {
      if (!(error instanceof Unplanned)) throw error
      if (!again) this.observe('resolved', error.reason)
      return null
    }
  }

  /** How an operation is answered. */
  explain(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Variables,
    context: Context,
  ): Promise<Explanation> {
    return explain(this.of(document, operation), variables, context)
  }

  of(document: DocumentNode, operation: OperationDefinitionNode): OperationPlans {
    let plans = this.#plans.get(operation)
    if (!plans) this.#plans.set(operation, (plans = new OperationPlans(this.schema, document, operation)))
    return plans
  }
}
