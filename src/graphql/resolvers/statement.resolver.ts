import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import type { Row } from '../../store/index.js'
import { ForwardArgs } from '../types/common.js'
import {
  ActorType,
  ArticleType,
  DisputeConnection,
  EventConnection,
  StatementConnection,
  StatementType,
} from '../types/nodes.js'
import { ArticleRevisionType } from '../types/parts.js'
import { TextSpanType } from '../types/values.js'

@Resolver(() => StatementType)
export class StatementResolver {
  @FieldResolver(() => ArticleType, { description: 'Where it is reported.' })
  article(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Statement', 'article', statement)
  }

  @FieldResolver(() => ArticleRevisionType, { description: 'The revision whose text the spans count in.' })
  revision(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Statement', 'revision', statement)
  }

  @FieldResolver(() => [TextSpanType], { description: 'Where its words stand, in reading order.' })
  spans(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Statement', 'spans', statement)
  }

  @FieldResolver(() => TextSpanType, { nullable: true, description: "The reporting word ('said', 'according to')." })
  cue(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Statement', 'cue', statement)
  }

  @FieldResolver(() => ActorType, { nullable: true, description: 'Who said it; null where the text does not tell.' })
  speaker(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Statement', 'speaker', statement)
  }

  @FieldResolver(() => TextSpanType, {
    nullable: true,
    description: "The words that name the speaker nearest to the statement ('he', 'Kirby').",
  })
  speakerMention(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Statement', 'speakerMention', statement)
  }

  @FieldResolver(() => ActorType, {
    nullable: true,
    description: "The principal whose position it is: the spokesman's office, the office's state.",
  })
  onBehalfOf(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Statement', 'onBehalfOf', statement)
  }

  @FieldResolver(() => ActorType, {
    nullable: true,
    description: "Another actor through whom it reached the article: Kirby for North Korea's 'we will not sell arms'.",
  })
  relayedBy(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Statement', 'relayedBy', statement)
  }

  @FieldResolver(() => [ActorType], {
    description: 'Everybody it passed through, outermost first; relayedBy is the innermost of them.',
  })
  relayChain(@Root() statement: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Statement', 'relayChain', statement)
  }

  @FieldResolver(() => EventConnection, { description: 'What it is about, newest first.' })
  events(@Root() statement: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Statement', 'events', statement, page)
  }

  @FieldResolver(() => DisputeConnection, { description: 'Disputes it stands in, latest activity first.' })
  disputes(@Root() statement: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Statement', 'disputes', statement, page)
  }

  @FieldResolver(() => StatementConnection, {
    description: 'The statements on the other sides of its disputes, newest first.',
  })
  counterStatements(@Root() statement: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Statement', 'counterStatements', statement, page)
  }
}
