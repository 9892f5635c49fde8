import { buildSubgraphSchema } from '@apollo/subgraph'
import type { GraphQLSchema } from 'graphql'
import { createResolversMap } from 'type-graphql'
import { buildGainsaySchema } from '../schema.js'
import { resolveEntities } from './entities.js'
import { printSubgraph, subgraphDocument } from './print.js'

let built: GraphQLSchema | null = null

/** The executable schema as a subgraph of Federation 2: with `_service` and `_entities`. Built once. */
export function buildSubgraph(): GraphQLSchema {
  if (built) return built
  const schema = buildGainsaySchema()
  const { Query, ...resolvers } = createResolversMap(schema)
  const sdl = printSubgraph(schema)
  built = buildSubgraphSchema({
    typeDefs: subgraphDocument(schema),
    resolvers: { ...resolvers, Query: { ...Query, _entities: resolveEntities, _service: () => ({ sdl }) } },
  } as Parameters<typeof buildSubgraphSchema>[0])
  return built
}

/** The subgraph in SDL, as a registry or a composer takes it. */
export const emitSubgraph = (): string => printSubgraph(buildGainsaySchema())
