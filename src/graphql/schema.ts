import 'reflect-metadata'
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, type PubSub } from 'type-graphql'
import {
  ActorResolver,
  EventPositionResolver,
  MembershipResolver,
  OpponentResolver,
  PositionChangeResolver,
} from './resolvers/actor.resolver.js'
import { ArticleResolver, ArticleRevisionResolver } from './resolvers/article.resolver.js'
import { DisputeReasonResolver, DisputeResolver, DisputeSideResolver } from './resolvers/dispute.resolver.js'
import { EventParticipantResolver, EventResolver, EvidenceResolver } from './resolvers/event.resolver.js'
import { FeedResolver } from './resolvers/feed.resolver.js'
import { MutationResolver } from './resolvers/mutation.resolver.js'
import { DisputeNetworkResolver, NetworkEdgeResolver, NetworkNodeResolver } from './resolvers/network.resolver.js'
import { QueryResolver } from './resolvers/query.resolver.js'
import { ActorFacetResolver, SearchFacetsResolver } from './resolvers/facets.resolver.js'
import { SearchResolver } from './resolvers/search.resolver.js'
import { StatementResolver } from './resolvers/statement.resolver.js'
import { SubscriptionResolver } from './resolvers/subscription.resolver.js'

/** type-graphql asks for one; subscriptions here read the outbox, so that they hear of every process. */
const NO_PUBSUB: PubSub = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Subscriptions read the outbox.')
  },
}

let built: GraphQLSchema | null = null

/** The executable schema; built once. */
export function buildGainsaySchema(): GraphQLSchema {
  built ??= buildSchemaSync({
    resolvers: [
      QueryResolver,
      SearchResolver,
      SearchFacetsResolver,
      ActorFacetResolver,
      FeedResolver,
      MutationResolver,
      SubscriptionResolver,
      ArticleResolver,
      ArticleRevisionResolver,
      StatementResolver,
      ActorResolver,
      MembershipResolver,
      PositionChangeResolver,
      EventPositionResolver,
      OpponentResolver,
      EventResolver,
      EventParticipantResolver,
      EvidenceResolver,
      DisputeResolver,
      DisputeSideResolver,
      DisputeReasonResolver,
      DisputeNetworkResolver,
      NetworkNodeResolver,
      NetworkEdgeResolver,
    ],
    // Arguments are checked where they are used, with messages that say what would fit.
    validate: false,
    pubSub: NO_PUBSUB,
  })
  return built
}

/** The schema in SDL, in an order that does not change by itself. */
export function emitSchema(): string {
  return `${printSchema(lexicographicSortSchema(buildGainsaySchema()))}\n`
}
