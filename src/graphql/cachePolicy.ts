import {
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type ASTNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql'

const known = new WeakMap<DocumentNode, number | null>()

/**
 * Seconds that the answer to a document may be kept: the least that @cacheControl says of any field in it, or of the
 * type a field leads to; null where nothing says. Read from the document alone, so no resolver need be wrapped.
 */
export function maxAgeOf(schema: GraphQLSchema, document: DocumentNode): number | null {
  let age = known.get(document)
  if (age === undefined) {
    age = leastHint(schema, document)
    known.set(document, age)
  }
  return age
}

function leastHint(schema: GraphQLSchema, document: DocumentNode): number | null {
  const directive = schema.getDirective('cacheControl')
  if (!directive) return null
  const hintOn = (node: ASTNode | null | undefined) =>
    node && (getDirectiveValues(directive, node as never)?.['maxAge'] as number | undefined)
  const types = new TypeInfo(schema)
  let least: number | null = null
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef()
        if (!field || field.name.startsWith('__')) return
        const parent = types.getParentType()
        const type = getNamedType(field.type)
        const own = hintOn(field.astNode) ?? (isCompositeType(type) ? hintOn(type.astNode) : undefined)
        const hints = [own, hintOn(parent?.astNode)].filter((hint) => hint !== undefined && hint !== null)
        // What begins at the root and says nothing of keeping is not to be kept; entities say it by their types.
        if (own === undefined && parent === schema.getQueryType() && field.name !== '_entities') hints.push(0)
        for (const hint of hints) least = Math.min(least ?? hint, hint)
      },
    }),
  )
  return least
}
