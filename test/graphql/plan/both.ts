import { getOperationAST, parse } from 'graphql'
import { expect } from 'vitest'
import { buildGainsaySchema, createContext, ReadPlans, type Outcome, type Reason } from '../../../src/graphql/index.js'
import { canonicalUrl } from '../../../src/ingest/index.js'
import type { Samples } from '../samples.js'

/** What became of one operation on both ways: why the resolvers answered, where no plan did. */
export type Answered = Exclude<Outcome, 'resolved'> | Reason

const plans = new ReadPlans(buildGainsaySchema(), (outcome, reason) => {
  last = outcome === 'resolved' && reason ? reason : (outcome as Answered)
})
let last: Answered = 'planned'

/** The answer of a read plan, or null where the resolvers must answer; and which it is. */
export async function planned(samples: Samples, source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error(`No operation in ${source}`)
  const context = createContext(samples.store.reader, { canonicalUrl: (url) => canonicalUrl(url) ?? url })
  const bytes = await plans.answer(document, operation, variables, context)
  return { text: bytes?.toString('utf8') ?? null, outcome: last }
}

/** Runs an operation both ways and expects the same, order of keys included. Answers what became of it. */
export async function expectSame(samples: Samples, source: string, variables: Record<string, unknown> = {}) {
  const { text, outcome } = await planned(samples, source, variables)
  if (text !== null) {
    const resolved = await samples.run(source, variables)
    expect(JSON.stringify(JSON.parse(text)), source).toBe(JSON.stringify(resolved))
  }
  return outcome
}
