import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import type { Choices } from './choices.js'

/** Values that arguments are taken from, most of which lead somewhere. */
export interface Pools {
  readonly ids: readonly string[]
  readonly names: readonly string[]
  readonly words: readonly string[]
  readonly urls: readonly string[]
  readonly times: readonly string[]
  /** By list: "articles", "Article.statements". */
  readonly cursors: ReadonlyMap<string, readonly string[]>
}

/** Fields of Query that are no part of the graph: the resolvers answer them. */
const BESIDE_THE_GRAPH: ReadonlySet<string> = new Set(['feeds', 'disputeNetwork', 'searchFacets'])
const BESIDE = [
  'feeds { url failures }',
  'disputeNetwork(first: 3) { complete edges { disputes one { id } } }',
  '__type(name: "Actor") { kind }',
  '__schema { queryType { name } }',
] as const
const DEPTH = 5
const LEAVES_BELOW = 3

/** Writes a valid operation over the schema, whose arguments may be refused. */
export class OperationWriter {
  readonly variables: Record<string, unknown> = {}
  readonly #definitions: string[] = []
  readonly #fragments: string[] = []
  /** Whether a field is asked for that no plan answers. */
  beside = false
  #names = 0
  /** The list whose arguments are being written. */
  #list = ''

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: Choices,
    private readonly pools: Pools,
  ) {}

  query(): string {
    const selection = this.#selection(this.schema.getQueryType()!, 0)
    const definitions = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : ''
    return [`query${definitions} ${selection}`, ...this.#fragments].join('\n')
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const parts = isObjectType(type) ? this.#fields(type, depth) : this.#members(type, depth)
    return `{ ${parts.join(' ')} }`
  }

  /** Under an interface or a union: fields of any, and of some of its types under names of their own. */
  #members(type: GraphQLNamedType, depth: number): string[] {
    if (!isAbstractType(type)) throw new Error(`${type.name} has no fields`)
    const parts = ['__typename']
    if (type.name === 'Node' && this.choices.oneIn(2)) parts.push('id')
    for (const member of this.schema.getPossibleTypes(type))
      if (this.choices.oneIn(3)) parts.push(`... on ${member.name} { ${this.#fields(member, depth, true).join(' ')} }`)
    return parts
  }

  #fields(type: GraphQLObjectType, depth: number, named = false): string[] {
    const all = Object.values(type.getFields()).filter(
      ({ name, type: of }) =>
        !name.startsWith('_') &&
        !(depth === 0 && BESIDE_THE_GRAPH.has(name)) &&
        (depth < DEPTH || isLeafType(getNamedType(of))),
    )
    if (all.length === 0) return ['__typename']
    const count = depth === 0 ? 1 + this.choices.below(2) : 1 + this.choices.below(LEAVES_BELOW + 1)
    const parts = Array.from({ length: count }, () => this.#part(type, this.choices.of(all), depth, named))
    if (depth === 0 && this.choices.oneIn(8)) {
      this.beside = true
      parts.splice(this.choices.below(2), 0, `b${++this.#names}: ${this.choices.of(BESIDE)}`)
    }
    return parts
  }

  #part(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number, named: boolean): string {
    if (this.choices.oneIn(12)) return '__typename'
    const text = this.#field(type, field, depth, named)
    if (this.choices.oneIn(10)) return `... on ${type.name}${this.#directive()} { ${text} }`
    if (this.choices.oneIn(16)) return `...${this.#directive()} { ${text} __typename }`
    if (!this.choices.oneIn(12)) return text
    const name = `F${++this.#names}`
    this.#fragments.push(`fragment ${name} on ${type.name} { ${text} }`)
    return `...${name}${this.choices.oneIn(3) ? ` ...${name}` : ''}`
  }

  #field(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, depth: number, named: boolean): string {
    this.#list = type.name === 'Query' ? field.name : `${type.name}.${field.name}`
    const args = field.args.flatMap((arg) => this.#argument(arg))
    // Fields with arguments have names of their own, so that no two of one name differ.
    const alias = args.length > 0 || named || this.choices.oneIn(6) ? `x${++this.#names}: ` : ''
    const of = getNamedType(field.type)
    const below = isLeafType(of) ? '' : ` ${this.#selection(of, depth + 1)}`
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${this.#directive()}${below}`
  }

  #directive(): string {
    if (!this.choices.oneIn(10)) return ''
    const flag = this.choices.oneIn(2)
    const condition = this.choices.oneIn(2) ? this.#variable('Boolean!', flag) : String(flag)
    return ` @${this.choices.of(['include', 'skip'])}(if: ${condition})`
  }

  #argument(arg: GraphQLArgument): string[] {
    const paging = ['after', 'before', 'last'].includes(arg.name)
    if (!isNonNullType(arg.type) && !this.choices.oneIn(paging ? 8 : 3)) return []
    const value = this.#value(arg)
    if (!this.choices.oneIn(2)) return [`${arg.name}: ${literal(value, arg.type)}`]
    // A variable that is not given: as if the argument were not.
    if (!isNonNullType(arg.type) && this.choices.oneIn(8)) {
      const name = `v${++this.#names}`
      this.#definitions.push(`$${name}: ${String(arg.type)}`)
      return [`${arg.name}: $${name}`]
    }
    return [`${arg.name}: ${this.#variable(String(arg.type), value)}`]
  }

  #variable(type: string, value: unknown): string {
    const name = `v${++this.#names}`
    this.#definitions.push(`$${name}: ${type}`)
    this.variables[name] = value
    return `$${name}`
  }

  #value({ name, type }: GraphQLArgument | GraphQLInputField): unknown {
    if (!isNonNullType(type) && this.choices.oneIn(15)) return null
    return this.#valueOf(name, isNonNullType(type) ? type.ofType : type)
  }

  #valueOf(name: string, type: GraphQLInputType): unknown {
    const { choices, pools } = this
    if (isNonNullType(type)) return this.#valueOf(name, type.ofType)
    if (isListType(type)) {
      const count = name === 'between' && !choices.oneIn(6) ? 2 : choices.below(4)
      return Array.from({ length: count }, () => this.#valueOf(name, type.ofType))
    }
    if (isEnumType(type)) return choices.of(type.getValues()).name
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields())
      const given = fields.filter((f) => isNonNullType(f.type) || choices.oneIn(5))
      return Object.fromEntries(given.map((field) => [field.name, this.#value(field)]))
    }
    switch (type.name) {
      case 'Int':
        return choices.oneIn(30) ? choices.of([0, -1, 101]) : 1 + choices.below(4)
      case 'Float':
        return choices.of([0, 0.5, 0.8, 1])
      case 'Boolean':
        return choices.oneIn(2)
      case 'ID':
        return choices.of(name === 'between' || name === 'with' ? [...pools.names, ...pools.ids] : pools.ids)
      case 'DateTime':
        return choices.of(pools.times)
      case 'URL':
        return choices.of(pools.urls)
      default:
        if (name === 'after' || name === 'before') return this.#cursor()
        return choices.of(name === 'name' ? pools.names : pools.words)
    }
  }

  /** Nearly always one that the list gave out. */
  #cursor(): string {
    const { cursors } = this.pools
    const own = cursors.get(this.#list) ?? []
    return own.length === 0 || this.choices.oneIn(20)
      ? this.choices.of(['nonsense', ...[...cursors.values()].flat()])
      : this.choices.of(own)
  }
}

/** A value in GraphQL's own words. */
function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null) return 'null'
  if (isNonNullType(type)) return literal(value, type.ofType)
  if (isListType(type)) return `[${(value as unknown[]).map((v) => literal(v, type.ofType)).join(', ')}]`
  if (isEnumType(type)) return value as string
  if (!isInputObjectType(type)) return JSON.stringify(value)
  const fields = Object.entries(value as object).map(
    ([name, v]) => `${name}: ${literal(v, type.getFields()[name]!.type)}`,
  )
  return `{ ${fields.join(', ')} }`
}
