import {
  getNamedType,
  isEnumType,
  isObjectType,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql'
import {
  ENTITIES,
  type ColumnPiece,
  type EdgeMember,
  type EntityName,
  type Member,
  type NodePiece,
  type ObjectPiece,
  type PageInfoField,
  type PageInfoMember,
  type PageMember,
  type PagePiece,
  type Piece,
  type Relation,
  type Writing,
} from '../../store/index.js'
import { pageOfField } from './arguments.js'
import { collectFields, type Collecting } from './collect.js'
import type { Left } from './rest.js'
import { Site, type Inputs, type Settle } from './sites.js'
import { Unplanned } from './unplanned.js'

/** Entities that GraphQL shows under another name. */
const ENTITY_OF_TYPE: Readonly<Record<string, EntityName>> = { TextSpan: 'Span' }
/** Arguments of fields that lead from one entity to many. */
const PAGE_ARGUMENTS = new Set(['first', 'after', 'last', 'before', 'filter', 'with'])
const NODES = ['Article', 'Statement', 'Actor', 'Event', 'Dispute'] as const

interface Fixed {
  readonly kind: 'fixed'
  readonly json: string
}
interface Given {
  readonly kind: 'given'
  readonly json: string
}

/** One field that is asked for, of a type that is known. */
export interface Asked {
  readonly name: string
  readonly type: GraphQLObjectType
  readonly field: GraphQLField<unknown, unknown>
  readonly nodes: readonly FieldNode[]
}

/** Reads what an operation asks for in the words of the map. Throws Unplanned for what the map does not tell. */
export class Compiler {
  /** Fields with arguments, in the order they were met. */
  readonly sites: Site[] = []
  readonly values: Record<string, unknown> = {}
  /** Fields of the root that the map does not tell of. */
  readonly left: Left[] = []

  constructor(
    private readonly collecting: Collecting,
    private readonly inputs: Inputs,
  ) {}

  /** Reads a field's arguments, now and for each later request. */
  settle<T>({ field, nodes }: Asked, settle: Settle<T>): T {
    const site = new Site(this.sites.length, field, nodes[0]!, settle)
    this.sites.push(site)
    return site.settled(this.inputs, this.values) as T
  }

  /** What `read` makes of each field of the selection; `__typename` needs no reading. */
  members<P>(
    type: GraphQLNamedType,
    sets: readonly SelectionSetNode[],
    read: (asked: Asked) => P,
  ): Member<P | Fixed>[] {
    if (!isObjectType(type)) throw new Unplanned('field', `${type.name} is no object type`)
    return [...collectFields(this.collecting, type, sets)].map(([name, nodes]) => [
      name,
      this.#member(type, name, nodes, read),
    ])
  }

  /** The same at the root: what `read` cannot tell is left to the resolvers, if any other field has a plan. */
  rootMembers<P extends { readonly kind: string }>(
    type: GraphQLObjectType,
    set: SelectionSetNode,
    read: (asked: Asked) => P,
  ): Member<P | Fixed | Given>[] {
    const members = [...collectFields(this.collecting, type, [set])].map(([name, nodes]): Member<P | Fixed | Given> => {
      const settled = this.sites.length
      try {
        return [name, this.#member(type, name, nodes, read)]
      } catch (error) {
        if (!(error instanceof Unplanned && error.ofField)) throw error
        this.sites.length = settled
        const place = `g${this.left.length}`
        this.left.push({ name, nodes, place, why: error })
        return [name, { kind: 'given', json: `@${place}` }]
      }
    })
    const planned = members.some(([, { kind }]) => kind !== 'given' && kind !== 'fixed')
    if (this.left[0] && !planned) throw this.left[0].why
    return members
  }

  #member<P>(type: GraphQLObjectType, name: string, nodes: readonly FieldNode[], read: (asked: Asked) => P): P | Fixed {
    const fieldName = nodes[0]!.name.value
    if (fieldName === '__typename') return { kind: 'fixed', json: JSON.stringify(type.name) }
    const field = type.getFields()[fieldName]
    if (!field) throw new Unplanned(fieldName.startsWith('__') ? 'introspection' : 'field', `${type.name}.${fieldName}`)
    return read({ name, type, field, nodes })
  }

  object(type: GraphQLNamedType, sets: readonly SelectionSetNode[]): ObjectPiece {
    const entity = ENTITY_OF_TYPE[type.name] ?? type.name
    if (!isEntity(entity)) throw new Unplanned('field', type.name)
    return { kind: 'object', entity, members: this.members(type, sets, (asked) => this.#field(entity, asked)) }
  }

  /** What is asked of a field that gives any of the nodes. */
  node(sets: readonly SelectionSetNode[]): NodePiece {
    const { schema } = this.collecting
    return { kind: 'node', objects: NODES.map((name) => this.object(schema.getType(name)!, sets)) }
  }

  /** The members of a connection's page. `row` reads what stands for one of its rows. */
  pageMembers<R extends PageRow>(asked: Asked, row: (type: GraphQLNamedType, sets: readonly SelectionSetNode[]) => R) {
    return this.members(typeOf(asked), setsOf(asked), (member): PageMember => {
      const sets = setsOf(member)
      const type = typeOf(member)
      switch (member.field.name) {
        case 'totalCount':
          return { kind: 'totalCount' }
        case 'nodes':
          return { kind: 'nodes', row: row(type, sets) }
        case 'edges':
          return {
            kind: 'edges',
            members: this.members(type, sets, (edge): EdgeMember => {
              if (edge.field.name === 'cursor') return { kind: 'cursor' }
              if (edge.field.name === 'node') return { kind: 'node', row: row(typeOf(edge), setsOf(edge)) }
              throw unknown(edge)
            }),
          }
        case 'pageInfo':
          return { kind: 'pageInfo', members: this.members(type, sets, pageInfo) }
        default:
          throw unknown(member)
      }
    })
  }

  #field(entity: EntityName, asked: Asked): Piece {
    const { relations, embedded = {}, columns } = ENTITIES[entity]
    const { field } = asked
    const relation = relations[field.name]
    if (relation) return this.#relation(entity, relation, asked)
    if (field.args.length > 0) throw unknown(asked)
    // The columns of an embedded entity are of the same row.
    if (embedded[field.name]) return this.object(typeOf(asked), setsOf(asked))
    if (!(field.name in columns)) throw unknown(asked)
    return columnOf(entity, field.name, asked)
  }

  #relation(entity: EntityName, relation: Relation, asked: Asked): Piece {
    if (relation.as === 'connection') return this.#page(entity, relation, asked)
    if (asked.field.args.length > 0) throw unknown(asked)
    const row =
      relation.pick === undefined
        ? this.object(typeOf(asked), setsOf(asked))
        : columnOf(relation.target, relation.pick, asked)
    return relation.as === 'list' ? { kind: 'list', relation, row } : { kind: 'one', relation, row }
  }

  #page(entity: EntityName, relation: Relation, asked: Asked): PagePiece {
    const { field } = asked
    if (!field.args.every(({ name }) => PAGE_ARGUMENTS.has(name))) throw unknown(asked)
    const page = this.settle(asked, pageOfField(`${entity}.${field.name}`, relation))
    const members = this.pageMembers(asked, (type, sets) => this.object(type, sets))
    return { kind: 'page', relation, page, members }
  }
}

