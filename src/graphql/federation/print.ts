import {
  Kind,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
} from 'graphql'
import { DIRECTIVES, pagedDirectives } from './directives.js'

/** Links that every federation-aware tool reads first, and the definition of the one directive that is not federation's. */
const PREAMBLE = `
extend schema
  @link(
    url: "https://specs.apollo.dev/federation/v2.9"
    import: ["@composeDirective", "@cost", "@inaccessible", "@key", "@listSize", "@shareable", "@tag"]
  )
  @link(url: "https://specs.gainsay.dev/cacheControl/v0.1", import: ["@cacheControl"])
  @composeDirective(name: "@cacheControl")

"""How long an answer may be kept, in seconds, and by whom."""
directive @cacheControl(maxAge: Int, scope: CacheControlScope, inheritMaxAge: Boolean) on FIELD_DEFINITION | OBJECT | INTERFACE | UNION

"""Whether what is kept may be shown to others."""
enum CacheControlScope {
  PUBLIC
  PRIVATE
}
`

/** The schema as a subgraph: its types with the directives of DIRECTIVES on them, and what they are linked from. */
export function subgraphDocument(schema: GraphQLSchema): DocumentNode {
  const document = parse(PREAMBLE + printSchema(lexicographicSortSchema(schema)), { noLocation: true })
  return visit<DocumentNode>(document, {
    ObjectTypeDefinition: (type) => ({
      ...withDirectives(type, type.name.value),
      fields: type.fields?.map((field) => withFieldDirectives(type, field)),
    }),
  })
}

/** What is published to a registry, or composed: the subgraph in SDL. */
export const printSubgraph = (schema: GraphQLSchema): string => `${print(subgraphDocument(schema))}\n`

function withFieldDirectives(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): FieldDefinitionNode {
  const paged = isPaged(field) ? pagedDirectives((field.arguments ?? []).map((arg) => arg.name.value)) : []
  return withDirectives(field, `${type.name.value}.${field.name.value}`, paged)
}

function withDirectives<T extends { readonly directives?: readonly ConstDirectiveNode[] }>(
  node: T,
  coordinate: string,
  more: readonly string[] = [],
): T {
  const added = [...(DIRECTIVES[coordinate] ?? []), ...more]
  return added.length === 0 ? node : { ...node, directives: [...(node.directives ?? []), ...directivesOf(added)] }
}

function isPaged({ type }: FieldDefinitionNode): boolean {
  const named = type.kind === Kind.NON_NULL_TYPE ? type.type : type
  return named.kind === Kind.NAMED_TYPE && named.name.value.endsWith('Connection')
}

/** GraphQL has no parser for directives alone. */
function directivesOf(texts: readonly string[]): readonly ConstDirectiveNode[] {
  const [scalar] = parse(`scalar S ${texts.join(' ')}`, { noLocation: true }).definitions
  return scalar?.kind === Kind.SCALAR_TYPE_DEFINITION ? (scalar.directives ?? []) : []
}
