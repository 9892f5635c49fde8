import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'

export interface OperationLimits {
  /** Fields within fields. */
  readonly maxDepth: number
  /** Fields under another name. */
  readonly maxAliases: number
  /** Fields that an operation selects in all, fragments counted each time they are spread. */
  readonly maxFields: number
  /** Directives in the whole document. */
  readonly maxDirectives: number
  /** Fragments that the document defines. */
  readonly maxFragments: number
}

export const DEFAULT_LIMITS: OperationLimits = {
  maxDepth: 15,
  maxAliases: 30,
  maxFields: 1000,
  maxDirectives: 50,
  maxFragments: 50,
}

interface Size {
  readonly depth: number
  readonly aliases: number
  readonly fields: number
}
const NOTHING: Size = { depth: 0, aliases: 0, fields: 0 }

/** Validation rules that refuse operations too deep or too wide before anything is run. Introspection is measured like the rest. */
export function limitRules(limits: OperationLimits = DEFAULT_LIMITS): ValidationRule[] {
  return [
    (context: ValidationContext): ASTVisitor => {
      const { definitions } = context.getDocument()
      const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length
      let directives = 0
      const refuseDocument = (what: string, found: number, most: number) => {
        if (found > most)
          context.reportError(new GraphQLError(`The document has ${found} ${what}; at most ${most} are allowed.`))
      }
      return {
        Directive() {
          directives++
        },
        Document: {
          leave() {
            refuseDocument('fragments', fragments, limits.maxFragments)
            refuseDocument('directives', directives, limits.maxDirectives)
          },
        },
        ...operationRule(context, limits),
      }
    },
  ]
}

function operationRule(context: ValidationContext, limits: OperationLimits): ASTVisitor {
  return {
    OperationDefinition(node) {
      const size = measure(context.getDocument(), node.selectionSet)
      const refuse = (what: string, found: number, most: number) => {
        if (found > most)
          context.reportError(
            new GraphQLError(`The operation has ${what} ${found}; at most ${most} are allowed.`, { nodes: node }),
          )
      }
      refuse('a depth of', size.depth, limits.maxDepth)
      refuse('a number of aliases of', size.aliases, limits.maxAliases)
      refuse('a number of fields of', size.fields, limits.maxFields)
    },
  }
}

/** Sizes of fragments are measured once each; one that spreads itself is refused elsewhere and counts nothing here. */
function measure(document: DocumentNode, root: SelectionSetNode): Size {
  const fragments = new Map(
    document.definitions.flatMap((d) =>
      d.kind === Kind.FRAGMENT_DEFINITION ? [[d.name.value, d.selectionSet] as const] : [],
    ),
  )
  const known = new Map<string, Size>()
  const ofSet = (set: SelectionSetNode): Size => set.selections.map(ofSelection).reduce(beside, NOTHING)
  const ofSelection = (selection: SelectionSetNode['selections'][number]): Size => {
    if (selection.kind === Kind.FIELD) return ofField(selection)
    return selection.kind === Kind.INLINE_FRAGMENT ? ofSet(selection.selectionSet) : ofFragment(selection.name.value)
  }
  const ofField = (field: FieldNode): Size => {
    const below = field.selectionSet ? ofSet(field.selectionSet) : NOTHING
    return { depth: below.depth + 1, aliases: below.aliases + (field.alias ? 1 : 0), fields: below.fields + 1 }
  }
  const ofFragment = (name: string): Size => {
    const size = known.get(name)
    if (size) return size
    known.set(name, NOTHING)
    const set = fragments.get(name)
    const measured = set ? ofSet(set) : NOTHING
    known.set(name, measured)
    return measured
  }
  return ofSet(root)
}

const beside = (a: Size, b: Size): Size => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  fields: a.fields + b.fields,
})
