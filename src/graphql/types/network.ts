import { Field, Int, ObjectType } from 'type-graphql'
import { DisputeKindEnum, DisputeStatusEnum } from '../enums.js'
import { DateTimeScalar } from '../scalars.js'

@ObjectType('DisputeKindCount', { description: 'How many disputes are of one kind.' })
export class DisputeKindCount {
  @Field(() => DisputeKindEnum, { description: 'The kind.' })
  kind!: string

  @Field(() => Int, { description: 'How many.' })
  disputes!: number
}

@ObjectType('DisputeStatusCount', { description: 'How many disputes have one status.' })
export class DisputeStatusCount {
  @Field(() => DisputeStatusEnum, { description: 'The status.' })
  status!: string

  @Field(() => Int, { description: 'How many.' })
  disputes!: number
}

@ObjectType('DisputeNetworkNode', { description: 'A principal, and how often somebody stands against it.' })
export class DisputeNetworkNodeType {
  @Field(() => Int, { description: 'In how many of the disputes counted it stands against somebody.' })
  disputes!: number

  @Field(() => Int, { description: 'Against how many others, those of pairs that are not shown included.' })
  opponents!: number
}

@ObjectType('DisputeNetworkEdge', { description: 'Two principals who stand on different sides, and how often.' })
export class DisputeNetworkEdgeType {
  @Field(() => Int, { description: 'In how many of the disputes counted.' })
  disputes!: number

  @Field(() => DateTimeScalar, { nullable: true, description: 'Of the latest of them, where it is dated.' })
  lastActivityAt!: string | null
}

@ObjectType('DisputeNetwork', {
  description: 'Who disputes whom. It says who stands against whom and how often; it ranks nobody.',
})
export class DisputeNetworkType {
  @Field(() => [DisputeNetworkNodeType], {
    description: 'The principals of the pairs shown, those in most disputes first.',
  })
  nodes!: object[]

  @Field(() => [DisputeNetworkEdgeType], { description: 'The pairs, those with most disputes first.' })
  edges!: object[]

  @Field(() => Int, { description: 'How many disputes were counted.' })
  disputes!: number

  @Field(() => Boolean, {
    description: 'Whether all were counted; where there are more than 5000, those with the latest activity are.',
  })
  complete!: boolean
}
