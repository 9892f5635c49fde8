import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import type { Row } from '../../store/index.js'
import { ForwardArgs } from '../types/common.js'
import {
  ActorType,
  ArticleConnection,
  DisputeType,
  EventType,
  StatementConnection,
  StatementType,
} from '../types/nodes.js'
import { DisputeReasonType, DisputeSideType } from '../types/parts.js'

@Resolver(() => DisputeType)
export class DisputeResolver {
  @FieldResolver(() => [DisputeSideType], { description: 'The answers given, each with who gives it.' })
  sides(@Root() dispute: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Dispute', 'sides', dispute)
  }

  @FieldResolver(() => EventType, { nullable: true, description: 'The event it is about, where there is one.' })
  event(@Root() dispute: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Dispute', 'event', dispute)
  }

  @FieldResolver(() => ArticleConnection, { description: 'Articles that carry its statements, newest first.' })
  articles(@Root() dispute: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Dispute', 'articles', dispute, page)
  }

  @FieldResolver(() => StatementConnection, { description: 'Every statement of every side in the order said.' })
  timeline(@Root() dispute: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Dispute', 'timeline', dispute, page)
  }

  @FieldResolver(() => [DisputeReasonType], { description: 'Why these statements were put against each other.' })
  reasons(@Root() dispute: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Dispute', 'reasons', dispute)
  }
}

@Resolver(() => DisputeSideType)
export class DisputeSideResolver {
  @FieldResolver(() => [ActorType], { description: 'Whose position it is.' })
  principals(@Root() side: Row, @Ctx() { loaders }: Context) {
    return loaders.list('DisputeSide', 'principals', side)
  }

  @FieldResolver(() => StatementConnection, { description: 'The words they say it in, in the order said.' })
  statements(@Root() side: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('DisputeSide', 'statements', side, page)
  }
}

@Resolver(() => DisputeReasonType)
export class DisputeReasonResolver {
  @FieldResolver(() => [StatementType], { description: 'The statements it looked at.' })
  statements(@Root() reason: Row, @Ctx() { loaders }: Context) {
    return loaders.list('DisputeReason', 'statements', reason)
  }
}
