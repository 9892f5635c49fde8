import 'reflect-metadata'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { ActorResolver, MembershipResolver, PositionChangeResolver } from './resolvers/actor.resolver.js'
import { ArticleResolver, ArticleRevisionResolver } from './resolvers/article.resolver.js'
import { DisputeReasonResolver, DisputeResolver, DisputeSideResolver } from './resolvers/dispute.resolver.js'
import { EventParticipantResolver, EventResolver, EvidenceResolver } from './resolvers/event.resolver.js'
import { MutationResolver } from './resolvers/mutation.resolver.js'
import { QueryResolver } from './resolvers/query.resolver.js'
import { SearchResolver } from './resolvers/search.resolver.js'
import { StatementResolver } from './resolvers/statement.resolver.js'

let built: GraphQLSchema | null = null

/** The executable schema; built once. */
export function buildGainsaySchema(): GraphQLSchema {
  built ??= buildSchemaSync({
    resolvers: [
      QueryResolver,
      SearchResolver,
      MutationResolver,
      ArticleResolver,
      ArticleRevisionResolver,
      StatementResolver,
      ActorResolver,
      MembershipResolver,
      PositionChangeResolver,
      EventResolver,
      EventParticipantResolver,
      EvidenceResolver,
      DisputeResolver,
      DisputeSideResolver,
      DisputeReasonResolver,
    ],
    // Arguments are checked where they are used, with messages that say what would fit.
    validate: false,
  })
  return built
}

/** The schema in SDL, in an order that does not change by itself. */
export function emitSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGainsaySchema()))}\n`
}
