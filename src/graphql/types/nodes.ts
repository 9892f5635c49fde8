import { Field, Float, Int, ObjectType } from 'type-graphql'
import {
  ActorKindEnum,
  CertaintyEnum,
  DatePrecisionEnum,
  DisputeKindEnum,
  DisputeStatusEnum,
  EventFactualityEnum,
  EventTypeEnum,
  PolarityEnum,
  QuotationFormEnum,
  StatementKindEnum,
} from '../enums.js'
import { DateTimeScalar, UrlScalar } from '../scalars.js'
import { connectionOf, edgeOf, NodeInterface } from './common.js'

// Plain columns of the five node types. Fields that lead elsewhere stand in the resolvers.

@ObjectType('Article', {
  implements: NodeInterface,
  description: 'A published text. Its fields show the newest revision; older ones stay readable.',
})
export class ArticleType extends NodeInterface {
  @Field(() => UrlScalar, { nullable: true, description: 'Canonical address; null for a text that came without one.' })
  url!: string | null

  @Field(() => String, { description: 'Its headline.' })
  headline!: string

  @Field(() => [String], { description: 'Who wrote it, as printed.' })
  bylines!: string[]

  @Field(() => String, { description: 'BCP 47.' })
  language!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was published; null where nothing tells.' })
  publishedAt!: string | null

  @Field(() => DateTimeScalar, { description: 'When it first came in.' })
  ingestedAt!: string

  @Field(() => Int, { description: 'Number of the newest revision, from 1.' })
  revision!: number
}

@ObjectType('Statement', {
  implements: NodeInterface,
  description: 'Something somebody is reported to have said, with its place in the text.',
})
export class StatementType extends NodeInterface {
  @Field(() => String, {
    description: "The words of all spans, joined by ' ... ' where something stands between them.",
  })
  text!: string

  @Field(() => Int, { description: 'Its place among the statements of its text in reading order, from 1.' })
  number!: number

  @Field(() => QuotationFormEnum, { description: 'Direct, indirect or mixed.' })
  form!: string

  @Field(() => StatementKindEnum, { description: 'What the speaker does by saying it.' })
  kind!: string

  @Field(() => PolarityEnum, { description: 'NEGATIVE where the content negates its main proposition.' })
  polarity!: string

  @Field(() => CertaintyEnum, { description: 'How firmly the speaker commits to it.' })
  certainty!: string

  @Field(() => String, {
    nullable: true,
    description: "The capacity it was said in, as printed ('White House national security spokesman').",
  })
  role!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was said, where the text tells.' })
  saidAt!: string | null

  @Field(() => DatePrecisionEnum, { nullable: true, description: 'How exactly the text tells it.' })
  saidAtPrecision!: string | null

  @Field(() => Float, { description: '0 to 1, calibrated against annotated text.' })
  confidence!: number

  @Field(() => String, { description: 'The rule that found it, for people who check.' })
  rule!: string
}

@ObjectType('Actor', {
  implements: NodeInterface,
  description: 'Somebody who can say or do something: a person, an organisation, an office, a state.',
})
export class ActorType extends NodeInterface {
  @Field(() => String, { description: 'Its fullest name.' })
  name!: string

  @Field(() => ActorKindEnum, { description: 'What sort of actor it is.' })
  kind!: string

  @Field(() => String, { nullable: true, description: 'Wikidata item, as Q423.' })
  wikidataId!: string | null
}

@ObjectType('Event', {
  implements: NodeInterface,
  description: 'Something that happens, or is said to, and that statements are about.',
})
export class EventType extends NodeInterface {
  @Field(() => EventTypeEnum, { description: 'PLOVER type.' })
  type!: string

  @Field(() => String, { description: 'A short noun phrase.' })
  label!: string

  @Field(() => EventFactualityEnum, { description: 'How the articles present it.' })
  factuality!: string

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it begins, where a text tells.' })
  startsAt!: string | null

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends, where a text tells.' })
  endsAt!: string | null
}

@ObjectType('Dispute', {
  implements: NodeInterface,
  description:
    'Statements by different principals that cannot all be right. The service records who says what; it never rules.',
})
export class DisputeType extends NodeInterface {
  @Field(() => String, { description: 'One neutral question that the sides answer differently.' })
  question!: string

  @Field(() => DisputeKindEnum, { description: 'In what way they cannot all be right.' })
  kind!: string

  @Field(() => DisputeStatusEnum, { description: 'Follows from the statements alone; nobody sets it.' })
  status!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By effective dates; null while all its articles are undated.',
  })
  openedAt!: string | null

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'By effective dates; null while all its articles are undated.',
  })
  lastActivityAt!: string | null

  @Field(() => Float, { description: '0 to 1.' })
  confidence!: number
}

export const ArticleEdge = edgeOf('Article', () => ArticleType)
export const ArticleConnection = connectionOf('Article', () => ArticleType, ArticleEdge)
export const StatementEdge = edgeOf('Statement', () => StatementType)
export const StatementConnection = connectionOf('Statement', () => StatementType, StatementEdge)
export const ActorEdge = edgeOf('Actor', () => ActorType)
export const ActorConnection = connectionOf('Actor', () => ActorType, ActorEdge)
export const EventEdge = edgeOf('Event', () => EventType)
export const EventConnection = connectionOf('Event', () => EventType, EventEdge)
export const DisputeEdge = edgeOf('Dispute', () => DisputeType)
export const DisputeConnection = connectionOf('Dispute', () => DisputeType, DisputeEdge)
