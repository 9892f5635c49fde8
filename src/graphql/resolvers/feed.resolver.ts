import { Ctx, Field, FieldResolver, Int, ObjectType, Query, Resolver, Root } from 'type-graphql'
import { followedFeeds, ingestedItems, type FollowedFeed } from '../../store/index.js'
import type { Context } from '../context.js'
import { DateTimeScalar, UrlScalar } from '../scalars.js'

@ObjectType('Feed', { description: 'A feed that is followed, and how it is doing.' })
export class FeedType {
  @Field(() => UrlScalar, { description: 'Its address.' })
  url!: string

  @Field(() => String, { nullable: true, description: 'What it calls itself; null until it was read.' })
  title!: string | null

  @Field(() => DateTimeScalar, { description: 'Since when it is followed.' })
  addedAt!: string

  @Field(() => DateTimeScalar, { description: 'When it is to be polled next.' })
  nextPollAt!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last polled.' })
  lastPolledAt!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last polled with success.' })
  lastSuccessAt!: string | null

  @Field(() => Int, { description: 'Polls that failed since the last that did not.' })
  failures!: number

  @Field(() => String, { nullable: true, description: 'Why the last poll failed; null where it did not.' })
  lastError!: string | null
}

@Resolver(() => FeedType)
export class FeedResolver {
  @Query(() => [FeedType], { description: 'The feeds that are followed, by address.' })
  feeds(@Ctx() { reader }: Context): Promise<FollowedFeed[]> {
    return followedFeeds(reader)
  }

  @FieldResolver(() => Int, { description: 'How many of its items were ingested.' })
  articles(@Root() { url }: FollowedFeed, @Ctx() { reader }: Context): Promise<number> {
    return ingestedItems(reader, url)
  }
}
