import { Field, Int, ObjectType } from 'type-graphql'
import { SearchKindEnum } from '../enums.js'
import { DateTimeScalar } from '../scalars.js'

@ObjectType('KindFacet', { description: 'How many hits are of one kind.' })
export class KindFacet {
  @Field(() => SearchKindEnum, { description: 'The kind.' })
  kind!: string

  @Field(() => Int, { description: 'How many.' })
  hits!: number
}

@ObjectType('ActorFacet', { description: 'How many hits an actor is in, or published.' })
export class ActorFacet {
  @Field(() => Int, { description: 'How many.' })
  hits!: number
}

@ObjectType('PeriodFacet', { description: 'How many hits are dated within a period.' })
export class PeriodFacet {
  @Field(() => DateTimeScalar, { description: 'Its first moment, good for `datedFrom`.' })
  from!: string

  @Field(() => DateTimeScalar, { description: 'The moment after its last, good for `datedBefore`.' })
  before!: string

  @Field(() => Int, { description: 'How many.' })
  hits!: number
}

@ObjectType('SearchFacets', { description: 'What a search finds, counted up.' })
export class SearchFacets {
  @Field(() => Int, { description: 'How many hits were counted.' })
  hits!: number

  @Field(() => Boolean, {
    description:
      'Whether all were counted; of more than 1000 those that came in last are. Without a text, whether there are no more than the newest 1000.',
  })
  complete!: boolean

  @Field(() => [KindFacet], { description: 'By kind, the most frequent first.' })
  kinds!: object[]

  @Field(() => [ActorFacet], {
    description: 'By actors in them, the most frequent first; at most 20. A hit counts for each of its actors.',
  })
  actors!: object[]

  @Field(() => [ActorFacet], { description: 'By publisher, the most frequent first; at most 20.' })
  publishers!: object[]

  @Field(() => [PeriodFacet], {
    description: 'By month where they span at most two years, else by year, in order. Hits without a date are in none.',
  })
  periods!: object[]
}
