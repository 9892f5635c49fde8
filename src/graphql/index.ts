export { maxAgeOf } from './cachePolicy.js'
export {
  createContext,
  type Context,
  type ContextOptions,
  type Ingest,
  type IngestInput,
  type NoIngest,
} from './context.js'
export { BadUserInput, formatError, withoutSuggestion, NameAmbiguous } from './errors.js'
export { buildSubgraph, emitSubgraph, noServiceRule } from './federation/index.js'
export { costOf } from './cost.js'
export { DEFAULT_LIMITS, limitRules, type OperationLimits } from './limits.js'
export {
  explainOperation,
  ReadPlans,
  type Explanation,
  type Outcome,
  type PlanObserver,
  type Reason,
} from './plan/index.js'
export { runOperation, type Response } from './run.js'
export { buildGainsaySchema, emitSchema } from './schema.js'
export { isConditional } from './subscriptions/conditional.js'
export { Feed } from './subscriptions/feed.js'
export { subscribeFresh } from './subscriptions/subscribe.js'
