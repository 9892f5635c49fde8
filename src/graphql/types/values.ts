import { Field, Int, ObjectType } from 'type-graphql'
import { ArticleType } from './nodes.js'

@ObjectType('TextSpan', {
  description: "A place in an article's text (W3C Web Annotation: TextPositionSelector and TextQuoteSelector in one).",
})
export class TextSpanType {
  @Field(() => Int, { description: 'First UTF-16 code unit.' })
  start!: number

  @Field(() => Int, { description: 'The unit after the last.' })
  end!: number

  @Field(() => String, { description: 'The words themselves.' })
  exact!: string

  @Field(() => String, { description: 'Up to 32 units before.' })
  prefix!: string

  @Field(() => String, { description: 'Up to 32 units after.' })
  suffix!: string
}

@ObjectType('Evidence', { description: 'Where in which article something is said.' })
export class EvidenceType {
  @Field(() => ArticleType, { description: 'The article.' })
  article!: object

  @Field(() => TextSpanType, { description: 'The place in its newest text.' })
  span!: TextSpanType
}
