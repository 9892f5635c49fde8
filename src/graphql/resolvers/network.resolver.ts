import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import { COUNTED_PER_ROW, disputeNetwork, type Network, type NetworkEdge, type NetworkNode } from '../../store/index.js'
import type { Context } from '../context.js'
import { BadUserInput } from '../errors.js'
import { DEFAULT_EDGES, MAX_EDGES } from '../paging.js'
import { DisputeFilter } from '../types/inputs.js'
import {
  DisputeKindCount,
  DisputeNetworkEdgeType,
  DisputeNetworkNodeType,
  DisputeNetworkType,
  DisputeStatusCount,
} from '../types/network.js'
import { ActorType } from '../types/nodes.js'
import { between } from './between.js'

@Resolver()
export class DisputeNetworkResolver {
  @Query(() => DisputeNetworkType, { description: 'Who disputes whom, and how often.' })
  async disputeNetwork(
    @Arg('filter', () => DisputeFilter, { nullable: true, description: 'Which disputes are counted.' })
    filter: DisputeFilter | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      description: `How many pairs, from 1 to ${MAX_EDGES}; ${DEFAULT_EDGES} unless told.`,
    })
    first: number | undefined,
    @Ctx() context: Context,
  ): Promise<Network> {
    const most = first ?? DEFAULT_EDGES
    if (most < 1 || most > MAX_EDGES) throw new BadUserInput(`first is from 1 to ${MAX_EDGES} in disputeNetwork.`)
    const { budget } = context.loaders
    const network = await disputeNetwork(
      context.reader,
      { ...filter, ...(await between(context, filter?.between)) },
      most,
    )
    budget.spend(Math.ceil(network.disputes / COUNTED_PER_ROW) + network.edges.length + network.nodes.length)
    return network
  }
}

@Resolver(() => DisputeNetworkNodeType)
export class NetworkNodeResolver {
  @FieldResolver(() => ActorType, { description: 'The principal.' })
  actor(@Root() { actor }: NetworkNode, @Ctx() { loaders }: Context) {
    return loaders.node(actor)
  }
}

@Resolver(() => DisputeNetworkEdgeType)
export class NetworkEdgeResolver {
  @FieldResolver(() => ActorType, { description: 'One of the two; which is first says nothing.' })
  one(@Root() { one }: NetworkEdge, @Ctx() { loaders }: Context) {
    return loaders.node(one)
  }

  @FieldResolver(() => ActorType, { description: 'The other of the two.' })
  other(@Root() { other }: NetworkEdge, @Ctx() { loaders }: Context) {
    return loaders.node(other)
  }

  @FieldResolver(() => [DisputeKindCount], { description: 'Of which kinds, the most frequent first.' })
  kinds(@Root() { kinds }: NetworkEdge) {
    return [...kinds].map(([kind, disputes]) => ({ kind, disputes }))
  }

  @FieldResolver(() => [DisputeStatusCount], { description: 'With which statuses, the most frequent first.' })
  statuses(@Root() { statuses }: NetworkEdge) {
    return [...statuses].map(([status, disputes]) => ({ status, disputes }))
  }
}
