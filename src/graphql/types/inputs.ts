import { Field, Float, ID, InputType, Int } from 'type-graphql'
import {
  ActorKindEnum,
  ArticleOrderFieldEnum,
  DisputeKindEnum,
  DisputeOrderFieldEnum,
  DisputeStatusEnum,
  EventFactualityEnum,
  EventTypeEnum,
  OrderDirectionEnum,
  PolarityEnum,
  QuotationFormEnum,
  StatementKindEnum,
  StatementOrderFieldEnum,
} from '../enums.js'
import { DateTimeScalar, UrlScalar } from '../scalars.js'

const optional = (description: string) => ({ nullable: true, description })

@InputType('ArticleOrder', { description: 'How articles are ordered.' })
export class ArticleOrder {
  @Field(() => ArticleOrderFieldEnum, { description: 'By what.' })
  field!: string

  @Field(() => OrderDirectionEnum, { description: 'Which way; a missing date sorts as oldest.' })
  direction!: 'ASC' | 'DESC'
}

@InputType('StatementOrder', { description: 'How statements are ordered.' })
export class StatementOrder {
  @Field(() => StatementOrderFieldEnum, { description: 'By what.' })
  field!: string

  @Field(() => OrderDirectionEnum, { description: 'Which way; a missing date sorts as oldest.' })
  direction!: 'ASC' | 'DESC'
}

@InputType('DisputeOrder', { description: 'How disputes are ordered.' })
export class DisputeOrder {
  @Field(() => DisputeOrderFieldEnum, { description: 'By what.' })
  field!: string

  @Field(() => OrderDirectionEnum, { description: 'Which way; a missing date sorts as oldest.' })
  direction!: 'ASC' | 'DESC'
}

@InputType('ArticleFilter', { description: 'Which articles; all that is given must hold.' })
export class ArticleFilter {
  @Field(() => ID, optional('Published by this actor.'))
  publisher?: string

  @Field(() => ID, optional('This actor speaks, is spoken for or is mentioned.'))
  actor?: string

  @Field(() => ID, optional('Reports this event.'))
  event?: string

  @Field(() => String, optional('BCP 47, as in Article.language.'))
  language?: string

  @Field(() => DateTimeScalar, optional('Published after.'))
  publishedAfter?: string

  @Field(() => DateTimeScalar, optional('Published before.'))
  publishedBefore?: string

  @Field(() => String, optional('Holds all these words. Any text is a valid query.'))
  text?: string

  @Field(() => Boolean, optional('Whether something in it is disputed.'))
  disputed?: boolean
}

@InputType('StatementFilter', { description: 'Which statements; all that is given must hold.' })
export class StatementFilter {
  @Field(() => ID, optional('Said by this actor.'))
  speaker?: string

  @Field(() => ID, optional("Said on this actor's behalf, its members' and offices' included."))
  onBehalfOf?: string

  @Field(() => [StatementKindEnum], optional('Of one of these kinds.'))
  kinds?: string[]

  @Field(() => [QuotationFormEnum], optional('In one of these forms.'))
  forms?: string[]

  @Field(() => PolarityEnum, optional('Positive or negative.'))
  polarity?: string

  @Field(() => ID, optional('About this event.'))
  event?: string

  @Field(() => DateTimeScalar, optional('Said after; where the text does not date it, its article counts.'))
  saidAfter?: string

  @Field(() => DateTimeScalar, optional('Said before; where the text does not date it, its article counts.'))
  saidBefore?: string

  @Field(() => String, optional('Holds all these words. Any text is a valid query.'))
  text?: string

  @Field(() => Boolean, optional('Whether it stands in a dispute.'))
  disputed?: boolean

  @Field(() => Float, optional('At least this confident, 0 to 1.'))
  minConfidence?: number

  @Field(() => Int, optional('At this place among the statements of its text in reading order, from 1, or further on.'))
  fromNumber?: number
}

@InputType('ActorFilter', { description: 'Which actors; all that is given must hold.' })
export class ActorFilter {
  @Field(() => [ActorKindEnum], optional('Of one of these kinds.'))
  kinds?: string[]

  @Field(() => ID, optional('Belongs to this state, or acts for it.'))
  country?: string

  @Field(() => String, optional('Goes by this name; case and diacritics do not count.'))
  name?: string

  @Field(() => Boolean, optional('Whether it is a principal of a dispute.'))
  disputed?: boolean
}

@InputType('EventFilter', { description: 'Which events; all that is given must hold.' })
export class EventFilter {
  @Field(() => [EventTypeEnum], optional('Of one of these types.'))
  types?: string[]

  @Field(() => ID, optional('This actor takes part.'))
  actor?: string

  @Field(() => EventFactualityEnum, optional('Presented so.'))
  factuality?: string

  @Field(() => DateTimeScalar, optional('Starts after.'))
  startsAfter?: string

  @Field(() => DateTimeScalar, optional('Starts before.'))
  startsBefore?: string

  @Field(() => String, optional('Its label holds all these words. Any text is a valid query.'))
  text?: string

  @Field(() => Boolean, optional('Whether it is disputed.'))
  disputed?: boolean
}

@InputType('DisputeFilter', { description: 'Which disputes; all that is given must hold.' })
export class DisputeFilter {
  @Field(() => ID, optional('This actor is a principal in it, or speaks in it.'))
  actor?: string

  @Field(() => [ID], optional('Exactly two actors, ids or names, who stand on different sides.'))
  between?: string[]

  @Field(() => ID, optional('About this event.'))
  event?: string

  @Field(() => [DisputeKindEnum], optional('Of one of these kinds.'))
  kinds?: string[]

  @Field(() => [DisputeStatusEnum], optional('With one of these statuses.'))
  status?: string[]

  @Field(() => DateTimeScalar, optional('With a statement after.'))
  activeAfter?: string

  @Field(() => String, optional('Its question holds all these words. Any text is a valid query.'))
  text?: string

  @Field(() => Float, optional('At least this confident, 0 to 1.'))
  minConfidence?: number
}

@InputType('SearchFilter', { description: 'Which of the hits; all that is given must hold.' })
export class SearchFilter {
  @Field(() => ID, optional('This actor is it, speaks or is spoken for, is named, takes part or stands on a side.'))
  actor?: string

  @Field(() => ID, optional('In an article that this actor published; actors themselves are in none.'))
  publisher?: string

  @Field(() => DateTimeScalar, optional('Dated then or later; actors have no date.'))
  datedFrom?: string

  @Field(() => DateTimeScalar, optional('Dated before; actors have no date.'))
  datedBefore?: string
}

@InputType('IngestArticleInput', { description: 'An article to read: its text, or a page as HTML.' })
export class IngestArticleInput {
  @Field(() => UrlScalar, optional('Its canonical address; the same address later is a revision.'))
  url?: string

  @Field(() => String, optional('Its headline; the first line of the text unless told.'))
  headline?: string

  @Field(() => String, optional('Plain text. Give this or html.'))
  text?: string

  @Field(() => String, optional('A page as HTML. Give this or text.'))
  html?: string

  @Field(() => DateTimeScalar, optional('When it was published; a dateline in the text counts unless told.'))
  publishedAt?: string

  @Field(() => DateTimeScalar, optional('When this version was made; orders revisions.'))
  modifiedAt?: string

  @Field(() => String, optional('Who published it.'))
  publisher?: string

  @Field(() => [String], optional('Who wrote it.'))
  bylines?: string[]

  @Field(() => String, optional('BCP 47; found from the text unless told.'))
  language?: string
}
