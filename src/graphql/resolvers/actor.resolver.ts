import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import type { Row } from '../../store/index.js'
import { ForwardArgs, PageArgs } from '../types/common.js'
import { StatementFilter } from '../types/inputs.js'
import {
  ActorType,
  ArticleConnection,
  DisputeConnection,
  EventConnection,
  EventType,
  StatementConnection,
  StatementType,
} from '../types/nodes.js'
import {
  EventPositionConnection,
  EventPositionType,
  MembershipType,
  OpponentConnection,
  OpponentType,
  PositionChangeConnection,
  PositionChangeType,
} from '../types/parts.js'
import { EvidenceType } from '../types/values.js'

@Resolver(() => ActorType)
export class ActorResolver {
  @FieldResolver(() => [String], { description: 'Every name it goes by, its own included.' })
  aliases(@Root() actor: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Actor', 'aliases', actor)
  }

  @FieldResolver(() => ActorType, {
    nullable: true,
    description: 'The state an organisation or office belongs to, or a person acts for.',
  })
  country(@Root() actor: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Actor', 'country', actor)
  }

  @FieldResolver(() => [MembershipType], {
    description: 'Its posts in organisations, as seen in the newest texts of articles.',
  })
  memberships(@Root() actor: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Actor', 'memberships', actor)
  }

  /** What this actor said, across all articles, newest first. */
  @FieldResolver(() => StatementConnection, { description: 'What it said, across all articles, newest first.' })
  statements(
    @Root() actor: Row,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Which of them.' })
    filter: StatementFilter | undefined,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.page('Actor', 'statements', actor, page, { ...filter })
  }

  @FieldResolver(() => StatementConnection, {
    description: "Statements others made on this actor's behalf, its members' and offices' included.",
  })
  statementsOnBehalf(
    @Root() actor: Row,
    @Args(() => ForwardArgs) page: ForwardArgs,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Which of them.' })
    filter: StatementFilter | undefined,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.page('Actor', 'statementsOnBehalf', actor, page, { ...filter })
  }

  @FieldResolver(() => DisputeConnection, {
    description: 'Disputes it is a principal of or speaks in, latest activity first.',
  })
  disputes(
    @Root() actor: Row,
    @Args(() => ForwardArgs) page: ForwardArgs,
    @Arg('with', () => ID, { nullable: true, description: 'Only those with this actor, id or name, on another side.' })
    other: string | undefined,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.disputesOf(actor, page, other)
  }

  @FieldResolver(() => EventConnection, { description: 'Events it takes part in, newest first.' })
  events(@Root() actor: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Actor', 'events', actor, page)
  }

  @FieldResolver(() => [PositionChangeType], { description: 'Where it took one position and later the opposite.' })
  positionChanges(@Root() actor: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Actor', 'positionChanges', actor)
  }

  @FieldResolver(() => PositionChangeConnection, {
    description: 'Where it took one position and later the opposite, page by page, the latest first.',
  })
  changes(@Root() actor: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Actor', 'changes', actor, page)
  }

  @FieldResolver(() => EventPositionConnection, {
    description:
      'What it says about each event, the one it spoke of last first: by its thousand latest statements, and the thousand latest on its behalf.',
  })
  positions(@Root() actor: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Actor', 'positions', actor, page)
  }

  @FieldResolver(() => OpponentConnection, {
    description: 'Principals on the other sides of its disputes, those it meets most often first.',
  })
  opponents(@Root() actor: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Actor', 'opponents', actor, page)
  }
}

@Resolver(() => MembershipType)
export class MembershipResolver {
  @FieldResolver(() => ActorType, { description: 'Who holds it.' })
  actor(@Root() membership: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Membership', 'actor', membership)
  }

  @FieldResolver(() => ActorType, { description: 'Where it is held.' })
  organization(@Root() membership: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Membership', 'organization', membership)
  }

  @FieldResolver(() => [EvidenceType], { description: 'The words that say so.' })
  evidence(@Root() membership: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Membership', 'evidence', membership)
  }

  @FieldResolver(() => ArticleConnection, { description: 'Articles that say so, newest first.' })
  articles(@Root() membership: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Membership', 'articles', membership, page)
  }
}

@Resolver(() => PositionChangeType)
export class PositionChangeResolver {
  @FieldResolver(() => StatementType, { description: 'The position it took first.' })
  earlier(@Root() change: Row, @Ctx() { loaders }: Context) {
    return loaders.one('PositionChange', 'earlier', change)
  }

  @FieldResolver(() => StatementType, { description: 'The opposite one, later.' })
  later(@Root() change: Row, @Ctx() { loaders }: Context) {
    return loaders.one('PositionChange', 'later', change)
  }
}

@Resolver(() => EventPositionType)
export class EventPositionResolver {
  @FieldResolver(() => EventType, { description: 'The event.' })
  event(@Root() position: Row, @Ctx() { loaders }: Context) {
    return loaders.one('EventPosition', 'event', position)
  }

  @FieldResolver(() => StatementConnection, {
    description: 'What it said about it, or was said on its behalf, in the order said.',
  })
  statements(@Root() position: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('EventPosition', 'statements', position, page)
  }

  @FieldResolver(() => [PositionChangeType], {
    description: 'Where it took one position on it and later the opposite.',
  })
  changes(@Root() position: Row, @Ctx() { loaders }: Context) {
    return loaders.list('EventPosition', 'changes', position)
  }
}

@Resolver(() => OpponentType)
export class OpponentResolver {
  @FieldResolver(() => ActorType, { description: 'Who.' })
  actor(@Root() opponent: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Opponent', 'actor', opponent)
  }
}
