import { Arg, Resolver, Root, Subscription } from 'type-graphql'
import type { Context } from '../context.js'
import { streamOf, type Arrival } from '../subscriptions/stream.js'
import { DisputeFilter, StatementFilter } from '../types/inputs.js'
import { ArticleEdge, DisputeEdge, StatementEdge } from '../types/nodes.js'
import { between } from './between.js'

interface Asked<Filter> {
  readonly context: Context
  readonly args: { readonly after?: string | null; readonly filter?: Filter | null }
}

const afterArg = {
  nullable: true,
  description: 'Go on after this cursor of the same subscription; from now on unless told.',
}
const filterArg = { nullable: true, description: 'Which of them.' }

@Resolver()
export class SubscriptionResolver {
  @Subscription(() => ArticleEdge, {
    description: 'Articles as they come in, and again when they have a new text.',
    subscribe: ({ context, args }: Asked<never>) =>
      streamOf(context, { kind: 'ARTICLE', list: 'articles', after: args.after }),
  })
  articleIngested(@Root() arrival: Arrival, @Arg('after', () => String, afterArg) _after?: string) {
    return arrival
  }

  @Subscription(() => StatementEdge, {
    description: 'Statements of articles as they come in.',
    subscribe: ({ context, args }: Asked<StatementFilter>) =>
      streamOf(context, { kind: 'STATEMENT', list: 'statements', filter: { ...args.filter }, after: args.after }),
  })
  statementAdded(
    @Root() arrival: Arrival,
    @Arg('filter', () => StatementFilter, filterArg) _filter?: StatementFilter,
    @Arg('after', () => String, afterArg) _after?: string,
  ) {
    return arrival
  }

  @Subscription(() => DisputeEdge, {
    description: 'Disputes as they open, gain statements or change their status.',
    subscribe: async ({ context, args }: Asked<DisputeFilter>) => {
      const filter = { ...args.filter, ...(await between(context, args.filter?.between)) }
      return streamOf(context, { kind: 'DISPUTE', list: 'disputes', filter, after: args.after })
    },
  })
  disputeUpdated(
    @Root() arrival: Arrival,
    @Arg('filter', () => DisputeFilter, filterArg) _filter?: DisputeFilter,
    @Arg('after', () => String, afterArg) _after?: string,
  ) {
    return arrival
  }
}