type PageRow = ObjectPiece | NodePiece

export const typeOf = ({ field }: Asked): GraphQLNamedType => getNamedType(field.type)

export const setsOf = ({ nodes }: Asked): SelectionSetNode[] =>
  nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []))

export const unknown = ({ type, field }: Asked) => new Unplanned('field', `${type.name}.${field.name}`)

const isEntity = (name: string): name is EntityName => name in ENTITIES

const PAGE_INFO: ReadonlySet<string> = new Set<PageInfoField>([
  'hasNextPage',
  'hasPreviousPage',
  'startCursor',
  'endCursor',
])
function pageInfo(asked: Asked): PageInfoMember {
  const { name } = asked.field
  if (!PAGE_INFO.has(name)) throw unknown(asked)
  return { kind: name as PageInfoField }
}

/** Scalars whose values need no escaping; enum values neither. */
const WRITINGS: Readonly<Record<string, Writing>> = {
  ID: 'word',
  DateTime: 'word',
  Int: 'number',
  Float: 'number',
  String: 'text',
  URL: 'text',
}

function columnOf(entity: EntityName, column: string, asked: Asked): ColumnPiece {
  const type = typeOf(asked)
  const { json = [], nullable = [] } = ENTITIES[entity]
  const writing = json.includes(column) ? 'json' : isEnumType(type) ? 'word' : WRITINGS[type.name]
  if (!writing) throw unknown(asked)
  return { kind: 'column', field: column, writing, nullable: nullable.includes(column) }
}
