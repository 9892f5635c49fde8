import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

export interface Metrics {
  readonly registry: Registry
  /** Seconds an operation took, by outcome. */
  readonly operations: Histogram<'outcome'>
  /** Operations answered by a read plan, and those that were not by the reason. */
  readonly plans: Counter<'outcome'>
}

/** A registry of its own for each server, so that two in one process do not meet. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const operations = new Histogram({
    name: 'gainsay_operation_seconds',
    help: 'Seconds a GraphQL operation took, by outcome.',
    labelNames: ['outcome'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers: [registry],
  })
  const plans = new Counter({
    name: 'gainsay_read_plans_total',
    help: 'Operations by whether a read plan answered them ("planned"), or why the resolvers did.',
    labelNames: ['outcome'],
    registers: [registry],
  })
  return { registry, operations, plans }
}
