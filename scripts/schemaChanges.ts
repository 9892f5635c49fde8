import { readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'

const folder = new URL('../schema/', import.meta.url)
const file = (name: string) => readFileSync(new URL(name, folder), 'utf8')

/** The schema as it is written down for clients. */
export const writtenSchema = (): string => file('news.graphql')
/** The names that clients rely on, whatever else is served. */
export const contractSchema = (): string => file('contract.graphql')
/** The schema of the newest release. */
export const releasedSchema = (): string => file('released.graphql')

/**
 * What would break clients of the first schema when the second is served in its place, in words: what is gone, output
 * types that are looser, input types that are stricter.
 */
export function breaks(before: string, after: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description)
}
