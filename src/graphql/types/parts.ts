import { Field, Int, ObjectType } from 'type-graphql'
import { IngestOutcomeEnum, ParticipantRoleEnum, StanceEnum } from '../enums.js'
import { DateTimeScalar } from '../scalars.js'
import { connectionOf, edgeOf } from './common.js'
import { ArticleType } from './nodes.js'

// Types that have no id of their own.

@ObjectType('ArticleRevision', { description: 'One text an article had, with what was read from it.' })
export class ArticleRevisionType {
  @Field(() => Int, { description: 'From 1, as they arrived.' })
  number!: number

  @Field(() => String, { description: 'Its headline then.' })
  headline!: string

  @Field(() => DateTimeScalar, { description: 'When this revision came in.' })
  recordedAt!: string
}

@ObjectType('Membership', { description: "Popolo: a person's post in an organisation, for a time." })
export class MembershipType {
  @Field(() => String, { description: 'As printed.' })
  role!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Earliest day it was seen; null where no article is dated, or all tell of a former one.',
  })
  since!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'Earliest day it is known to have been over.' })
  until!: string | null
}

@ObjectType('PositionChange', { description: 'Where an actor took one position and later the opposite.' })
export class PositionChangeType {
  @Field(() => String, { description: 'The question it answered differently.' })
  question!: string
}

@ObjectType('EventPosition', { description: 'What one actor says about one event, and how that changed.' })
export class EventPositionType {
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it first spoke of it, as far as is dated.' })
  firstSaidAt!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it last spoke of it, as far as is dated.' })
  lastSaidAt!: string | null
}

@ObjectType('Opponent', { description: 'Somebody an actor disputes with, and how often.' })
export class OpponentType {
  @Field(() => Int, { description: 'In how many disputes they stand on different sides.' })
  disputes!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of the latest of them, where it is dated.' })
  lastActivityAt!: string | null
}

@ObjectType('EventParticipant', { description: 'Who takes part in an event, and as what.' })
export class EventParticipantType {
  @Field(() => ParticipantRoleEnum, { description: 'As what.' })
  role!: string
}

@ObjectType('DisputeSide', { description: 'Those who give one answer to a dispute’s question.' })
export class DisputeSideType {
  @Field(() => StanceEnum, { description: 'What they do with the question.' })
  stance!: string

  @Field(() => String, { nullable: true, description: 'The value claimed, where stance is VALUE.' })
  value!: string | null

  @Field(() => Int, {
    description: 'How many independent publishers carry this side, copies of one text counted once.',
  })
  independentSources!: number
}

@ObjectType('DisputeReason', { description: 'Why statements were put against each other.' })
export class DisputeReasonType {
  @Field(() => String, { description: 'Name of the rule.' })
  rule!: string

  @Field(() => String, { description: 'What it saw, in words.' })
  explanation!: string
}

@ObjectType('UserError', { description: 'What is wrong with what was sent in, and where.' })
export class UserErrorType {
  @Field(() => String, { description: 'For programs.' })
  code!: string

  @Field(() => String, { description: 'For people; says what to do.' })
  message!: string

  @Field(() => [String], { nullable: true, description: 'The input field it is about.' })
  path!: string[] | null
}

@ObjectType('IngestArticlePayload', { description: 'What became of an article sent in.' })
export class IngestArticlePayload {
  @Field(() => ArticleType, {
    nullable: true,
    description: 'The article as it is now stored; null where it was refused.',
  })
  article!: object | null

  @Field(() => IngestOutcomeEnum, { nullable: true, description: 'Null where it was refused.' })
  outcome!: string | null

  @Field(() => [UserErrorType], { description: 'Empty where all went well.' })
  userErrors!: UserErrorType[]
}

export const PositionChangeConnection = connectionOf(
  'PositionChange',
  () => PositionChangeType,
  edgeOf('PositionChange', () => PositionChangeType),
)
export const EventPositionConnection = connectionOf(
  'EventPosition',
  () => EventPositionType,
  edgeOf('EventPosition', () => EventPositionType),
)
export const OpponentConnection = connectionOf(
  'Opponent',
  () => OpponentType,
  edgeOf('Opponent', () => OpponentType),
)
