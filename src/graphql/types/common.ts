import { ArgsType, Field, ID, Int, InterfaceType, ObjectType, type ClassType } from 'type-graphql'
import { nodeTypeOf } from '../../model/index.js'
import type { PageInput } from '../paging.js'

@InterfaceType('Node', {
  description: 'Anything that has an id; the id alone leads back to it.',
  resolveType: (value: { id: string }) => nodeTypeOf(value.id) ?? undefined,
})
export abstract class NodeInterface {
  @Field(() => ID, { description: 'Derived from what it names, so the same on every machine.' })
  id!: string
}

@ObjectType('PageInfo', { description: 'Where a page stands in its list (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether the list goes on after this page.' })
  hasNextPage!: boolean

  @Field(() => Boolean, { description: 'Whether the list has something before this page.' })
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null where there is none.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge; null where there is none.' })
  endCursor!: string | null
}

/** The `XEdge` type of a node type. */
export function edgeOf(name: string, node: () => ClassType | object): ClassType {
  @ObjectType(`${name}Edge`, { description: `One place in a list: ${name} and its cursor.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; good for `after` and `before` of the same list.' })
    cursor!: string

    @Field(node, { description: 'What stands here.' })
    node!: object
  }
  return Edge
}

/** The `XConnection` type of a node type. */
export function connectionOf(name: string, node: () => ClassType | object, Edge: ClassType): ClassType {
  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class Connection {
    @Field(() => [Edge], { description: 'The page with a cursor for each place.' })
    edges!: object[]

    @Field(() => [node()], { description: 'The page without cursors.' })
    nodes!: object[]

    @Field(() => PageInfo, { description: 'Whether and where the list goes on.' })
    pageInfo!: PageInfo

    @Field(() => Int, { description: 'How many there are on all pages; counted only when asked for.' })
    totalCount!: number
  }
  return Connection
}

@ArgsType()
export class ForwardArgs implements PageInput {
  @Field(() => Int, { nullable: true, description: 'How many, from 1 to 100; 20 unless told.' })
  first?: number

  @Field(() => String, { nullable: true, description: 'Begin after this cursor.' })
  after?: string
}

@ArgsType()
export class PageArgs extends ForwardArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the end, from 1 to 100; not together with first.' })
  last?: number

  @Field(() => String, { nullable: true, description: 'End before this cursor; goes with last.' })
  before?: string
}
