import type { DocumentNode, GraphQLSchema } from 'graphql'
import { maxAgeOf } from '../graphql/index.js'

/** How long caches may keep a good answer to a query, by the hints in the schema. */
export function cacheControl(schema: GraphQLSchema, document: DocumentNode, authorized: boolean): string {
  const age = maxAgeOf(schema, document)
  return age ? `${authorized ? 'private' : 'public'}, max-age=${age}` : 'no-store'
}
