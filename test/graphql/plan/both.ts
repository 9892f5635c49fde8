import { getOperationAST, parse, validate } from 'graphql'
import { expect } from 'vitest'
import { buildGainsaySchema, createContext, ReadPlans, type Outcome, type Reason } from '../../../src/graphql/index.js'
import { canonicalUrl } from '../../../src/ingest/index.js'
import type { Reader } from '../../../src/store/index.js'
import type { Samples } from '../samples.js'

/** What became of one operation on both ways: why the resolvers answered, where no plan did. */
export type Answered = Exclude<Outcome, 'resolved'> | Reason

const schema = buildGainsaySchema()
const plans = new ReadPlans(schema, (outcome, reason) => {
  last = outcome === 'resolved' && reason ? reason : (outcome as Answered)
})
let last: Answered = 'planned'

/** The answer of a read plan, or null where the resolvers must answer; and which it is. Throws for what is no operation. */
export async function planned(reader: Reader, source: string, variables: Record<string, unknown> = {}) {
  const document = parse(source)
  const operation = getOperationAST(document)
  if (!operation) throw new Error(`No operation in ${source}`)
  const context = createContext(reader, { canonicalUrl: (url) => canonicalUrl(url) ?? url })
  const bytes = await plans.answer(document, operation, variables, context)
  return { text: bytes?.toString('utf8') ?? null, outcome: last }
}

/** Runs an operation both ways and expects the same, order of keys included. Answers what became of it. */
export async function expectSame(samples: Samples, source: string, variables: Record<string, unknown> = {}) {
  return (await samples.bothWays(source, variables)).outcome
}

/** Expects a read plan, where there is one, to give this answer, order of keys included; null for what is no operation. */
export async function comparePlan(reader: Reader, source: string, variables: Record<string, unknown>, answer: unknown) {
  if (!isOperation(source)) return null
  const { text, outcome } = await planned(reader, source, variables)
  if (text !== null) expect(JSON.stringify(JSON.parse(text)), source).toBe(JSON.stringify(answer))
  return outcome
}

function isOperation(source: string): boolean {
  try {
    const document = parse(source)
    return validate(schema, document).length === 0 && getOperationAST(document) != null
  } catch {
    return false
  }
}
