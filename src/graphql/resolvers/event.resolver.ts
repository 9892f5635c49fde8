import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import type { Row } from '../../store/index.js'
import { ForwardArgs } from '../types/common.js'
import { StatementFilter } from '../types/inputs.js'
import {
  ActorType,
  ArticleConnection,
  ArticleType,
  DisputeConnection,
  EventType,
  StatementConnection,
} from '../types/nodes.js'
import { EventParticipantType } from '../types/parts.js'
import { EvidenceType, TextSpanType } from '../types/values.js'

@Resolver(() => EventType)
export class EventResolver {
  @FieldResolver(() => [EventParticipantType], { description: 'Who takes part.' })
  participants(@Root() event: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Event', 'participants', event)
  }

  @FieldResolver(() => StatementConnection, { description: 'What is said about it, newest first.' })
  statements(
    @Root() event: Row,
    @Args(() => ForwardArgs) page: ForwardArgs,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Which of them.' })
    filter: StatementFilter | undefined,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.page('Event', 'statements', event, page, { ...filter })
  }

  @FieldResolver(() => StatementConnection, { description: 'What is said about it, in the order said.' })
  timeline(@Root() event: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Event', 'timeline', event, page)
  }

  @FieldResolver(() => ArticleConnection, { description: 'Articles that report it, newest first.' })
  articles(@Root() event: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Event', 'articles', event, page)
  }

  @FieldResolver(() => DisputeConnection, { description: 'Disputes about it, latest activity first.' })
  disputes(@Root() event: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Event', 'disputes', event, page)
  }

  @FieldResolver(() => [EvidenceType], { description: 'The words that report it.' })
  mentions(@Root() event: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Event', 'mentions', event)
  }
}

@Resolver(() => EventParticipantType)
export class EventParticipantResolver {
  @FieldResolver(() => ActorType, { description: 'Who.' })
  actor(@Root() participant: Row, @Ctx() { loaders }: Context) {
    return loaders.one('EventParticipant', 'actor', participant)
  }
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => ArticleType, { description: 'The article.' })
  article(@Root() evidence: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Evidence', 'article', evidence)
  }

  @FieldResolver(() => TextSpanType, { description: 'The place in its newest text.' })
  span(@Root() evidence: Row) {
    return evidence
  }
}
