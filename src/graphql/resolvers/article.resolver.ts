import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Context } from '../context.js'
import type { Row } from '../../store/index.js'
import { ForwardArgs, PageArgs } from '../types/common.js'
import { StatementFilter } from '../types/inputs.js'
import {
  ActorConnection,
  ActorType,
  ArticleConnection,
  ArticleType,
  DisputeConnection,
  EventConnection,
  StatementConnection,
} from '../types/nodes.js'
import { ArticleRevisionType } from '../types/parts.js'

@Resolver(() => ArticleType)
export class ArticleResolver {
  /** Null where nothing names it. */
  @FieldResolver(() => ActorType, { nullable: true, description: 'Who published it.' })
  publisher(@Root() article: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Article', 'publisher', article)
  }

  @FieldResolver(() => String, { description: 'Plain text. All offsets count UTF-16 code units of it.' })
  text(@Root() article: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Article', 'text', article)
  }

  @FieldResolver(() => String, { description: 'SHA-256 of text, hex.' })
  textHash(@Root() article: Row, @Ctx() { loaders }: Context) {
    return loaders.one('Article', 'textHash', article)
  }

  @FieldResolver(() => [ArticleRevisionType], { description: 'Newest first.' })
  revisions(@Root() article: Row, @Ctx() { loaders }: Context) {
    return loaders.list('Article', 'revisions', article)
  }

  @FieldResolver(() => StatementConnection, { description: 'What is said in its newest text, in reading order.' })
  statements(
    @Root() article: Row,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => StatementFilter, { nullable: true, description: 'Which of them.' })
    filter: StatementFilter | undefined,
    @Ctx() { loaders }: Context,
  ) {
    return loaders.page('Article', 'statements', article, page, { ...filter })
  }

  @FieldResolver(() => ActorConnection, {
    description: 'Everybody who speaks, is spoken for or is mentioned, in the order they appear.',
  })
  actors(@Root() article: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Article', 'actors', article, page)
  }

  @FieldResolver(() => EventConnection, { description: 'What it reports, newest first.' })
  events(@Root() article: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Article', 'events', article, page)
  }

  @FieldResolver(() => DisputeConnection, { description: 'Disputes its statements stand in, latest activity first.' })
  disputes(@Root() article: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Article', 'disputes', article, page)
  }

  @FieldResolver(() => ArticleConnection, {
    description: 'Other articles that carry substantially the same text (syndicated or copied).',
  })
  copies(@Root() article: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('Article', 'copies', article, page)
  }
}

@Resolver(() => ArticleRevisionType)
export class ArticleRevisionResolver {
  @FieldResolver(() => String, { description: 'Its text then.' })
  text(@Root() revision: Row, @Ctx() { loaders }: Context) {
    return loaders.one('ArticleRevision', 'text', revision)
  }

  @FieldResolver(() => String, { description: 'SHA-256 of text, hex.' })
  textHash(@Root() revision: Row, @Ctx() { loaders }: Context) {
    return loaders.one('ArticleRevision', 'textHash', revision)
  }

  @FieldResolver(() => StatementConnection, { description: 'What was said in it, in reading order.' })
  statements(@Root() revision: Row, @Args(() => ForwardArgs) page: ForwardArgs, @Ctx() { loaders }: Context) {
    return loaders.page('ArticleRevision', 'statements', revision, page)
  }
}
