import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
  valueFromASTUntyped,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { DEFAULT_EDGES, DEFAULT_PAGE, MAX_EDGES, MAX_PAGE } from './paging.js'

const NETWORK = 'DisputeNetwork'

type Variables = Readonly<Record<string, unknown>>

/** Lists that are no pages (spans, sides, posts) hold a few. */
const ASSUMED_LIST = 3
/** Fields that cost more than a row: a search ranks, groups are counted up, an ingestion reads a whole text. */
const WEIGHTS: Readonly<Record<string, number>> = {
  'Query.search': 10,
  'Query.searchFacets': 50,
  'Query.disputeNetwork': 50,
  'Actor.positions': 10,
  'Actor.opponents': 10,
  'Mutation.ingestArticle': 100,
}

/**
 * What an operation may cost, before it is run: one for each object it can give. A field of objects costs one (or its
 * weight above), and what is selected below it once for each object: as many as `first` or `last` says on a page (20
 * unless told), as there are ids or representations, 3 in other lists. Plain values are free.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  return new Price(schema, document, withDefaults(operation, variables)).ofOperation(operation)
}

class Price {
  readonly #fragments = new Map<string, FragmentDefinitionNode>()
  readonly #known = new Map<string, number>()

  constructor(
    readonly schema: GraphQLSchema,
    document: DocumentNode,
    readonly variables: Variables,
  ) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition)
  }

  ofOperation({ operation, selectionSet }: OperationDefinitionNode): number {
    const root = this.schema.getRootType(operation)
    return root ? this.#ofSet(selectionSet, root, 1) : 0
  }

  /** @param size how many objects the page around this set holds */
  #ofSet(set: SelectionSetNode, type: GraphQLCompositeType, size: number): number {
    return set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + this.#ofField(selection, type, size)
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + this.#ofFragment(selection.name.value, size)
      const narrowed = selection.typeCondition && this.schema.getType(selection.typeCondition.name.value)
      return sum + this.#ofSet(selection.selectionSet, isCompositeType(narrowed) ? narrowed : type, size)
    }, 0)
  }

  #ofFragment(name: string, size: number): number {
    const key = `${name} ${size}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const fragment = this.#fragments.get(name)
    const type = fragment && this.schema.getType(fragment.typeCondition.name.value)
    // One that spreads itself never comes here: it is no valid document.
    const cost = fragment && isCompositeType(type) ? this.#ofSet(fragment.selectionSet, type, size) : 0
    this.#known.set(key, cost)
    return cost
  }

  #ofField(node: FieldNode, parent: GraphQLCompositeType, size: number): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (!field || !node.selectionSet) return 0
    const type = getNamedType(field.type)
    if (!isCompositeType(type)) return 0
    if (isPage(type)) return weightOf(parent, field) + this.#ofSet(node.selectionSet, type, this.#pageSize(node, type))
    const times = this.#times(node, parent, field, size)
    return times * (weightOf(parent, field) + this.#ofSet(node.selectionSet, type, 1))
  }

  #times(
    node: FieldNode,
    parent: GraphQLCompositeType,
    { type }: GraphQLField<unknown, unknown>,
    size: number,
  ): number {
    if (!isListType(isNonNullType(type) ? type.ofType : type)) return 1
    if (isPage(parent)) return size
    const keys = this.#argument(node, 'ids') ?? this.#argument(node, 'representations')
    return Array.isArray(keys) ? keys.length : ASSUMED_LIST
  }

  #pageSize(node: FieldNode, type: GraphQLCompositeType): number {
    const [usual, most] = type.name === NETWORK ? [DEFAULT_EDGES, MAX_EDGES] : [DEFAULT_PAGE, MAX_PAGE]
    const asked = this.#argument(node, 'first') ?? this.#argument(node, 'last') ?? usual
    return typeof asked === 'number' ? Math.min(most, Math.max(1, asked)) : most
  }

  #argument(node: FieldNode, name: string): unknown {
    const argument = node.arguments?.find((given) => given.name.value === name)
    return argument && valueFromASTUntyped(argument.value, this.variables)
  }
}

/** Whose lists hold as many as its arguments say; a network has seldom more principals than pairs. */
const isPage = ({ name }: GraphQLCompositeType) => name.endsWith('Connection') || name === NETWORK

const weightOf = (parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>) =>
  WEIGHTS[`${parent.name}.${field.name}`] ?? 1

function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)] as const] : [],
  )
  return { ...Object.fromEntries(defaults), ...variables }
}
